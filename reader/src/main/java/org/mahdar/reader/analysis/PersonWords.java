package org.mahdar.reader.analysis;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;

/**
 * What a large collection of articles tells of each word, by the hash of its stem: how often it occurs, in which share of its uses it is part
 * of a person's name, and in which share of those it is the first word. Immutable.
 */
final class PersonWords {

    private final int[] keys;
    private final short[] values;
    private final int size;

    private PersonWords(int size) {
        this.size = size;
        int slots = Integer.highestOneBit(Math.max(8, size)) * 4;
        keys = new int[slots];
        values = new short[slots];
    }

    /** From counts: hash to occurrences, uses as first word of a name, uses as a later word. */
    static PersonWords of(Map<Integer, int[]> counts, int fewest) {
        int kept = 0;
        for (int[] c : counts.values()) {
            kept += c[0] >= fewest ? 1 : 0;
        }
        PersonWords words = new PersonWords(kept);
        counts.forEach((hash, c) -> {
            if (c[0] >= fewest) {
                words.put(hash, pack(c[0], c[1], c[2]));
            }
        });
        return words;
    }

    private static short pack(int all, int first, int later) {
        int tenths = Math.round(10f * (first + later) / all);
        int leading = first + later == 0 ? 0 : 1 + Math.round(3f * first / (first + later));
        int frequency = Math.min(7, (32 - Integer.numberOfLeadingZeros(all)) / 2);
        return (short) (1 + tenths | leading << 4 | frequency << 8);
    }

    private void put(int hash, short value) {
        int at = slot(hash);
        keys[at] = hash;
        values[at] = value;
    }

    private int slot(int hash) {
        int at = hash * 0x9E3779B9 >>> 7 & keys.length - 1;
        while (values[at] != 0 && keys[at] != hash) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    /** What is known of the word, packed; 0 when it was not counted. */
    short of(int hash) {
        return values[slot(hash)];
    }

    /** 0 for a word that was not counted, else 1 plus the tenths of its uses in which it is part of a name. */
    static int tenths(int packed) {
        return packed & 15;
    }

    /** Half the number of binary digits of the uses: 3 for 32 to 127 uses. */
    static int frequency(int packed) {
        return packed >> 8 & 15;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(size);
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != 0) {
                out.writeInt(keys[i]);
                out.writeShort(values[i]);
            }
        }
    }

    static PersonWords read(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > 1 << 22) {
            throw new IOException("a table of " + size + " words");
        }
        PersonWords words = new PersonWords(size);
        for (int i = 0; i < size; i++) {
            words.put(in.readInt(), in.readShort());
        }
        return words;
    }
}
