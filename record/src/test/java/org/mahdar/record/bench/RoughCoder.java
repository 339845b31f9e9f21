package org.mahdar.record.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mahdar.model.Article;
import org.mahdar.model.Code;
import org.mahdar.model.Event;
import org.mahdar.model.EventType;
import org.mahdar.model.Evidence;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Reading;
import org.mahdar.model.Scope;
import org.mahdar.model.Span;
import org.mahdar.model.Status;
import org.mahdar.record.arabic.Word;
import org.mahdar.record.arabic.Words;

/**
 * A stand-in for the reader where only a record's speed and its grouping are measured: it sees an event in every sentence that
 * names two states and holds a word of its small list, and it is often wrong.
 */
final class RoughCoder {

    private static final String[] STATES = {
        "USA امريكا اميركا واشنطن امريكي اميركي امريكيه اميركيه ترامب بومبيو تيلرسون بولتون البنتاغون",
        "RUS روسيا موسكو روسي روسيه الكرملين بوتين لافروف",
        "SYR سوريا سوريه دمشق سوري الاسد",
        "IRN ايران طهران ايراني ايرانيه روحاني ظريف",
        "SAU السعوديه الرياض سعودي سعوديه",
        "TUR تركيا انقره تركي تركيه اردوغان",
        "ISR اسراءيل اسراءيلي اسراءيليه نتنياهو",
        "PSE فلسطين فلسطيني فلسطينيه عباس",
        "EGY مصر القاهره مصري مصريه السيسي",
        "QAT قطر الدوحه قطري قطريه",
        "ARE الامارات ابوظبي اماراتي اماراتيه",
        "YEM اليمن صنعاء يمني يمنيه هادي",
        "IRQ العراق بغداد عراقي عراقيه العبادي",
        "PRK بيونغيانغ كيم",
        "KOR سول",
        "CHN الصين بكين صيني صينيه",
        "GBR بريطانيا لندن بريطاني بريطانيه",
        "FRA فرنسا باريس فرنسي فرنسيه ماكرون",
        "DEU المانيا برلين الماني المانيه ميركل",
        "HOUTHI الحوثي الحوثيون الحوثيين حوثي حوثيه",
        "EU الاوروبي اوروبا الاوروبيه بروكسل",
        "UN الامم",
        "UKR اوكرانيا كييف اوكراني",
        "LBY ليبيا طرابلس ليبي",
        "LBN لبنان بيروت لبناني الحريري",
        "JOR الاردن عمان اردني",
        "AFG افغانستان كابول",
        "PAK باكستان",
        "VEN فنزويلا كاراكاس",
        "JPN اليابان طوكيو",
        "SDN السودان الخرطوم",
        "ESP اسبانيا مدريد",
        "CAN كندا",
        "HAMAS حماس",
        "ISIS داعش"
    };

    private static final String[] TRIGGERS = {
        "CONSULT التقي يلتقي اجتمع لقاء محادثات مباحثات زياره قمه يزور استقبل بحث",
        "SANCTION فرض فرضت عقوبات طرد طردت انسحاب انسحبت رسوم",
        "ACCUSE اتهم اتهمت ادان ادانت ندد نددت انتقد انتقدت استنكر",
        "ASSAULT قصف قصفت غارات غاره هجوم استهدف استهدفت مقتل قتل قتلت ضربات صاروخ صواريخ",
        "THREATEN هدد هددت تهديد حذر حذرت توعد",
        "AGREE اتفاق اتفق وافق وافقت استعداد تعهد تعهدت",
        "REQUEST دعا دعت طالب طالبت حث",
        "REJECT رفض رفضت نفي نفت",
        "SUPPORT ايد ايدت دعم رحب رحبت اشاد وقع وقعت",
        "AID مساعدات منح منحه",
        "RETREAT افرج افرجت اطلاق رفع سحب",
        "COERCE اعتقل اعتقلت احتجز حصار",
        "MOBILIZE نشر نشرت مناورات ارسلت"
    };

    private static final String[] WEEKDAYS = {"الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت", "الاحد"};

    private final Map<String, String> states = words(STATES);
    private final Map<String, String> triggers = words(TRIGGERS);

    private static Map<String, String> words(String[] lines) {
        Map<String, String> all = new HashMap<>();
        for (String line : lines) {
            String[] parts = line.split(" ");
            for (int i = 1; i < parts.length; i++) {
                all.put(parts[i], parts[0]);
            }
        }
        return all;
    }

    Reading read(Article article) {
        Map<String, Event> events = new LinkedHashMap<>();
        String text = article.text();
        int start = 0;
        int sentence = 0;
        while (start < text.length() && sentence < 25) {
            int end = start;
            while (end < text.length() && ".!؟\n".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            if (end - start > 15) {
                sentence(article, new Span(start, end), sentence++, events);
            }
            start = end + 1;
        }
        return new Reading(
                article,
                article.title(),
                article.outlet(),
                null,
                null,
                article.published() == null ? null : PartialDate.of(article.published()),
                List.of(new Span(0, text.length())),
                List.of(),
                List.of(),
                List.copyOf(events.values()),
                "rough-1",
                "none");
    }

    private void sentence(Article article, Span span, int number, Map<String, Event> events) {
        List<String> parties = new ArrayList<>();
        String type = null;
        Word trigger = null;
        PartialDate date = number < 2 && article.published() != null ? PartialDate.of(article.published()) : null;
        for (Word word : Words.of(article.text(), span.start(), span.end())) {
            String state = look(states, word.folded());
            if (state != null && !parties.contains(state)) {
                parties.add(state);
            }
            String act = look(triggers, word.folded());
            if (act != null && type == null) {
                type = act;
                trigger = word;
            }
            date = weekday(word.folded(), article.published(), date);
        }
        if (type == null || parties.size() < 2) {
            return;
        }
        EventType kind = EventType.valueOf(type);
        Evidence evidence =
                new Evidence(span, span.of(article.text()), List.of(new Span(trigger.start(), trigger.end())));
        String key = kind + parties.get(0) + parties.get(1);
        Event before = events.get(key);
        List<Evidence> all = new ArrayList<>(before == null ? List.of() : before.evidence());
        if (all.size() < 3) {
            all.add(evidence);
        }
        events.put(
                key,
                new Event(
                        kind,
                        null,
                        List.of(Code.parse(parties.get(0))),
                        List.of(Code.parse(parties.get(1))),
                        Status.OCCURRED,
                        before != null && before.date() != null ? before.date() : date,
                        null,
                        null,
                        null,
                        List.of(),
                        Scope.INTERNATIONAL,
                        0.7,
                        all,
                        kind + ".rough"));
    }

    private static String look(Map<String, String> words, String word) {
        String found = words.get(word);
        for (int cut = 1; found == null && cut <= 3 && word.length() - cut >= 3; cut++) {
            if ("وفبلكا".indexOf(word.charAt(cut - 1)) < 0 && word.charAt(cut - 1) != 'ل') {
                break;
            }
            found = words.get(word.substring(cut));
        }
        return found;
    }

    private static PartialDate weekday(String word, LocalDate published, PartialDate before) {
        if (published == null) {
            return before;
        }
        for (int i = 0; i < WEEKDAYS.length; i++) {
            if (word.equals(WEEKDAYS[i])) {
                int back = Math.floorMod(published.getDayOfWeek().getValue() - (i + 1), 7);
                return PartialDate.of(published.minusDays(back));
            }
        }
        return before;
    }
}
