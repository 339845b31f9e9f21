/** What the lexicon knows, as commands and pages ask for it. */
package org.mahdar.cli.knowledge;
