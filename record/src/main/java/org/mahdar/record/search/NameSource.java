package org.mahdar.record.search;

import java.util.List;

/** Knows Arabic spellings of names written in Latin letters, beyond what their consonants tell. */
@FunctionalInterface
public interface NameSource {

    /** Knows none. */
    NameSource NONE = latin -> List.of();

    /** Arabic names, of one or several words, for a word or a phrase in Latin letters; empty when it knows none. */
    List<String> arabic(String latin);
}
