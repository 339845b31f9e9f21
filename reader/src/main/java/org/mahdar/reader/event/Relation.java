package org.mahdar.reader.event;

/** How a side stands to the trigger of an act, as far as the light grammar of clauses tells. */
enum Relation {
    /** Nobody. */
    NONE,
    SUBJECT_BEHIND,
    SUBJECT_BEFORE,
    SUBJECT_RELATIVE,
    /** The subject of the verb before, not said again. */
    SUBJECT_INHERITED,
    /** The subject of the main verb, beside a participle. */
    SUBJECT_OF_MAIN,
    /** The subject of a light verb that carries the trigger and acts. */
    LIGHT_ACTOR,
    /** The subject of a light verb that carries the trigger and suffers. */
    LIGHT_RECIPIENT,
    /** The subject of another verb whose clause holds the trigger. */
    GOVERNOR_SUBJECT,
    /** The object of that verb. */
    GOVERNOR_OBJECT,
    OBJECT,
    /** Belongs to the head of the object. */
    OBJECT_OWNER,
    /** A pronoun on the verb. */
    OBJECT_PRONOUN,
    GENITIVE,
    /** Belongs to the genitive's head. */
    GENITIVE_OWNER,
    /** A pronoun on the noun. */
    GENITIVE_PRONOUN,
    NISBA,
    BY,
    BETWEEN,
    PREP_BI,
    PREP_LI,
    PREP_ALA,
    PREP_MIN,
    PREP_ILA,
    PREP_MAA,
    PREP_DIDD,
    PREP_AN,
    PREP_FI,
    PREP_OTHER,
    /** Belongs to a phrase behind a preposition. */
    PREP_OWNER,
    /** The word before a relative clause. */
    ANTECEDENT,
    /** Elsewhere in the sentence, before. */
    LEFT,
    /** Elsewhere in the sentence, behind. */
    RIGHT,
    /** Who says the words the trigger stands in, named outside the sentence. */
    SPEAKER,
    /** In the sentence before. */
    PREVIOUS,
    /** Nowhere near, but much spoken of in the article. */
    SALIENT;

    /** The relation of a phrase behind that preposition, in folded letters. */
    static Relation ofPreposition(String prep) {
        return switch (prep) {
            case "ب" -> PREP_BI;
            case "ل" -> PREP_LI;
            case "علي" -> PREP_ALA;
            case "من" -> PREP_MIN;
            case "الي" -> PREP_ILA;
            case "مع" -> PREP_MAA;
            case "ضد" -> PREP_DIDD;
            case "عن" -> PREP_AN;
            case "في" -> PREP_FI;
            case "by" -> BY;
            case "nisba" -> NISBA;
            case "بين" -> BETWEEN;
            default -> PREP_OTHER;
        };
    }
}
