/** Clauses: which noun phrases stand around a verb or a noun of action, and who its subject is. */
package org.mahdar.reader.clause;
