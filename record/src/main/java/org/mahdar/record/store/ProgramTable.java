package org.mahdar.record.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Tables that belong to the program: lines of cells with tabs between them; what begins with {@code #} is a remark. */
public final class ProgramTable {

    private ProgramTable() {}

    /**
     * The cells of each line of a table, without blank lines and remarks.
     *
     * @param beside a class in whose package the file stands
     * @throws IllegalStateException if the program has no such file, or a line has another number of cells
     */
    public static List<List<String>> read(Class<?> beside, String file, int columns) {
        List<List<String>> table = new ArrayList<>();
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing in the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.startsWith("#") && !line.isBlank()) {
                    table.add(cells(line, columns, file + ", line " + number));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read from the program", e);
        }
        return table;
    }

    private static List<String> cells(String line, int columns, String place) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != columns) {
            throw new IllegalStateException(place + ": " + columns + " columns are needed, not " + cells.size());
        }
        return cells;
    }
}
