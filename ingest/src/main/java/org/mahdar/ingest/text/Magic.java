package org.mahdar.ingest.text;

import java.nio.charset.StandardCharsets;

/** File formats that are known by their first bytes and that hold no plain text. */
enum Magic {
    PDF("a PDF", "%PDF-"),
    ZIP("a ZIP archive or an office document", "PK\u0003\u0004"),
    PNG("a PNG image", "\u0089PNG"),
    JPEG("a JPEG image", "\u00FF\u00D8\u00FF"),
    GIF("a GIF image", "GIF8"),
    GZIP("gzip data", "\u001F\u008B"),
    BZIP2("bzip2 data", "BZh"),
    XZ("xz data", "\u00FD7zXZ"),
    ZSTD("zstd data", "\u0028\u00B5\u002F\u00FD"),
    SEVEN_ZIP("a 7z archive", "7z\u00BC\u00AF"),
    OLE("an old office document", "\u00D0\u00CF\u0011\u00E0"),
    RTF("an RTF document", "{\\rtf"),
    SQLITE("an SQLite database", "SQLite format 3"),
    PARQUET("a Parquet file", "PAR1"),
    ELF("a program", "\u007FELF");

    private final String label;
    private final byte[] bytes;

    Magic(String label, String bytes) {
        this.label = label;
        this.bytes = bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String nameOf(byte[] head, int length) {
        for (Magic magic : values()) {
            if (magic.begins(head, length)) {
                return magic.label;
            }
        }
        return null;
    }

    private boolean begins(byte[] head, int length) {
        if (length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (head[i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
