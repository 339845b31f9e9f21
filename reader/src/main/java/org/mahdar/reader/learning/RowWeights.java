package org.mahdar.reader.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * The weights of up to {@link #WIDTH} yes-or-no questions that are asked of the same hashed features: those of one feature stand side by
 * side, so that all questions are answered in one pass. Immutable once loaded; stored like {@link Weights}.
 */
public final class RowWeights {

    /** So many questions. */
    public static final int WIDTH = 16;

    /** Hashed features fall into this many rows. */
    static final int ROWS = 1 << 17;

    private final byte[] weights;
    private final boolean any;

    private RowWeights(byte[] weights, boolean any) {
        this.weights = weights;
        this.any = any;
    }

    /** Weights of nothing. */
    public static RowWeights none() {
        return new RowWeights(new byte[0], false);
    }

    /** Rounds weights to stored steps. */
    static RowWeights of(float[] values) {
        byte[] weights = new byte[values.length];
        boolean any = false;
        for (int i = 0; i < values.length; i++) {
            weights[i] = Weights.rounded(values[i]);
            any |= weights[i] != 0;
        }
        return new RowWeights(weights, any);
    }

    /** Where the weights of a feature begin. */
    static int row(int feature) {
        return (feature & ROWS - 1) * WIDTH;
    }

    /** Whether any weight is other than zero. */
    public boolean any() {
        return any;
    }

    /** Adds the weights of the first so many features, in stored steps, to sums that begin at a place of an array. */
    public void add(int[] features, int count, int[] sums, int at) {
        for (int i = 0; i < count; i++) {
            int row = row(features[i]);
            for (int k = 0; k < WIDTH; k++) {
                sums[at + k] += weights[row + k];
            }
        }
    }

    /** The score that a sum of stored steps stands for. */
    public static double score(int sum) {
        return sum * Weights.UNIT;
    }

    /** Writes the weights as {@link #read} wants them. */
    public void write(OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(weights.length);
        Weights.write(weights, out);
    }

    /** The weights that stand next in a file; the file is not closed. */
    public static RowWeights read(InputStream from) {
        try {
            DataInputStream in = new DataInputStream(from);
            byte[] weights = new byte[in.readInt()];
            return new RowWeights(weights, Weights.read(in, weights) > 0);
        } catch (IOException e) {
            throw new UncheckedIOException("a learned model is damaged", e);
        }
    }
}
