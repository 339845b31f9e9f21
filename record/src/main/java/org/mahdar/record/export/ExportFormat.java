package org.mahdar.record.export;

import java.util.Locale;

/** The formats a record can be exported in. */
public enum ExportFormat {
    /** One file a table, compressed; for DuckDB, pandas, R, Spark. */
    PARQUET,
    /** One file a table, RFC 4180, UTF-8; an empty cell without quotes is a missing value, with quotes an empty text. */
    CSV,
    /** One file a table, one object a line. */
    JSONL,
    /** One file for all, a graph of nodes in the terms of schema.org and PROV. */
    JSONLD;

    /** The word on the command line, and the ending of the files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reverse of {@link #label()}; anything else is an {@link IllegalArgumentException} that lists the formats. */
    public static ExportFormat ofLabel(String label) {
        for (ExportFormat format : values()) {
            if (format.label().equals(label)) {
                return format;
            }
        }
        throw new IllegalArgumentException(
                "there is no export format '" + label + "'; there are parquet, csv, jsonl and jsonld");
    }
}
