package org.mahdar.lexicon;

import org.mahdar.model.Code;

/**
 * An entry of the gazetteer under one of its forms.
 *
 * @param kind what it names
 * @param code whom it stands for, or null where it stands for nobody (regions) or the code depends on the date (people)
 * @param id the row it comes from: a code, an outlet's id, a person's id, a GeoNames number
 * @param iso3 the home state of a place, an outlet or a group, or empty
 * @param guard what the form needs before it counts
 * @param words how many words the form has
 */
public record Name(NameKind kind, Code code, String id, String iso3, Guard guard, int words) {}
