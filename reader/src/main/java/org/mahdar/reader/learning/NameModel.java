package org.mahdar.reader.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What names tell of their bearers' side: people whom the news have often named with a side, and for all others what the letters of a name
 * make likely. Holds hashes of names, no names. Immutable and safe for use by many threads.
 */
public final class NameModel {

    /** What is known of a name without the article. */
    public static final class Sides {
        private final List<String> sides;
        private final double[] shares;
        /** The side that the news gave the name most, or null. */
        private final String known;

        private final int uses;

        private Sides(List<String> sides, double[] shares, String known, int uses) {
            this.sides = sides;
            this.shares = shares;
            this.known = known;
            this.uses = uses;
        }

        /** The side that the news gave the name most, or null. */
        public String known() {
            return known;
        }

        /** How often, in classes from 1 to 7; 0 where no side is known. */
        public int uses() {
            return uses;
        }

        /** The probability of the side by the letters alone, negative for a side that names tell nothing of. */
        public double share(String side) {
            int at = sides.indexOf(side);
            return at < 0 ? -1 : shares[at];
        }

        /** The sides whose probability is at least that. */
        public List<String> likely(double least) {
            List<String> likely = new ArrayList<>();
            for (int s = 0; s < shares.length; s++) {
                if (shares[s] >= least) {
                    likely.add(sides.get(s));
                }
            }
            return likely;
        }
    }

    /** A model that knows no name. */
    static final NameModel BLANK = new NameModel(List.of(), Weights.of(new double[0]), new int[0], new byte[0]);

    private final List<String> sides;
    private final Weights weights;
    private final int[] keys;
    private final byte[] values;

    /** What each side weighs by itself, in stored steps. */
    private final int[] own;

    /** So many pieces of names are kept. */
    private static final int MEMORY = 1 << 14;

    /** What the pieces of names last asked for weigh for each side, in stored steps: most names are made of a few pieces. */
    private record Piece(int letters, byte[] steps) {}

    private final AtomicReferenceArray<Piece> memory = new AtomicReferenceArray<>(MEMORY);

    /**
     * @param sides the sides that letters can tell
     * @param weights of letters and sides
     * @param keys hashes of known names in ascending order
     * @param values for each the number of its side times 8 and the class of its uses
     */
    NameModel(List<String> sides, Weights weights, int[] keys, short[] values) {
        this(sides, weights, keys, bytes(values));
    }

    private NameModel(List<String> sides, Weights weights, int[] keys, byte[] values) {
        this.sides = List.copyOf(sides);
        this.weights = weights;
        this.keys = keys;
        this.values = values;
        this.own = this.sides.stream()
                .mapToInt(side -> weights.steps(feature(side)))
                .toArray();
    }

    private static byte[] bytes(short[] values) {
        byte[] bytes = new byte[values.length * 2];
        for (int i = 0; i < values.length; i++) {
            bytes[2 * i] = (byte) (values[i] >> 8);
            bytes[2 * i + 1] = (byte) values[i];
        }
        return bytes;
    }

    /** What the name tells. */
    public Sides of(String name) {
        String key = NameLetters.key(name);
        int[] sums = own.clone();
        for (int letters : NameLetters.of(key)) {
            byte[] steps = piece(letters).steps;
            for (int s = 0; s < sums.length; s++) {
                sums[s] += steps[s];
            }
        }
        double[] shares = new double[sums.length];
        for (int s = 0; s < shares.length; s++) {
            shares[s] = sums[s] * Weights.UNIT;
        }
        Shares.of(shares);
        int at = Arrays.binarySearch(keys, key.hashCode());
        int value = at < 0 ? 0 : (values[2 * at] & 0xFF) << 8 | values[2 * at + 1] & 0xFF;
        return new Sides(sides, shares, at < 0 ? null : sides.get(value >> 3), value & 7);
    }

    /** What a piece of a name weighs for each side. */
    private Piece piece(int letters) {
        int at = (letters ^ letters >>> 16) & MEMORY - 1;
        Piece piece = memory.get(at);
        if (piece == null || piece.letters != letters) {
            byte[] steps = new byte[sides.size()];
            for (int s = 0; s < steps.length; s++) {
                steps[s] = weights.steps(feature(letters, sides.get(s)));
            }
            piece = new Piece(letters, steps);
            memory.set(at, piece);
        }
        return piece;
    }

    /** Writes the features of letters and a side into the array, which has one place more than there are letters. */
    static void features(int[] letters, String side, int[] features) {
        for (int i = 0; i < letters.length; i++) {
            features[i] = feature(letters[i], side);
        }
        features[letters.length] = feature(side);
    }

    private static int feature(int letters, String side) {
        int h = letters ^ side.hashCode() * 0x85EBCA6B;
        h ^= h >>> 15;
        h *= 0x2C1B3C6D;
        return (h ^ h >>> 13) & Weights.BUCKETS - 1;
    }

    private static int feature(String side) {
        int h = side.hashCode() * 0x85EBCA6B;
        return (h ^ h >>> 15) & Weights.BUCKETS - 1;
    }

    void write(OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(sides.size());
        for (String side : sides) {
            out.writeUTF(side);
        }
        out.writeInt(keys.length);
        for (int key : keys) {
            out.writeInt(key);
        }
        out.write(values);
        out.flush();
        weights.write(to);
    }

    static NameModel read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        String[] sides = new String[in.readInt()];
        for (int i = 0; i < sides.length; i++) {
            sides[i] = in.readUTF();
        }
        int[] keys = new int[in.readInt()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = in.readInt();
        }
        byte[] values = new byte[2 * keys.length];
        in.readFully(values);
        return new NameModel(List.of(sides), Weights.read(from), keys, values);
    }
}
