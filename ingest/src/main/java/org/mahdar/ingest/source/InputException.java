package org.mahdar.ingest.source;

import java.io.IOException;

/** An input that cannot be read, with what is wrong and what to do; becomes a {@link IngestResult.Failure}. */
public final class InputException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String remedy;
    private final long byteOffset;

    /** Wrong as a whole, or at a place that the catcher knows. */
    public InputException(String problem, String remedy) {
        this(problem, remedy, -1);
    }

    /** Wrong at a byte of the input, counted from 0. */
    public InputException(String problem, String remedy, long byteOffset) {
        super(problem);
        this.remedy = remedy;
        this.byteOffset = byteOffset;
    }

    /** What the user can do. */
    public String remedy() {
        return remedy;
    }

    /** The failure that stands at this place, told to the byte where the byte is known. */
    public IngestResult.Failure at(Place place) {
        return new IngestResult.Failure(byteOffset < 0 ? place : place.atByte(byteOffset), getMessage(), remedy);
    }

    /** The failure that any error of input or output means at this place. */
    public static IngestResult.Failure failure(Place place, IOException error) {
        if (error instanceof InputException input) {
            return input.at(place);
        }
        String what = error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
        return new IngestResult.Failure(
                place, "cannot be read: " + oneLine(what), "see that the file is whole and that you may read it");
    }

    /** A message of a library on one line. */
    public static String oneLine(String message) {
        return message.replaceAll("\\s*\\R\\s*", " ").strip();
    }
}
