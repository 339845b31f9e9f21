package org.mahdar.record.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.model.Code;
import org.mahdar.model.Person;
import org.mahdar.model.Reading;
import org.mahdar.model.Role;
import org.mahdar.record.Canon;
import org.mahdar.record.Draft;
import org.mahdar.record.Record;
import org.mahdar.record.review.Verdict;

class PeopleTest {

    @TempDir
    private Path folder;

    private record Named(String name, String code, String office, Person.Standing standing) {}

    private int articles;

    private Reading article(String day, Named... people) {
        return article(day, "خبر رقم " + (articles + 1) + ".", people);
    }

    /** An article that opens with a sentence of its own. */
    private Reading article(String day, String opening, Named... people) {
        Draft draft =
                new Draft("p" + articles++).outlet("صحيفة " + articles % 3).published(day);
        draft.say(opening);
        for (Named person : people) {
            draft.say("وتحدث " + (person.office() == null ? "" : person.office() + " ") + person.name() + " للصحفيين.");
        }
        for (Named person : people) {
            draft.person(person.name(), person.code(), person.office(), person.standing());
        }
        return draft.reading();
    }

    private static Named named(String name, String code, String office) {
        return new Named(name, code, office, Person.Standing.HOLDER);
    }

    private List<PersonLine> people(Record record, String name) {
        return record.people(name, null, 0, 100).items();
    }

    private static List<String> offices(Record record, PersonLine line) {
        PersonView person = record.person(line.id(), KnownPeople.NOBODY).orElseThrow();
        return person.offices().stream().map(PersonView.Office::office).toList();
    }

