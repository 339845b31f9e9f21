package org.mahdar.ingest.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Tells from the bytes alone which characters they mean. */
public final class Charsets {

    /** The charset of Arabic Windows, in which most of the older Arabic web is written. */
    public static final Charset WINDOWS_1256 = Charset.forName("windows-1256");

    private static final int HEAD_BYTES = 4096;

    private Charsets() {}

    /** What a byte order mark says. */
    public enum Mark {
        NONE(0, null),
        UTF_8(3, StandardCharsets.UTF_8),
        UTF_16LE(2, StandardCharsets.UTF_16LE),
        UTF_16BE(2, StandardCharsets.UTF_16BE);

        private final int bytes;
        private final Charset charset;

        Mark(int bytes, Charset charset) {
            this.bytes = bytes;
            this.charset = charset;
        }

        /** The length of the mark. */
        public int bytes() {
            return bytes;
        }

        /** The charset that the mark names, or null. */
        public Charset charset() {
            return charset;
        }

        /** The mark at the beginning of these bytes. */
        public static Mark of(byte[] bytes, int length) {
            if (length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
                return UTF_8;
            }
            if (length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
                return UTF_16LE;
            }
            if (length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
                return UTF_16BE;
            }
            return NONE;
        }
    }

    /**
     * Whether bytes that are no valid UTF-8 are Arabic in windows-1256. Its Arabic letters stand above 0xC0 and in words of
     * their own; half of the bytes of Arabic in UTF-8 stand below 0xC0, and accented Latin letters stand among ASCII ones.
     */
    public static boolean looksLikeWindows1256(byte[] bytes, int from, int to) {
        int high = 0;
        int low = 0;
        int arabic = 0;
        int amongLatin = 0;
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xFF;
            if (b < 0x80) {
                continue;
            }
            high++;
            if (b < 0xC0) {
                low++;
            }
            if (isArabicLetter1256(b)) {
                arabic++;
                boolean latinBefore = i > from && isAsciiLetter(bytes[i - 1]);
                boolean latinAfter = i + 1 < to && isAsciiLetter(bytes[i + 1]);
                amongLatin += latinBefore || latinAfter ? 1 : 0;
            }
        }
        return arabic > 0
                && low * 100L <= high * 35L
                && arabic * 100L >= (high - low) * 85L
                && amongLatin * 100L <= arabic * 20L;
    }

    private static boolean isAsciiLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }

    private static boolean isArabicLetter1256(int b) {
        return (b >= 0xC1 && b <= 0xDF && b != 0xD7)
                || b == 0xE1
                || (b >= 0xE3 && b <= 0xE6)
                || (b >= 0xEC && b <= 0xED)
                || (b >= 0xF0 && b <= 0xF3)
                || (b >= 0xF5 && b <= 0xF6)
                || b == 0xF8
                || b == 0xFA;
    }

    /** What kind of binary file begins like this, or null when it is none: text may hold no zero bytes. */
    public static String binaryKind(byte[] bytes, int length) {
        String magic = Magic.nameOf(bytes, length);
        if (magic != null) {
            return magic;
        }
        int controls = 0;
        int head = Math.min(length, HEAD_BYTES);
        for (int i = 0; i < head; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) {
                return "zero bytes";
            }
            if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B) {
                controls++;
            }
        }
        return controls * 10 > head ? "control characters" : null;
    }
}
