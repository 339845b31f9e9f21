/** People across articles: who is the same person, and which offices reports show them in. */
package org.mahdar.record.people;
