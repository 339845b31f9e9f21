package org.mahdar.server;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.Reading;
import org.mahdar.model.Status;
import org.mahdar.server.Story.Act;

/** Articles of our own, true in what they tell, printed by outlets that do not exist; and many more that a seed makes up. */
public final class Stories {

    private static final String[][] STATES = {
        {"USA", "الولايات المتحدة", "واشنطن"},
        {"RUS", "روسيا", "موسكو"},
        {"BLR", "بيلاروسيا", "مينسك"},
        {"IRN", "إيران", "طهران"},
        {"SAU", "السعودية", "الرياض"},
        {"TUR", "تركيا", "أنقرة"},
        {"EGY", "مصر", "القاهرة"},
        {"FRA", "فرنسا", "باريس"},
        {"DEU", "ألمانيا", "برلين"},
        {"CHN", "الصين", "بكين"},
        {"QAT", "قطر", "الدوحة"},
        {"ARE", "الإمارات", "أبوظبي"}
    };

    private static final String[] OUTLETS = {"صحيفة الميزان", "موقع الأفق", "وكالة الساحل", "مجلة الشرفة"};

    private Stories() {}

    /** The United States and Belarus from 2006 to 2025, and a few others. */
    public static List<Reading> told() {
        List<Reading> all = new ArrayList<>();
        all.add(new Story("min-2006", "2006-06-20")
                .outlet("صحيفة الميزان")
                .page("الرئيسية | سياسة | اقتصاد")
                .title("عقوبات أميركية على مسؤولين في بيلاروسيا")
                .tell(
                        "فرضت الولايات المتحدة في 19 حزيران/يونيو 2006 عقوبات على عشرة مسؤولين في بيلاروسيا.",
                        "فرضت…عقوبات",
                        Act.of(Mode.SANCTION_DISCONTINUE, "USA.GOV", "BLR")
                                .on("2006-06-19")
                                .sure(0.94))
                .tell(
                        "وندد البيت الأبيض بالانتخابات التي جرت في مينسك.",
                        "ندد",
                        Act.of(Mode.ACCUSE_DISAPPROVE, "USA", "BLR").sure(0.71))
                .paragraph()
                .page("الأكثر قراءة")
                .page("وصفة الكسكس باللحم")
                .reading());
        all.add(new Story("min-2008", "2008-03-13")
                .outlet("موقع الأفق")
                .agency("AFP")
                .title("السفيرة الأميركية تغادر مينسك")
                .say("مينسك (وكالات) -")
                .tell(
                        "استدعت بيلاروسيا سفيرها من واشنطن للتشاور، وطلبت من السفيرة الأميركية المغادرة يوم الأربعاء.",
                        "استدعت…سفيرها",
                        Act.of(Mode.SANCTION_WITHDRAW, "BLR.GOV", "USA")
                                .on("2008-03-12")
                                .in("واشنطن"))
                .tell(
                        "وطردت مينسك عشرة دبلوماسيين أميركيين.",
                        "طردت",
                        Act.of(Mode.SANCTION_EXPEL, "BLR", "USA")
                                .on("2008-04-30")
                                .counting(10, "diplomat"))
                .reading());
        released(all);
        visit2020(all);
        later(all);
        return all;
    }

    /** One report of an agency in two papers. */
    private static void released(List<Reading> all) {
        String release = "أفرجت السلطات في بيلاروسيا في آب/أغسطس 2015 عن ستة سجناء سياسيين.";
        for (String[] paper : new String[][] {{"min-2015-a", "صحيفة الميزان"}, {"min-2015-b", "موقع الأفق"}}) {
            all.add(new Story(paper[0], "2015-08-23")
                    .outlet(paper[1])
                    .agency("REUTERS")
                    .title("مينسك تفرج عن سجناء سياسيين")
                    .tell(
                            release,
                            "أفرجت",
                            Act.of(Mode.RETREAT_RELEASE, "BLR.GOV", "USA")
                                    .on("2015-08-22")
                                    .counting(6, "prisoner"))
                    .say(
                            "ورحبت عواصم غربية بالخطوة التي طال انتظارها، وقالت إنها قد تفتح صفحة جديدة بعد أعوام من القطيعة.")
                    .tell(
                            "وأعلنت واشنطن تخفيف العقوبات على تسع شركات بيلاروسية.",
                            "تخفيف العقوبات",
                            Act.of(Mode.RETREAT_EASE, "USA.GOV", "BLR").on("2015-10-29"))
                    .reading());
        }
    }

