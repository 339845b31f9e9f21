package org.mahdar.reader.analysis;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Weights of a linear model over hashed features, three labels each: outside, begins a person's name, goes on with it. Immutable once read.
 *
 * <p>The file holds a magic word, the number of rows, and for each row that is not zero its distance from the one before and three
 * short numbers; then the table of words, if any.
 */
public final class PersonModel {

    /** Labels: outside, begin, inside. */
    static final int LABELS = 3;

    static final byte OUTSIDE = 0;
    static final byte BEGIN = 1;
    static final byte INSIDE = 2;

    /** Rows; a power of two. */
    static final int ROWS = 1 << 18;

    /** Weights are kept as multiples of 1/SCALE, or of more where the largest would not fit: they are only compared with each other. */
    private static final float SCALE = 256;
    /** A row whose weights are all smaller is left out. */
    private static final float LEAST = 0.02f;

    private static final int MAGIC = 0x4D504E31;
    private static final String RESOURCE = "persons.model";

    private final short[] weights;
    private final PersonWords words;

    /**
     * For each row how much more it speaks for {@link #BEGIN} (upper half) and for {@link #INSIDE} (lower half) than for {@link #OUTSIDE}: one
     * addition adds both.
     */
    private final long[] margins = new long[ROWS];

    private PersonModel(short[] weights, PersonWords words) {
        this.weights = weights;
        this.words = words;
        for (int row = 0; row < ROWS; row++) {
            long outside = weights[row * LABELS];
            margins[row] = (weights[row * LABELS + BEGIN] - outside << 32) + (weights[row * LABELS + INSIDE] - outside);
        }
    }

    /** What was counted of words; null in a model that was trained without counts. */
    PersonWords words() {
        return words;
    }

    /** The bundled model, or null when none is bundled: then names are found by rules alone. */
    public static PersonModel bundled() {
        try (InputStream in = PersonModel.class.getResourceAsStream(RESOURCE)) {
            return in == null ? null : read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the bundled model «" + RESOURCE + "» cannot be read; build the project anew", e);
        }
    }

    /** Rounds weights to whole numbers; rows that hardly weigh are left out. */
    static PersonModel of(float[] exact, PersonWords words) {
        short[] weights = new short[exact.length];
        float largest = 0;
        for (float weight : exact) {
            largest = Math.max(largest, Math.abs(weight));
        }
        float scale = Math.min(SCALE, Short.MAX_VALUE / Math.max(1, largest));
        for (int row = 0; row < ROWS; row++) {
            int at = row * LABELS;
            float most = Math.max(Math.abs(exact[at]), Math.max(Math.abs(exact[at + 1]), Math.abs(exact[at + 2])));
            for (int label = 0; most >= LEAST && label < LABELS; label++) {
                weights[at + label] = (short) Math.round(exact[at + label] * scale);
            }
        }
        return new PersonModel(weights, words);
    }

    /** Reads a model; an {@link IOException} says what is wrong with it. */
    public static PersonModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(stream));
        if (in.readInt() != MAGIC) {
            throw new IOException("no model of persons' names: the first four bytes are wrong");
        }
        int rows = in.readInt();
        short[] weights = new short[ROWS * LABELS];
        int row = 0;
        for (int i = 0; i < rows; i++) {
            row += in.readUnsignedShort();
            if (row >= ROWS) {
                throw new IOException("row " + row + " of a model of " + ROWS + " rows");
            }
            for (int label = 0; label < LABELS; label++) {
                weights[row * LABELS + label] = in.readShort();
            }
        }
        return new PersonModel(weights, in.readBoolean() ? PersonWords.read(in) : null);
    }

    /** Writes the rows that are not zero. */
    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        int rows = 0;
        int last = 0;
        for (int pass = 0; pass < 2; pass++) {
            if (pass == 1) {
                out.writeInt(MAGIC);
                out.writeInt(rows);
                last = 0;
            }
            for (int row = 0; row < ROWS; row++) {
                boolean zero =
                        weights[row * LABELS] == 0 && weights[row * LABELS + 1] == 0 && weights[row * LABELS + 2] == 0;
                boolean filler = row - last == 0xFFFF;
                if (zero && !filler) {
                    continue;
                }
                if (pass == 0) {
                    rows++;
                } else {
                    out.writeShort(row - last);
                    for (int label = 0; label < LABELS; label++) {
                        out.writeShort(weights[row * LABELS + label]);
                    }
                }
                last = row;
            }
        }
        out.writeBoolean(words != null);
        if (words != null) {
            words.write(out);
        }
        out.flush();
    }

    /** How much more the features speak for {@link #BEGIN} than for {@link #OUTSIDE}, and for {@link #INSIDE}: see {@link #begin}. */
    long margins(int[] features, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += margins[features[i]];
        }
        return sum;
    }

    /** The part of {@link #margins} that is about the first word of a name. */
    static int begin(long margins) {
        // A negative lower half has borrowed from the upper one.
        return (int) (margins - (int) margins >> 32);
    }

    /** The part of {@link #margins} that is about a further word of a name. */
    static int inside(long margins) {
        return (int) margins;
    }
}
