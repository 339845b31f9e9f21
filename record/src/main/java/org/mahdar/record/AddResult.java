package org.mahdar.record;

/**
 * What a batch changed.
 *
 * @param articles how many readings the batch held
 * @param added articles whose text was not in the record before
 * @param known articles whose text was; they changed nothing, save that a new place of publication is noted
 * @param appearances new places of publication noted for texts already known
 */
public record AddResult(int articles, int added, int known, int appearances) {

    /** Nothing was given, nothing changed. */
    public static final AddResult NONE = new AddResult(0, 0, 0, 0);

    /** Two batches taken together. */
    public AddResult plus(AddResult other) {
        return new AddResult(
                articles + other.articles, added + other.added, known + other.known, appearances + other.appearances);
    }
}