    private static void visit2020(List<Reading> all) {
        all.add(new Story("min-2020-a", "2020-02-01")
                .outlet("وكالة الساحل")
                .agency("AFP")
                .title("بومبيو يلتقي لوكاشينكو في مينسك")
                .say("مينسك (أ ف ب) -")
                .tell(
                        "التقى وزير الخارجية الأميركي مايك بومبيو يوم السبت رئيس بيلاروسيا ألكسندر لوكاشينكو في مينسك.",
                        "التقى",
                        Act.of(Mode.CONSULT_VISIT, "USA.GOV", "BLR.GOV")
                                .on("2020-02-01")
                                .in("مينسك")
                                .sure(0.97))
                .quote("وقال بومبيو:", "نحن مستعدون لبيع بيلاروسيا كل النفط الذي تحتاج إليه", "مايك بومبيو", "USA.GOV")
                .tell(
                        "وأبدى بومبيو استعداد بلاده لتزويد بيلاروسيا بالنفط.",
                        "أبدى…استعداد",
                        Act.of(EventType.AGREE, "USA.GOV", "BLR")
                                .as(Status.PLANNED)
                                .sure(0.62))
                .person("مايك بومبيو", "USA.GOV", "وزير الخارجية الأميركي")
                .person("ألكسندر لوكاشينكو", "BLR.GOV", "رئيس بيلاروسيا")
                .reading());
        all.add(new Story("min-2020-b", "2020-02-02")
                .outlet("مجلة الشرفة")
                .title("أول زيارة لوزير خارجية أميركي إلى مينسك منذ ربع قرن")
                .tell(
                        "زار مايك بومبيو العاصمة البيلاروسية مينسك في الأول من شباط/فبراير 2020 وأجرى محادثات مع لوكاشينكو.",
                        "زار",
                        Act.of(Mode.CONSULT_VISIT, "USA.GOV", "BLR.GOV")
                                .on("2020-02-01")
                                .in("مينسك")
                                .sure(0.88))
                .tell(
                        "ولم يتبادل البلدان السفراء منذ عام 2008.",
                        "لم يتبادل…السفراء",
                        Act.of(EventType.SUPPORT, "USA BLR", "")
                                .as(Status.DENIED)
                                .on("2008"))
                .person("مايك بومبيو", "USA.GOV", "وزير الخارجية الأميركي")
                .reading());
        all.add(new Story("min-2020-c", "2020-10-03")
                .outlet("صحيفة الميزان")
                .title("واشنطن ولندن تعاقبان مسؤولين بيلاروسيين")
                .tell(
                        "أعلنت وزارة الخزانة الأميركية في 2 تشرين الأول/أكتوبر 2020 عقوبات على ثمانية مسؤولين في بيلاروسيا.",
                        "أعلنت…عقوبات",
                        Act.of(Mode.SANCTION_DISCONTINUE, "USA.GOV", "BLR").on("2020-10-02"))
                .tell(
                        "وطالب الاتحاد الأوروبي السلطات في مينسك بالإفراج عن المحتجزين.",
                        "طالب",
                        Act.of(Mode.REQUEST_YIELD, "EU", "BLR.GOV").on("2020-10-02"))
                .reading());
    }