    @Test
    void aSurnameThatSeveralShareIsThePersonThatTheLexiconKnowsItToMean() {
        Reading surname = new Draft("s1")
                .published("2018-05-02")
                .say("والتقى ترامب وفدا من العمال.")
                .person("ترامب", "USA.GOV", null, "دونالد ترامب")
                .reading();
        Reading unknown = new Draft("s2")
                .published("2018-05-03")
                .say("وصفق الجمهور لترامب في القاعة.")
                .person("ترامب", "USA", null)
                .reading();
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            record.add(List.of(
                    article("2018-05-01", named("دونالد ترامب", "USA.GOV", "الرئيس الأميركي")),
                    article("2018-05-01", named("ميلانيا ترامب", "USA.GOV", "السيدة الأولى")),
                    surname,
                    unknown));
            PersonLine donald = people(record, "دونالد ترامب").get(0);
            assertThat(record.person(donald.id(), KnownPeople.NOBODY)
                            .orElseThrow()
                            .names())
                    .extracting(PersonView.Name::name)
                    .containsExactlyInAnyOrder("دونالد ترامب", "ترامب");
            assertThat(people(record, "ترامب")).hasSize(3);
            assertThat(record.check(done -> {}).faults()).isEmpty();
        }
    }

    @Test
    void spellingsAndShorterFormsOfANameAreOnePerson() {
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            record.add(List.of(
                    article("2019-01-05", named("ألكسندر لوكاشينكو", "BLR.GOV", "الرئيس البيلاروسي")),
                    article("2019-02-05", named("الكسندر لوكاشنكو", "BLR.GOV", "رئيس بيلاروسيا")),
                    article("2019-03-05", named("لوكاشينكو", "BLR", null)),
                    article("2019-04-05", named("أليكساندر لوكاشينكو", null, null)),
                    article("2019-05-05", named("محمد جواد ظريف", "IRN.GOV", "وزير الخارجية الإيراني")),
                    article("2019-06-05", named("جواد ظريف", "IRN.GOV", "وزير الخارجية"))));
            assertThat(people(record, null))
                    .extracting(PersonLine::name, PersonLine::articles)
                    .containsExactlyInAnyOrder(tuple("ألكسندر لوكاشينكو", 4L), tuple("محمد جواد ظريف", 2L));
        }
    }

    @Test
    void whoIsAskedForByRoleOfficeSideAndTimeIsWhoIsCounted() {
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            record.add(List.of(
                    article("2019-01-05", named("سيرغي لافروف", "RUS.GOV", "وزير الخارجية")),
                    article(
                            "2019-03-07",
                            named("سيرغي لافروف", "RUS.GOV", "وزير الخارجية"),
                            named("سامي نجار", "LBN.MIL", "العماد")),
                    article(
                            "2020-03-09",
                            named("سامي نجار", "LBN.OPP", "المرشح"),
                            named("هدى بركة", "LBN.GOV", "وزير الخارجية")),
                    article("2019-03-20", named("رندة خليل", null, null))));
            PeopleQuery all = PeopleQuery.all();
            PeopleSpread spread = record.peopleSpread(all);
            assertThat(spread.sides()).containsOnly(entry("RUS", 1L), entry("LBN", 2L));
            assertThat(spread.roles()).containsOnly(entry("GOV", 2L), entry("MIL", 1L), entry("OPP", 1L));
            assertThat(spread.offices()).containsEntry("وزير الخارجية", 2L);
            assertThat(spread.months()).containsOnly(entry("2019-01", 1L), entry("2019-03", 3L), entry("2020-03", 2L));

            spread.sides()
                    .forEach((side, people) -> assertThat(
                                    record.people(all.withPrincipal(side)).total())
                            .isEqualTo(people));
            spread.roles()
                    .forEach((role, people) -> assertThat(record.people(all.withRole(Role.valueOf(role)))
                                    .total())
                            .isEqualTo(people));
            spread.offices()
                    .forEach((office, people) -> assertThat(
                                    record.people(all.withOffice(office)).total())
                            .isEqualTo(people));

            PeopleQuery year = all.withDays(LocalDate.parse("2019-01-01"), LocalDate.parse("2019-12-31"));
            assertThat(record.people(year.withPage(0, 10)).items())
                    .extracting(PersonLine::name, PersonLine::articles, PersonLine::last)
                    .containsExactly(
                            tuple("سيرغي لافروف", 2L, LocalDate.parse("2019-03-07")),
                            tuple("رندة خليل", 1L, LocalDate.parse("2019-03-20")),
                            tuple("سامي نجار", 1L, LocalDate.parse("2019-03-07")));
            assertThat(record.people(year.withRole(Role.OPP)).items()).isEmpty();
            assertThat(record.people(year.withName("نجار").withPrincipal("LBN").withOffice("العماد"))
                            .items())
                    .extracting(PersonLine::name)
                    .containsExactly("سامي نجار");
            assertThat(record.peopleSpread(year.withPrincipal("LBN")).roles()).containsOnly(entry("MIL", 1L));
        }
    }

    @Test
    void aSharedSurnameAloneJoinsNobody() {
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            record.add(List.of(
                    article("2002-01-05", named("جورج هربرت بوش", "USA.GOV", null)),
                    article("2002-02-05", named("جورج دبليو بوش", "USA.GOV", null)),
                    article("2002-03-05", named("جورج بوش", "USA.GOV", null)),
                    article("2002-04-05", named("بوش", "USA.GOV", null)),
                    article("2002-05-05", named("كيت بوش", "GBR.CVL", null))));
            assertThat(people(record, null)).hasSize(5);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void personsDoNotDependOnOrderOrBatches(long seed) {
        Random random = new Random(seed);
        String[] first = {"سيرغي", "سيرجي", "مايك", "جون", "علي", "حسن"};
        String[] middle = {"", "", "فلاديمير ", "رضا "};
        String[] last = {"لافروف", "بومبيو", "حسن", "كيري", "لافروڤ"};
        String[] codes = {"RUS.GOV", "USA", "IRN.GOV", null};
        List<Reading> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String surname = last[random.nextInt(last.length)];
            String name = random.nextInt(3) == 0
                    ? surname
                    : first[random.nextInt(first.length)] + " " + middle[random.nextInt(middle.length)] + surname;
            all.add(article("2019-01-0" + (1 + random.nextInt(9)), named(name, codes[random.nextInt(4)], null)));
        }
        String once = null;
        for (int round = 0; round < 3; round++) {
            try (Record record = Record.open(folder.resolve("r" + round), Record.Mode.WRITE)) {
                for (int at = 0; at < all.size(); ) {
                    int to = Math.min(all.size(), at + 1 + random.nextInt(round == 0 ? 60 : 9));
                    record.add(all.subList(at, to));
                    at = to;
                }
                String people = Canon.people(record);
                once = once == null ? people : once;
                assertThat(people).as("seed %d", seed).isEqualTo(once);
            }
            Collections.shuffle(all, random);
        }
    }

    /** Twenty words in an order of their own, so that no report is a copy of another. */
    private static String shuffled(Random random) {
        List<String> words = new ArrayList<>(List.of(
                "مطر", "جسر", "سوق", "قمح", "بحر", "درس", "باب", "نهر", "حقل", "شجر", "حجر", "طريق", "مدينة", "قرية",
                "سفينة", "غابة", "مصنع", "كتاب", "متحف", "ميدان"));
        Collections.shuffle(words, random);
        return String.join(" ", words) + ".";
    }

    @Test
    void whatHardlyAnyReportSaysStandsLastAndTheMoreTheSooner() {
        Random random = new Random(5);
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            List<Reading> all = new ArrayList<>();
            for (int i = 0; i < 210; i++) {
                String day = LocalDate.of(2018, 1, 1).plusDays(i).toString();
                all.add(article(day, shuffled(random), named("فلاديمير بوتين", "RUS.GOV", "الرئيس الروسي")));
            }
            all.add(article("2018-09-01", shuffled(random), named("فلاديمير بوتين", "RUS.GOV", "مدرب الجودو")));
            all.add(article("2018-02-01", shuffled(random), named("فلاديمير بوتين", "RUS.GOV", "زعيم الحزب")));
            all.add(article("2018-02-02", shuffled(random), named("فلاديمير بوتين", "RUS.GOV", "زعيم الحزب")));
            record.add(all);
            assertThat(offices(record, people(record, "بوتين").get(0)))
                    .containsExactly("الرئيس الروسي", "زعيم الحزب", "مدرب الجودو");
        }
    }

    @Test
    void officesStandWithTheDaysAndSentencesThatShowThem() {
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            record.add(List.of(
                    article("2017-02-05", named("مايك بومبيو", "USA.GOV", "مدير وكالة الاستخبارات المركزية")),
                    article("2018-05-01", named("مايك بومبيو", "USA.GOV", "وزير الخارجية الأميركي")),
                    article("2019-11-01", named("مايك بومبيو", "USA.GOV", "وزير الخارجية")),
                    article("2020-11-01", named("مايك بومبيو", "USA.GOV", "وزير الخارجية الأمريكي")),
                    article(
                            "2021-03-01",
                            new Named("مايك بومبيو", "USA", "وزير الخارجية الأميركي", Person.Standing.FORMER))));
            KnownPeople lexicon = (names, principal) -> names.contains("مايك بومبيو") && principal.equals("USA")
                    ? List.of(new KnownPeople.Term(
                            "Mike Pompeo",
                            Code.parse("USA.GOV"),
                            "secretary of state",
                            "2018-04-26",
                            "2021-01-20",
                            "test"))
                    : List.of();
            String id = people(record, "بومبيو").get(0).id();
            PersonView pompeo = record.person(id, lexicon).orElseThrow();
            assertThat(pompeo.offices())
                    .extracting(
                            PersonView.Office::standing,
                            PersonView.Office::first,
                            PersonView.Office::last,
                            PersonView.Office::articles)
                    .containsExactly(
                            tuple(Person.Standing.FORMER, LocalDate.of(2021, 3, 1), LocalDate.of(2021, 3, 1), 1L),
                            tuple(Person.Standing.HOLDER, LocalDate.of(2018, 5, 1), LocalDate.of(2020, 11, 1), 3L),
                            tuple(Person.Standing.HOLDER, LocalDate.of(2017, 2, 5), LocalDate.of(2017, 2, 5), 1L));
            assertThat(pompeo.known()).hasSize(1);
            assertThat(pompeo.contradictions()).isEmpty();
            PersonView.Sentence sentence = pompeo.offices().get(1).sentences().get(0);
            assertThat(sentence.text()).startsWith("وتحدث وزير الخارجية");
            String text = record.article(sentence.article())
                    .orElseThrow()
                    .reading()
                    .article()
                    .text();
            assertThat(sentence.sentence().of(text)).isEqualTo(sentence.text());
            assertThat(sentence.mention().of(text)).isEqualTo("مايك بومبيو");
            assertThat(record.mentions(id, 0, 2).total()).isEqualTo(5);
        }
    }

    @Test
    void whatOnlyTheTextAroundExplainsIsNoOffice() {
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            record.add(List.of(
                    article("2018-05-01", named("مايك بومبيو", "USA.GOV", "وزير الخارجية الأميركي")),
                    article("2018-05-02", named("مايك بومبيو", "USA.GOV", "نظيره الأميركي")),
                    article("2018-05-03", named("مايك بومبيو", "USA.GOV", "وزيرها")),
                    article("2018-05-04", named("مايك بومبيو", "USA.GOV", null))));
            PersonLine line = people(record, "بومبيو").get(0);
            assertThat(line.office()).isEqualTo("وزير الخارجية الأميركي");
            assertThat(offices(record, line)).containsExactly("وزير الخارجية الأميركي");
            assertThat(record.mentions(line.id(), 0, 10).items()).hasSize(4);
        }
    }

    @Test
    void contradictionsAreShown() {
        String office = "وزير الخارجية الأميركي";
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            record.add(List.of(
                    article("2018-01-01", named("ريكس تيلرسون", "USA.GOV", office)),
                    article("2018-03-01", named("مايك بومبيو", "USA.GOV", office)),
                    article("2018-04-01", named("ريكس تيلرسون", "USA.GOV", office)),
                    article("2018-02-01", new Named("ريكس تيلرسون", "USA", office, Person.Standing.FORMER))));
            String id = people(record, "تيلرسون").get(0).id();
            assertThat(record.person(id, KnownPeople.NOBODY).orElseThrow().contradictions())
                    .extracting(PersonView.Contradiction::what)
                    .hasSize(2)
                    .anyMatch(what -> what.contains("former on 2018-02-01"))
                    .anyMatch(what -> what.contains("مايك بومبيو is called"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Lukashenko, ألكسندر لوكاشينكو", "lavrov, سيرغي لافروف", "Pompeo, مايك بومبيو",
        "Erdogan, رجب طيب أردوغان", "Netanyahu, بنيامين نتنياهو", "Tsikhanouskaya, سفياتلانا تسيخانوسكايا",
        "Macron, إيمانويل ماكرون", "Sergey Lavrov, سيرغي لافروف", "Khamenei, علي خامنئي"
    })
    void latinNamesFindArabicOnes(String asked, String found) {
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            record.add(List.of(article(
                    "2019-01-01",
                    named("ألكسندر لوكاشينكو", "BLR", null),
                    named("سيرغي لافروف", "RUS", null),
                    named("مايك بومبيو", "USA", null),
                    named("رجب طيب أردوغان", "TUR", null),
                    named("بنيامين نتنياهو", "ISR", null),
                    named("سفياتلانا تسيخانوسكايا", "BLR.OPP", null),
                    named("إيمانويل ماكرون", "FRA", null),
                    named("علي خامنئي", "IRN", null))));
            assertThat(people(record, asked)).extracting(PersonLine::name).containsExactly(found);
        }
    }

    /** Three persons of whom nothing but a verdict makes fewer; the last is named in two ways. */
    private void withThreePersons(Record record) {
        record.add(List.of(
                article("2019-01-01", named("أبو أحمد المصري", "ISIS", null)),
                article("2019-01-02", named("سعيد الكناني", "ISIS", null)),
                article("2019-01-03", named("جون سميث", "USA", null)),
                article("2019-01-04", named("سميث", "USA", null))));
    }

    @Test
    void peopleAreJoinedAndPartedByVerdict() {
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            withThreePersons(record);
            String before = Canon.people(record);
            Verdict join = record.review()
                    .joinPeople(
                            List.of(
                                    people(record, "المصري").get(0).id(),
                                    people(record, "الكناني").get(0).id()),
                            "آنا",
                            "");
            assertThat(people(record, "المصري").get(0).articles()).isEqualTo(2);
            record.add(List.of(article("2019-01-05", named("الكناني", "ISIS", null))));
            assertThat(people(record, "المصري").get(0).articles()).isEqualTo(3);
            PersonView smith = record.person(people(record, "سميث").get(0).id(), KnownPeople.NOBODY)
                    .orElseThrow();
            assertThat(smith.names()).hasSize(2);
            String shortName = smith.names().stream()
                    .filter(name -> name.name().equals("سميث"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            Verdict part = record.review().partPerson(smith.line().id(), List.of(shortName), "آنا", "");
            assertThat(people(record, "سميث")).hasSize(2);
            record.review().undo(part.id(), "آنا", "");
            record.review().undo(join.id(), "آنا", "");
            assertThat(people(record, "سميث")).hasSize(1);
            assertThat(people(record, "المصري").get(0).articles()).isEqualTo(1);
            assertThat(before).isNotEmpty();
        }
    }

    @Test
    void personsJoinedInAChainArePartedAgainWhenTheLastVerdictIsUndone() {
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            withThreePersons(record);
            String before = Canon.people(record);
            String first = people(record, "المصري").get(0).id();
            String second = people(record, "الكناني").get(0).id();
            Verdict one = record.review().joinPeople(List.of(first, second), "آنا", "");
            String both = people(record, "المصري").get(0).id();
            String third = people(record, "سميث").get(0).id();
            Verdict other = record.review().joinPeople(List.of(both, third), "آنا", "");
            assertThat(people(record, null)).hasSize(1);
            record.review().undo(one.id(), "آنا", "");
            record.review().undo(other.id(), "آنا", "");
            assertThat(Canon.people(record)).isEqualTo(before);
        }
    }
}
