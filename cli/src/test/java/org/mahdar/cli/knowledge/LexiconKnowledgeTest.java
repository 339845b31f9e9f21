package org.mahdar.cli.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.server.Knowledge;
import org.mahdar.server.label.Principals;

final class LexiconKnowledgeTest {

    private static final Knowledge PAGES = new LexiconKnowledge().forPages();

    @ParameterizedTest
    @CsvSource({"Barack Obama, باراك أوباما", "obama, أوباما", "mike  pompeo, مايك بومبيو", "Pompeo, بومبيو"})
    void pagesFindArabicSpellingsOfLatinNames(String latin, String arabic) {
        assertThat(PAGES.names().arabic(latin)).contains(arabic);
    }

    @Test
    void aLatinNameThatNobodyHasHasNoSpelling() {
        assertThat(PAGES.names().arabic("zzyzx")).isEmpty();
        assertThat(PAGES.names().arabic("")).isEmpty();
    }

    @Test
    void aLastNameIsNotGuessedWhereTheNamesHaveNotAsManyWords() {
        assertThat(PAGES.names().arabic("jinping")).allMatch(name -> !name.equals("بينغ"));
    }

    @Test
    void pagesKnowTheTermsOfPeopleOfTheLexiconAndOfNobodyElse() {
        assertThat(PAGES.people().terms(List.of("مايك بومبيو"), "USA"))
                .anyMatch(term -> term.office().equals("Secretary of State") && "2018-04".equals(term.from()));
        assertThat(PAGES.people().terms(List.of("مايك بومبيو"), "BLR")).isEmpty();
        assertThat(PAGES.people().terms(List.of("فلان الفلاني"), null)).isEmpty();
    }

    @Test
    void pagesKnowTheRulesOfTheLexicon() {
        assertThat(PAGES.rules().find("no.such.rule")).isEmpty();
    }

    @Test
    void pagesHaveANameForEverySideThatTheLexiconKnows() {
        Principals named = Principals.bundled();
        assertThat(Lexicon.bundled().principals())
                .hasSizeGreaterThan(300)
                .allSatisfy(code -> assertThat(named.find(code)).as(code).isPresent());
    }
}
