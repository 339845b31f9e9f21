package org.mahdar.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.mahdar.model.Count;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Reading;
import org.mahdar.model.Status;

/**
 * An invented world: happenings between states, and newspapers that report them in words of their own, now and then with a
 * vague date, another figure, or in copies of one wire text. The same seed gives the same world.
 */
public final class World {

    private record State(String code, String name, String capital, String minister) {}

    private record Topic(String words, String more) {}

    /** One thing that happened. */
    public record Happening(
            int no, EventType type, Mode mode, int from, int to, LocalDate day, int place, int topic, int figure) {}

    private static final List<State> STATES = List.of(
            new State("USA", "الولايات المتحدة", "واشنطن", "جون سميث"),
            new State("RUS", "روسيا", "موسكو", "سيرغي إيفانوف"),
            new State("BLR", "بيلاروسيا", "مينسك", "أندريه كوزلوف"),
            new State("IRN", "إيران", "طهران", "رضا كريمي"),
            new State("TUR", "تركيا", "أنقرة", "مراد يلدز"),
            new State("EGY", "مصر", "القاهرة", "سامي منصور"),
            new State("FRA", "فرنسا", "باريس", "بيار لوران"),
            new State("CHN", "الصين", "بكين", "لي وانغ"));

    private static final List<Topic> TOPICS = List.of(
            new Topic("إمدادات القمح", "وصوامع الحبوب في الموانئ الجنوبية"),
            new Topic("خط الغاز البحري", "وتمديد الأنابيب تحت المضيق"),
            new Topic("ملف المعتقلين", "وزيارات الصليب الأحمر للسجون"),
            new Topic("التسليح الصاروخي", "ومدى الرؤوس التي اختبرت في الصيف"),
            new Topic("حصص الصيد", "وحماية أسماك التونة من الشباك"),
            new Topic("الرسوم على الألمنيوم", "وشكاوى مصانع السيارات"),
            new Topic("أزمة اللاجئين", "ومخيمات الحدود المكتظة"),
            new Topic("التبادل الطلابي", "ومنح الجامعات لدارسي الهندسة"),
            new Topic("سد النهر الكبير", "ومواعيد ملء الخزان"),
            new Topic("الطيران المدني", "وفتح الأجواء أمام الرحلات الليلية"),
            new Topic("الأقمار الصناعية", "ومحطة الرصد فوق الجبل"),
            new Topic("زراعة القطن", "وأسعار البذور المحسنة"));

    private static final List<String> OUTLETS =
            List.of("صحيفة الميزان", "وكالة المدى", "موقع الشرفة", "مجلة الدفتر", "إذاعة الساحل", "جريدة المرفأ");

    private static final List<String> FILLERS = List.of(
            "ولم تصدر تفاصيل أخرى حتى ساعة متأخرة من الليل.",
            "وكان مراقبون قد توقعوا خطوة من هذا النوع منذ أسابيع.",
            "ويتابع الشارع هذه التطورات باهتمام كبير.",
            "وامتنع المتحدثون عن الإجابة عن أسئلة الصحفيين.",
            "وتأتي هذه الأنباء في وقت تشهد فيه المنطقة حراكا واسعا.",
            "وشهدت القاعة إجراءات أمنية مشددة منذ الصباح الباكر.");

    private final Random random;
    private final List<Happening> happenings = new ArrayList<>();

    /** A world with that many happenings, spread over that many days from 2018-03-01. */
    public World(long seed, int happeningCount, int days) {
        random = new Random(seed);
        EventType[] types = {
            EventType.CONSULT,
            EventType.AGREE,
            EventType.ACCUSE,
            EventType.SANCTION,
            EventType.RETREAT,
            EventType.REQUEST
        };
        for (int i = 0; i < happeningCount; i++) {
            EventType type = types[random.nextInt(types.length)];
            int from = random.nextInt(STATES.size());
            int to = (from + 1 + random.nextInt(STATES.size() - 1)) % STATES.size();
            happenings.add(new Happening(
                    i,
                    type,
                    mode(type),
                    from,
                    to,
                    LocalDate.of(2018, 3, 1).plusDays(random.nextInt(days)),
                    random.nextInt(STATES.size()),
                    random.nextInt(TOPICS.size()),
                    20 + random.nextInt(80)));
        }
    }

    private Mode mode(EventType type) {
        return switch (type) {
            case CONSULT -> random.nextBoolean() ? Mode.CONSULT_VISIT : null;
            case SANCTION -> Mode.SANCTION_DISCONTINUE;
            case RETREAT -> Mode.RETREAT_RELEASE;
            case ACCUSE -> Mode.ACCUSE_DISAPPROVE;
            default -> null;
        };
    }

    public List<Happening> happenings() {
        return Collections.unmodifiableList(happenings);
    }

