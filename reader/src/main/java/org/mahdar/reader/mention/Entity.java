package org.mahdar.reader.mention;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.model.Code;

/** A person of the article with all mentions. Built by {@link Resolver}. */
public final class Entity {

    final List<Mention> mentions = new ArrayList<>();
    String name;
    Code code;
    String office;
    String lexiconId = "";
    String known;

    /** The fullest form of the name in the text. */
    public String name() {
        return name;
    }

    /** The person's side, or null. */
    public Code code() {
        return code;
    }

    /** The office as the text gives it, or null. */
    public String office() {
        return office;
    }

    /** The full name by which the lexicon knows the person, where the text has another form of it alone; else null. */
    public String known() {
        return known;
    }

    public List<Mention> mentions() {
        return mentions;
    }
}
