package org.mahdar.reader.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * The weights of a linear model over hashed features: small numbers of one byte each, most of them zero. Immutable once loaded; the file is
 * a count, then pairs of a gap to the next bucket and the weight in units of {@link #UNIT}.
 */
public final class Weights {

    /** Hashed features fall into this many buckets. */
    public static final int BUCKETS = 1 << 20;

    /** One step of a stored weight. */
    static final double UNIT = 1.0 / 24;

    private final byte[] weights = new byte[BUCKETS];
    private int used;

    /** Rounds weights to stored steps; what rounds to nothing is left out. */
    public static Weights of(double[] values) {
        Weights w = new Weights();
        for (int i = 0; i < values.length; i++) {
            w.weights[i] = rounded(values[i]);
            w.used += w.weights[i] != 0 ? 1 : 0;
        }
        return w;
    }

    /** A weight in stored steps. */
    static byte rounded(double value) {
        return (byte) Math.max(-127, Math.min(127, Math.round(value / UNIT)));
    }

    /** Whether any weight is other than zero. */
    public boolean any() {
        return used > 0;
    }

    /** The weight of one feature in stored steps. */
    byte steps(int feature) {
        return weights[feature];
    }

    /** The sum of the weights of the features. */
    double score(int[] features) {
        return score(features, features.length);
    }

    /** The sum of the weights of the first so many features. */
    public double score(int[] features, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[features[i]];
        }
        return sum * UNIT;
    }

    /** Writes the weights as {@link #read} wants them. */
    public void write(OutputStream to) throws IOException {
        write(weights, new DataOutputStream(to));
    }

    /** Writes how many weights are other than zero, then those with the gaps between them. */
    static void write(byte[] weights, DataOutputStream out) throws IOException {
        int count = 0;
        for (byte weight : weights) {
            count += weight != 0 ? 1 : 0;
        }
        out.writeInt(count);
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                writeGap(out, i - last);
                out.writeByte(weights[i]);
                last = i;
            }
        }
        out.flush();
    }

    private static void writeGap(DataOutputStream out, int gap) throws IOException {
        int rest = gap;
        while (rest >= 0x80) {
            out.writeByte(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    /** The weights that stand next in a file; the file is not closed. */
    public static Weights read(InputStream from) {
        Weights w = new Weights();
        try {
            w.used = read(new DataInputStream(from), w.weights);
        } catch (IOException e) {
            throw new UncheckedIOException("a learned model is damaged", e);
        }
        return w;
    }

    /** Reads what {@link #write(byte[], DataOutputStream)} wrote; tells how many weights it was. */
    static int read(DataInputStream in, byte[] weights) throws IOException {
        int count = in.readInt();
        int at = 0;
        for (int i = 0; i < count; i++) {
            int gap = 0;
            int shift = 0;
            int piece;
            do {
                piece = in.readUnsignedByte();
                gap |= (piece & 0x7F) << shift;
                shift += 7;
            } while (piece >= 0x80);
            at += gap;
            weights[at] = in.readByte();
        }
        return count;
    }
}
