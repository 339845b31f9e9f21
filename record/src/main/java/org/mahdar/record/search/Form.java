package org.mahdar.record.search;

import java.util.Locale;

/** In which forms words are compared; each can be switched off. */
public enum Form {
    /** As written. */
    EXACT(4),
    /** Without vowel signs, the forms of alef and the like as one. */
    NORMALISED(3),
    /** Without the article, conjunctions, prepositions, pronouns and the commonest endings. */
    WITHOUT_CLITICS(1.5f),
    /** Names in Latin letters find Arabic ones by their consonants, and states by their English names. */
    NAMES(1);

    private final float weight;

    Form(float weight) {
        this.weight = weight;
    }

    float weight() {
        return weight;
    }

    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word that stands in addresses and in JSON. */
    public String label() {
        return field().replace('_', '-');
    }

    static Form ofField(String field) {
        return valueOf(field.toUpperCase(Locale.ROOT));
    }
}
