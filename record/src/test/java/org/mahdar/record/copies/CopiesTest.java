package org.mahdar.record.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.Reading;
import org.mahdar.model.Span;
import org.mahdar.record.Draft;
import org.mahdar.record.Draft.Told;
import org.mahdar.record.Page;
import org.mahdar.record.Record;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.EpisodeQuery;

class CopiesTest {

    private static final String WIRE = """
            أعلنت وزارة الخارجية النرويجية مساء الاثنين أن وفدا من خبرائها سيزور المرافئ الشمالية خلال الأسبوع المقبل للاطلاع على \
            سير أعمال التوسعة التي تمولها أوسلو منذ ثلاثة أعوام. وقال المتحدث باسم الوزارة في بيان مقتضب إن الزيارة تأتي تلبية \
            لدعوة رسمية وجهها رئيس هيئة الموانئ، مضيفا أن الجانبين سيبحثان كذلك مشروع خط العبارات الجديد بين الضفتين. وذكرت \
            مصادر في الهيئة أن كلفة المرحلة الثانية قد تتجاوز سبعين مليون كرونة، وأن المفاوضات حول حصص التمويل ما زالت مستمرة. \
            ويرى خبراء النقل البحري أن الميناء سيضاعف طاقته الاستيعابية إذا اكتمل الرصيف الشرقي قبل الشتاء، في حين يحذر صيادون \
            محليون من ضيق الممرات المخصصة لقواربهم الصغيرة. وكان اتفاق سابق وقع في الربيع قد نص على إنشاء صندوق مشترك لتعويض \
            المتضررين، غير أن الصندوق لم يتلق حتى الآن سوى ربع المبالغ الموعودة بحسب سجلات البلدية.""";

    @TempDir
    private Path folder;

    private static Reading report(String id, String outlet, String title, String text) {
        Draft draft = new Draft(id).outlet(outlet).published("2021-03-02");
        if (title != null) {
            draft.title(title);
        }
        int cut = text.indexOf('.');
        return draft.tell(
                        text.substring(0, cut + 1),
                        Told.of(Mode.CONSULT_VISIT, "NOR.GOV", "ISL").on("2021-03-08"))
                .say(text.substring(cut + 1).strip())
                .reading();
    }

