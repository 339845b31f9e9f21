package org.mahdar.record.export;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was exported.
 *
 * @param rows how many rows of each table, by the table's name, in the order of the tables
 * @param files the files that were written
 */
public record ExportResult(Map<String, Long> rows, List<Path> files) {

    public ExportResult {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        files = List.copyOf(files);
    }
}
