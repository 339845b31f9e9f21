package org.mahdar.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mahdar.model.Code;
import org.mahdar.model.PartialDate;

/** Which term of office tells for whom a person acts. */
class PersonTermTest {

    private static final PersonTerm COMMISSIONER = term("UN", "2005-06", "2015-12");
    private static final PersonTerm MINISTER = term("PRT", "1995-10", "2002-04");
    private static final PersonTerm SECRETARY = term("UNSC", "2017-01", null);
    private static final PersonTerm SCHOLAR = term("FRA", null, null);

    private static PersonTerm term(String principal, String from, String to) {
        return new PersonTerm("someone", new Code(principal, null), "", date(from), date(to));
    }

    private static PartialDate date(String text) {
        return text == null ? null : PartialDate.parse(text);
    }

    private static String at(String date, PersonTerm... terms) {
        return PersonTerm.at(List.of(terms), date(date)).code().principal();
    }

    @Test
    void without_a_date_the_one_that_began_last_wherever_it_stands() {
        assertThat(at(null, SECRETARY, MINISTER, COMMISSIONER)).isEqualTo("UNSC");
        assertThat(at(null, MINISTER, COMMISSIONER, SECRETARY)).isEqualTo("UNSC");
        assertThat(at(null, SCHOLAR, MINISTER)).isEqualTo("PRT");
    }

    @Test
    void of_those_that_hold_the_date_the_one_that_began_last() {
        assertThat(at("2010-01-05", SCHOLAR, MINISTER, COMMISSIONER, SECRETARY)).isEqualTo("UN");
        assertThat(at("2020-03", SCHOLAR, SECRETARY)).isEqualTo("UNSC");
    }

    @Test
    void between_terms_the_last_one_and_before_all_of_them_the_first() {
        assertThat(at("2003-05-01", SECRETARY, COMMISSIONER, MINISTER)).isEqualTo("PRT");
        assertThat(at("1990", SECRETARY, COMMISSIONER, MINISTER)).isEqualTo("PRT");
    }

    @Test
    void nobody_without_a_term() {
        assertThat(PersonTerm.at(List.of(), date("2020"))).isNull();
    }
}
