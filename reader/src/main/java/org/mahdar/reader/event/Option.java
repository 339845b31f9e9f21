package org.mahdar.reader.event;

import java.util.List;
import org.mahdar.model.Code;
import org.mahdar.reader.mention.Mention;

/**
 * A possible side of an act: one mention with those joined to it, or nobody.
 *
 * @param mentions the mentions, the first one first; empty for nobody
 * @param codes whom they stand for, each principal once
 * @param relation how they stand to the trigger
 * @param distance tokens between them and the trigger; 0 for nobody
 * @param left whether they stand before the trigger
 * @param commas commas between, as far as counted
 * @param speaker whether they say the words the trigger stands in
 * @param salience their rank among the principals of the article, from 0; 9 for those below the fifth
 * @param path what lies between them and the trigger
 * @param around what else stands around them
 */
record Option(
        List<Mention> mentions,
        List<Code> codes,
        Relation relation,
        int distance,
        boolean left,
        int commas,
        boolean speaker,
        int salience,
        Path path,
        Around around) {

    static final Option NOBODY =
            new Option(List.of(), List.of(), Relation.NONE, 0, false, 0, false, 9, Path.NONE, Around.NOTHING);

    Option with(Path between, Around words) {
        return new Option(mentions, codes, relation, distance, left, commas, speaker, salience, between, words);
    }

    /** The first principal, hashed; 0 for nobody. */
    int principal() {
        return principal(codes);
    }

    /** The first principal of codes, hashed; 0 where there is none. */
    static int principal(List<Code> codes) {
        return codes.isEmpty() ? 0 : codes.get(0).principal().hashCode();
    }

    boolean isNobody() {
        return mentions.isEmpty();
    }

    Mention first() {
        return mentions.get(0);
    }

    /** Whether the two share a principal. */
    boolean shares(Option other) {
        for (Code code : codes) {
            if (code.isAmong(other.codes)) {
                return true;
            }
        }
        return false;
    }
}
