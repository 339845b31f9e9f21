package org.mahdar.ingest.source;

/**
 * Where something stands in the input.
 *
 * @param file the path as it was given, or the file's path below the folder given
 * @param line from 1, or 0 where lines do not count
 * @param record the number of a WARC record, from 1, or 0
 * @param byteOffset from 0 in the file as it is stored, or -1
 */
public record Place(String file, long line, long record, long byteOffset) {

    /** A file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0, -1);
    }

    /** The same file at a line. */
    public Place atLine(long number) {
        return new Place(file, number, record, byteOffset);
    }

    /** The same file at a WARC record. */
    public Place atRecord(long number, long offset) {
        return new Place(file, line, number, offset);
    }

    /** The same place, told to the byte. */
    public Place atByte(long offset) {
        return new Place(file, line, record, offset);
    }

    /** A short name for the place that stands in an article: {@code a.txt}, {@code a.jsonl:12}, {@code a.warc.gz#3}. */
    public String source() {
        if (line > 0) {
            return file + ":" + line;
        }
        return record > 0 ? file + "#" + record : file;
    }

    /** For messages: {@code a.jsonl, line 12, byte 3051}. */
    @Override
    public String toString() {
        StringBuilder place = new StringBuilder(file);
        if (line > 0) {
            place.append(", line ").append(line);
        }
        if (record > 0) {
            place.append(", record ").append(record);
        }
        if (byteOffset >= 0) {
            place.append(", byte ").append(byteOffset);
        }
        return place.toString();
    }
}
