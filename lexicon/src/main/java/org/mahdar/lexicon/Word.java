package org.mahdar.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.text.VerbForm;

/** Everything the lexicon knows of one written form without clitics. Filled while the lexicon is built, then read only. */
public final class Word {

    private int classes;
    private List<VerbUse> verbs = List.of();
    private List<Derived> derived = List.of();
    private List<Nisba> nisbas = List.of();
    private Noun noun;
    private int number;
    private boolean imperfect;
    private boolean opening;

    void add(WordClass wordClass) {
        classes |= wordClass.bit();
    }

    void addVerb(VerbUse use) {
        verbs = with(verbs, use);
        imperfect |= use.form().tense() == VerbForm.Tense.IMPERFECT;
        add(WordClass.VERB);
    }

    void addDerived(Derived use) {
        derived = with(derived, use);
        add(use.kind() == Derived.Kind.MASDAR ? WordClass.MASDAR : WordClass.PARTICIPLE);
    }

    void addNisba(Nisba nisba) {
        nisbas = with(nisbas, nisba);
        add(WordClass.NISBA);
    }

    void setNoun(Noun value) {
        noun = value;
        add(WordClass.NOUN);
    }

    void setNumber(WordClass kind, int value) {
        number = value;
        add(kind);
    }

    void setOpening() {
        opening = true;
    }

    private static <T> List<T> with(List<T> list, T element) {
        if (list.contains(element)) {
            return list;
        }
        List<T> longer = new ArrayList<>(list.size() + 1);
        longer.addAll(list);
        longer.add(element);
        return longer;
    }

    /** The classes as bits of {@link WordClass#bit()}. */
    public int classes() {
        return classes;
    }

    public boolean is(WordClass wordClass) {
        return (classes & wordClass.bit()) != 0;
    }

    /** Whether one of the verb forms the letters can be is imperfect. */
    public boolean hasImperfect() {
        return imperfect;
    }

    /** Whether a verb or a noun that the letters can be opens an event frame. */
    public boolean isOpening() {
        return opening;
    }

    /** The verb forms the letters can be, in the order of the data. */
    public List<VerbUse> verbs() {
        return verbs;
    }

    public List<Derived> derived() {
        return derived;
    }

    public List<Nisba> nisbas() {
        return nisbas;
    }

    /** The noun, or null. */
    public Noun noun() {
        return noun;
    }

    /** The month from 1, or the ISO weekday from Monday = 1; 0 when the word is neither. */
    public int number() {
        return number;
    }
}
