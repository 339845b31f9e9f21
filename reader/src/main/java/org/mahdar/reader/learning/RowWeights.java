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

    /** So many whole numbers hold the sums of all questions, see {@link #add}. */
    public static final int LANES = WIDTH / 4;

    /** Hashed features fall into this many rows. */
    static final int ROWS = 1 << 17;

    private static final int LANE_BITS = 16;

    private final boolean any;

    /** The weights in stored steps, four to a number, each {@value #LANE_BITS} bits above the one before: one addition adds four. */
    private final long[] packed;

    private RowWeights(byte[] weights, boolean any) {
        this.any = any;
        this.packed = new long[weights.length / 4];
        for (int i = 0; i < weights.length; i++) {
            packed[i / 4] += (long) weights[i] << LANE_BITS * (i % 4);
        }
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

    /**
     * Adds the weights of the first so many features to the {@link #LANES} numbers that begin at a place of an array. Such sums may be
     * added and subtracted as wholes; {@link #scores} takes them apart. What is taken apart must not sum up more than 250 features.
     */
    public void add(int[] features, int count, long[] sums, int at) {
        long first = sums[at];
        long second = sums[at + 1];
        long third = sums[at + 2];
        long fourth = sums[at + 3];
        for (int i = 0; i < count; i++) {
            int row = row(features[i]) / 4;
            first += packed[row];
            second += packed[row + 1];
            third += packed[row + 2];
            fourth += packed[row + 3];
        }
        sums[at] = first;
        sums[at + 1] = second;
        sums[at + 2] = third;
        sums[at + 3] = fourth;
    }

    /** Writes the scores that one of the sums of {@link #add} stands for: those of four questions, the first of them at a place. */
    public static void scores(long sum, double[] scores, int at) {
        long rest = sum;
        for (int k = 0; k < 4; k++) {
            scores[at + k] = lowest(rest) * Weights.UNIT;
            rest = above(rest);
        }
    }

    private static short lowest(long sum) {
        return (short) sum;
    }

    /** What stands above the lowest of the packed numbers; a negative one has borrowed from it. */
    private static long above(long sum) {
        return sum - lowest(sum) >> LANE_BITS;
    }

    private byte[] unpacked() {
        byte[] weights = new byte[packed.length * 4];
        for (int i = 0; i < packed.length; i++) {
            long rest = packed[i];
            for (int k = 0; k < 4; k++) {
                weights[i * 4 + k] = (byte) lowest(rest);
                rest = above(rest);
            }
        }
        return weights;
    }

    /** Writes the weights as {@link #read} wants them. */
    public void write(OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        byte[] weights = unpacked();
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