    private static List<Reading> eightCopies() {
        String half = WIRE.substring(0, WIRE.indexOf("ويرى خبراء"));
        String marked =
                WIRE.replace("الخارجية", "الخارجيّة").replace("إن", "ان").replace("أن", "ان");
        return List.of(
                report("1", "أ", "وفد نرويجي في المرافئ", WIRE),
                report("2", "ب", "أوسلو ترسل خبراءها إلى الشمال", WIRE),
                report("3", "ج", null, "أوسلو (وكالة المدى) ـ " + WIRE),
                report("4", "د", "وفد نرويجي في المرافئ", half),
                report(
                        "5",
                        "هـ",
                        null,
                        WIRE + "\n\nترجمه عن النرويجية قسم الأخبار في الصحيفة، وجميع الحقوق محفوظة لأصحابها."),
                report("6", "و", "زيارة", marked),
                report("7", "ز", null, half + " وللمزيد من الأخبار زوروا صفحتنا."),
                report(
                        "8",
                        "ح",
                        "خبراء من النرويج",
                        WIRE.replace("مساء الاثنين ", "").replace("كذلك ", "")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void eightAlteredCopiesAreOneIndependentReport(long seed) {
        List<Reading> copies = new ArrayList<>(eightCopies());
        Collections.shuffle(copies, new Random(seed));
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            for (Reading copy : copies) {
                record.add(List.of(copy));
            }
            Page<Episode> episodes = record.episodes(EpisodeQuery.all());
            assertThat(episodes.items()).hasSize(1);
            assertThat(episodes.items().get(0).reports()).hasSize(8);
            assertThat(episodes.items().get(0).independent()).isEqualTo(1);
            assertThat(record.article("4").orElseThrow().copies()).hasSize(7);
        }
    }

    @Test
    void aSecondReportInItsOwnWordsIsIndependent() {
        Reading other = report(
                "9",
                "ط",
                "النرويج توفد خبراء",
                "قال بيان نرويجي إن خبراء من أوسلو يتوجهون إلى المرافئ الشمالية في آيسلندا تلبية لدعوة من هيئة الموانئ. وأوضح"
                        + " مسؤول في السفارة أن الوفد يضم مهندسين واقتصاديين، وأنه سيمضي ثلاثة أيام يلتقي فيها عمدة المدينة وممثلي"
                        + " شركات الشحن، على أن يصدر تقريره في نهاية الشهر.");
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            List<Reading> all = new ArrayList<>(eightCopies());
            all.add(other);
            record.add(all);
            List<Episode> episodes = record.episodes(EpisodeQuery.all()).items();
            assertThat(episodes).hasSize(1);
            assertThat(episodes.get(0).reports()).hasSize(9);
            assertThat(episodes.get(0).independent()).isEqualTo(2);
        }
    }

    @Test
    void aRoundUpThatHoldsTwoReportsDoesNotMakeThemCopiesOfEachOther() {
        String second = """
                شهدت أسواق الحبوب في العواصم الساحلية هدوءا نسبيا بعد أسابيع من التقلب، إذ استقرت أسعار الشعير والذرة عند مستويات \
                الشهر الماضي. وعزا تجار ذلك إلى وصول شحنات متأخرة من أميركا الجنوبية وإلى تحسن الطقس في سهول الشمال. وتوقعت \
                غرفة التجارة أن يدوم الهدوء حتى موسم الحصاد ما لم ترتفع كلفة الوقود، ودعت الحكومات إلى الإبقاء على مخزون يكفي \
                ستة أشهر على الأقل. في المقابل اشتكى أصحاب المطاحن الصغيرة من شروط الائتمان التي تفرضها المصارف على المستوردين \
                الجدد، وقالوا إن كثيرا من المخابز الريفية مهدد بالإغلاق قبل نهاية العام الجاري إذا بقيت القروض على حالها.""";
        List<Span> whole = List.of();
        Shingles one = Shingles.of(WIRE, whole);
        Shingles other = Shingles.of(second, whole);
        Shingles roundUp =
                Shingles.of(WIRE + "\n" + second + "\n" + "وفي الرياضة فاز فريق المدينة. ".repeat(40), whole);
        assertThat(Overlap.of(one, other).isCopy()).isFalse();
        assertThat(Overlap.of(one, roundUp).isCopy()
                        && Overlap.of(other, roundUp).isCopy())
                .isFalse();
    }

    @Test
    void twentyDifferentEventsOfOneWeekStayTwenty() {
        String[] topics = {
            "صيد الحيتان", "كابل الإنترنت", "رسوم العبور", "جوازات السفر", "براءات الدواء", "مياه الآبار",
                    "لحوم الأبقار",
            "مناجم النيكل", "طائرات الإطفاء", "أرشيف الحرب", "طلاب الطب", "محطة القطب", "خشب الصنوبر", "بطاقات المرور",
            "أجهزة التصويت", "نفايات السفن", "حقوق البث", "ملاحو السفن", "قمح الإغاثة", "جسر المضيق"
        };
        EventType[] types = {EventType.ACCUSE, EventType.REQUEST, EventType.AGREE, EventType.REJECT};
        List<Reading> articles = new ArrayList<>();
        for (int i = 0; i < topics.length; i++) {
            articles.add(new Draft("e" + i)
                    .outlet("صحيفة " + i % 3)
                    .published("2021-03-0" + (1 + i % 7))
                    .tell(
                            "تحدث وزير الخارجية النرويجي عن " + topics[i] + " في علاقات بلاده مع آيسلندا.",
                            Told.of(types[i / 7], "NOR.GOV", "ISL.GOV").on("2021-03-0" + (1 + i % 7)))
                    .reading());
        }
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            record.add(articles);
            assertThat(record.episodes(EpisodeQuery.all()).total()).isEqualTo(20);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findingCopiesBySamplesFindsWhatComparingAllFinds(long seed) {
        Random random = new Random(seed);
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            sentences.add(sentence(random));
        }
        List<Reading> articles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            articles.add(article(random, i, sentences, articles));
        }
        int pairs = 0;
        try (Record record = Record.open(folder, Record.Mode.WRITE)) {
            for (int at = 0; at < articles.size(); at += 7) {
                record.add(articles.subList(at, Math.min(articles.size(), at + 7)));
            }
            Map<String, Set<String>> groups = groups(articles);
            for (Reading article : articles) {
                String id = article.article().id();
                Set<String> copies = record.article(id).orElseThrow().copies().stream()
                        .map(key -> record.article(key)
                                .orElseThrow()
                                .reading()
                                .article()
                                .id())
                        .collect(Collectors.toCollection(TreeSet::new));
                copies.add(id);
                pairs += copies.size() - 1;
                assertThat(copies).as("seed %d, article %s", seed, id).isEqualTo(groups.get(id));
            }
        }
        assertThat(pairs).isPositive();
    }

    private static String sentence(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 3 + random.nextInt(3); j++) {
                words.append("ابتثجحخدرزسشصطعغفقكلمنهوي".charAt(random.nextInt(25)));
            }
            words.append(' ');
        }
        return words.append(". ").toString();
    }

    /** A new article, or an earlier one with some sentences cut, added or taken from elsewhere. */
    private static Reading article(Random random, int no, List<String> sentences, List<Reading> earlier) {
        Draft draft = new Draft("r" + no);
        if (no > 0 && random.nextBoolean()) {
            String text = earlier.get(random.nextInt(no)).article().text();
            List<String> parts = new ArrayList<>(List.of(text.split("(?<=\\. )")));
            for (int i = random.nextInt(4); i > 0 && parts.size() > 1; i--) {
                parts.remove(parts.size() - 1);
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                parts.add(sentences.get(random.nextInt(sentences.size())));
            }
            parts.forEach(draft::say);
        } else {
            for (int i = 4 + random.nextInt(8); i > 0; i--) {
                draft.say(sentences.get(random.nextInt(sentences.size())));
            }
        }
        return draft.say("رقم " + no).reading();
    }

    private static Map<String, Set<String>> groups(List<Reading> articles) {
        Map<String, Set<String>> groups = new HashMap<>();
        articles.forEach(one -> groups.put(
                one.article().id(), new TreeSet<>(List.of(one.article().id()))));
        for (Reading one : articles) {
            for (Reading other : articles) {
                Overlap overlap = Overlap.of(
                        Shingles.of(one.article().text(), one.body()),
                        Shingles.of(other.article().text(), other.body()));
                if (one != other && overlap.isCopy()) {
                    Set<String> joined = new TreeSet<>(groups.get(one.article().id()));
                    joined.addAll(groups.get(other.article().id()));
                    joined.forEach(id -> groups.put(id, joined));
                }
            }
        }
        return groups;
    }
}
