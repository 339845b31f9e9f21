/** Ledgers: what stands between sides as of a day, each entry with the episodes and sentences it rests on. */
package org.mahdar.record.ledger;
