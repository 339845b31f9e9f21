/** The DuckDB file: opening, locking, transactions, formats, and the rows of articles and readings. */
package org.mahdar.record.store;
