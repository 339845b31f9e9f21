/** What is kept: articles, readings, episodes, ledgers, verdicts. */
package org.mahdar.record;