    /** Articles that each report one to four of the happenings of a few days. */
    public List<Reading> articles(int count) {
        List<Reading> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Happening lead = happenings.get(random.nextInt(happenings.size()));
            List<Happening> told = new ArrayList<>(List.of(lead));
            int more = random.nextInt(4);
            for (int j = 0; j < more; j++) {
                Happening other = happenings.get(random.nextInt(happenings.size()));
                if (!told.contains(other)) {
                    told.add(other);
                }
            }
            all.add(article("a" + i, lead.day().plusDays(random.nextInt(2)), told));
        }
        return all;
    }

    /** An article of that day about those happenings. */
    public Reading article(String id, LocalDate day, List<Happening> told) {
        Draft draft = new Draft(id).outlet(OUTLETS.get(random.nextInt(OUTLETS.size())));
        if (random.nextInt(12) > 0) {
            draft.published(day.toString());
        }
        draft.title(STATES.get(told.get(0).from()).name() + " و"
                + STATES.get(told.get(0).to()).name() + ": "
                + TOPICS.get(told.get(0).topic()).words());
        for (Happening happening : told) {
            draft.tell(sentence(happening), told(happening), 0.5 + random.nextInt(50) / 100.0);
            draft.say(FILLERS.get(random.nextInt(FILLERS.size())));
        }
        draft.say("رقم الخبر " + id + ".");
        return draft.reading();
    }

    private Draft.Told told(Happening happening) {
        String from = STATES.get(happening.from()).code() + (random.nextBoolean() ? ".GOV" : "");
        String to = STATES.get(happening.to()).code();
        Draft.Told told = happening.mode() == null
                ? Draft.Told.of(happening.type(), from, to)
                : Draft.Told.of(happening.mode(), from, to);
        told = dated(told, happening.day());
        if (random.nextInt(3) > 0) {
            told = told.in(STATES.get(happening.place()).capital());
        }
        if (happening.type() == EventType.RETREAT) {
            int figure = random.nextInt(5) == 0 ? happening.figure() + 2 : happening.figure();
            told = told.counting(figure, "prisoner", random.nextBoolean() ? Count.Bound.EXACT : Count.Bound.AT_LEAST);
        }
        return random.nextInt(15) == 0 ? told.as(Status.DENIED) : told;
    }

    private Draft.Told dated(Draft.Told told, LocalDate day) {
        return switch (random.nextInt(10)) {
            case 0 -> told;
            case 1 -> told.on(new PartialDate(day.getYear(), day.getMonthValue(), 0).toString());
            case 2 -> told.on(Integer.toString(day.getYear()));
            case 3 -> told.on(day.plusDays(1).toString());
            default -> told.on(day.toString());
        };
    }

    private String sentence(Happening happening) {
        State from = STATES.get(happening.from());
        State to = STATES.get(happening.to());
        Topic topic = TOPICS.get(happening.topic());
        String about = random.nextBoolean() ? topic.words() : topic.words() + " " + topic.more();
        String place = STATES.get(happening.place()).capital();
        boolean first = random.nextBoolean();
        return switch (happening.type()) {
            case CONSULT ->
                first
                        ? "التقى الوزير " + from.minister() + " نظيره " + to.minister() + " في " + place + " وبحثا "
                                + about + "."
                        : "أجرت " + from.capital() + " محادثات مع " + to.name() + " حول " + about + " استضافتها "
                                + place + ".";
            case AGREE ->
                first
                        ? "وافقت " + from.name() + " على التعاون مع " + to.name() + " في " + about + "."
                        : "أبدت " + from.capital() + " استعدادها لاتفاق مع " + to.capital() + " بشأن " + about + ".";
            case ACCUSE ->
                first
                        ? "اتهمت " + from.name() + " " + to.name() + " بعرقلة " + about + "."
                        : "ووجه " + from.minister() + " انتقادات حادة إلى " + to.capital() + " بسبب " + about + ".";
            case SANCTION ->
                first
                        ? "فرضت " + from.capital() + " عقوبات على " + to.name() + " على خلفية " + about + "."
                        : "وأعلن " + from.minister() + " عقوبات جديدة تطال " + to.capital() + " بسبب " + about + ".";
            case RETREAT ->
                first
                        ? "أفرجت " + from.name() + " عن " + happening.figure() + " سجينا من " + to.name() + " بعد "
                                + about + "."
                        : "وأطلقت " + from.capital() + " سراح عشرات المحتجزين استجابة لطلب " + to.capital() + " عن "
                                + about + ".";
            default ->
                first
                        ? "دعت " + from.name() + " " + to.name() + " إلى مراجعة " + about + "."
                        : "وطالب " + from.minister() + " " + to.capital() + " بتغيير موقفها من " + about + ".";
        };
    }
}
