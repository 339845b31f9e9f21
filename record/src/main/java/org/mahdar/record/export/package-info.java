/** The record as files that others can read: Parquet, CSV, JSON Lines, JSON-LD. */
package org.mahdar.record.export;
