package org.mahdar.record.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahdar.model.Person;
import org.mahdar.model.Reading;
import org.mahdar.record.Draft;
import org.mahdar.record.OpenRecord;
import org.mahdar.record.people.PersonLine;

class QuotesTest extends OpenRecord {

    @BeforeEach
    void keep() {
        record.add(List.of(
                said("a", "2019-01-05", "سيرغي لافروف", "RUS.GOV", "نحن ندعو إلى الحوار"),
                said("b", "2019-02-05", "سيرغيه لافروف", "RUS.GOV", "الحوار ضروري"),
                said("c", "2019-03-05", "سيرغي لافروف", "RUS.GOV", "لا حل بالقوة"),
                said("d", "2019-04-05", "مايك بومبيو", "USA.GOV", "نحن مستعدون للتعاون"),
                said("e", "2019-05-05", null, "RUS", "ننفي ذلك نفيا تاما")));
    }

    private static Reading said(String id, String day, String name, String code, String words) {
        Draft draft = new Draft(id).outlet("صحيفة " + id).published(day);
        draft.say("وقال " + (name == null ? "مصدر" : name) + " للصحفيين في الخبر " + id + ".");
        if (name != null) {
            draft.person(name, code, null, Person.Standing.HOLDER);
        }
        return draft.quote("وأضاف:", words, name, code, null).reading();
    }

    private QuotePage find(QuoteQuery query) {
        return record.quotes(query);
    }

    @Test
    void aSpeakerIsCountedOnceUnderEverySpelling() {
        QuotePage all = find(QuoteQuery.all());
        PersonLine minister = record.people("لافروف", null, 0, 2).items().get(0);
        PersonLine secretary = record.people("بومبيو", null, 0, 2).items().get(0);
        assertThat(all.speakers()).isEqualTo(Map.of(minister.id(), 3L, secretary.id(), 1L));
        assertThat(all.names()).isEqualTo(Map.of(minister.id(), "سيرغي لافروف", secretary.id(), "مايك بومبيو"));
        assertThat(all.quotes().items())
                .extracting(QuoteLine::person)
                .containsExactly(null, secretary.id(), minister.id(), minister.id(), minister.id());
        assertThat(find(QuoteQuery.all().withPerson(minister.id())).quotes().items())
                .extracting(QuoteLine::speaker)
                .containsExactly("سيرغي لافروف", "سيرغيه لافروف", "سيرغي لافروف");
    }

    @ParameterizedTest
    @CsvSource({"سيرغيه لافروف,3", "لافروف,3", "Lavrov,3", "بومبيو,1", "نتنياهو,0", "مصدر,0"})
    void aNameInAnySpellingFindsWhatItsBearerSaid(String name, int quotes) {
        assertThat(find(QuoteQuery.all().withSpeaker(name)).quotes().total()).isEqualTo(quotes);
    }

    @Test
    void filtersNarrowEachOther() {
        String minister = record.people("لافروف", null, 0, 1).items().get(0).id();
        QuoteQuery query = QuoteQuery.all().withSpeaker("لافروف").withPerson(minister);
        assertThat(find(query.withText("الحوار")).quotes().total()).isEqualTo(2);
        assertThat(find(query.withSide("USA")).quotes().total()).isZero();
        assertThat(find(query.withSide("USA")).speakers()).isEmpty();
        assertThat(find(query.withPage(1, 1)).quotes().items())
                .extracting(QuoteLine::speaker)
                .containsExactly("سيرغيه لافروف");
    }
}