    private static void later(List<Reading> all) {
        all.add(new Story("min-2021", "2021-08-10")
                .outlet("موقع الأفق")
                .title("عقوبات جديدة في ذكرى الانتخابات")
                .tell(
                        "فرضت الولايات المتحدة في 9 آب/أغسطس 2021 عقوبات على شركات كبرى في بيلاروسيا.",
                        "فرضت…عقوبات",
                        Act.of(Mode.SANCTION_DISCONTINUE, "USA.GOV", "BLR").on("2021-08-09"))
                .tell(
                        "وهددت مينسك بقطع العلاقات مع واشنطن إذا استمرت الضغوط.",
                        "هددت",
                        Act.of(Mode.THREATEN_RELATIONS, "BLR.GOV", "USA")
                                .on("2021-08-10")
                                .sure(0.55))
                .reading());
        all.add(new Story("min-2025", "2025-09-12")
                .outlet("وكالة الساحل")
                .title("مبعوث أميركي يعود من مينسك ومعه عشرات السجناء")
                .tell(
                        "أطلقت بيلاروسيا يوم الخميس سراح 52 سجينا بعد محادثات مع مبعوث أميركي في مينسك.",
                        "أطلقت…سراح",
                        Act.of(Mode.RETREAT_RELEASE, "BLR.GOV", "USA")
                                .on("2025-09-11")
                                .in("مينسك")
                                .counting(52, "prisoner"))
                .tell(
                        "وخففت الولايات المتحدة العقوبات على شركة الطيران الوطنية البيلاروسية بيلافيا.",
                        "خففت…العقوبات",
                        Act.of(Mode.RETREAT_EASE, "USA.GOV", "BLR").on("2025-09-11"))
                .tell(
                        "وقد تعيد واشنطن فتح سفارتها في مينسك قريبا.",
                        "تعيد…فتح سفارتها",
                        Act.of(EventType.AGREE, "USA", "BLR")
                                .as(Status.HYPOTHETICAL)
                                .sure(0.58))
                .reading());
    }

    /** Articles that nobody wrote: that many, on happenings of all kinds between a dozen states from 2016 to 2021. */
    public static List<Reading> invented(long seed, int count) {
        Random random = new Random(seed);
        List<Reading> all = new ArrayList<>();
        Mode[] modes = {
            Mode.CONSULT_VISIT, Mode.CONSULT_PHONE, Mode.SANCTION_DISCONTINUE, Mode.ACCUSE_DISAPPROVE,
            Mode.REQUEST_YIELD, Mode.RETREAT_RELEASE, Mode.THREATEN_RESTRICT, Mode.COERCE_ARREST,
            Mode.REJECT_YIELD, Mode.ASSAULT_AERIAL, Mode.MOBILIZE_TROOPS, Mode.SANCTION_EXPEL
        };
        String[] verbs = {
            "زارت", "اتصلت", "عاقبت", "انتقدت", "طالبت", "أفرجت", "هددت", "اعتقلت", "رفضت", "قصفت", "حشدت", "طردت"
        };
        for (int i = 0; i < count; i++) {
            String[] from = STATES[random.nextInt(STATES.length)];
            String[] to = STATES[random.nextInt(STATES.length)];
            int kind = random.nextInt(modes.length);
            LocalDate day = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(2000));
            if (from == to) {
                continue;
            }
            String sentence = verbs[kind] + " " + from[1] + " " + to[1] + " في أمر رقم " + (1000 + i) + " يوم " + day
                    + " في " + to[2] + ".";
            Act act = Act.of(modes[kind], from[0] + ".GOV", to[0])
                    .on(day.toString())
                    .in(to[2])
                    .sure(0.5 + random.nextInt(49) / 100.0);
            all.add(new Story("made-" + i, day.plusDays(random.nextInt(2)).toString())
                    .outlet(OUTLETS[random.nextInt(OUTLETS.length)])
                    .title(from[1] + " و" + to[1] + ": خبر رقم " + i)
                    .tell(sentence, verbs[kind], act)
                    .reading());
        }
        return all;
    }
}
