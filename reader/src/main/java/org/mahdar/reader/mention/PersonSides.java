package org.mahdar.reader.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mahdar.lexicon.Patterns;
import org.mahdar.model.Code;
import org.mahdar.model.Role;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.learning.Answer;
import org.mahdar.reader.learning.Chooser;
import org.mahdar.reader.learning.Features;
import org.mahdar.reader.learning.NameModel;
import org.mahdar.reader.learning.Question;

/**
 * Chooses for whom each person of an article acts: among the sides that the article names, those of the gazetteer and those that people of
 * the news mostly have. The rules' answer is one of them and the first. One article, one thread.
 */
final class PersonSides {

    /** How the rules came to their answer. */
    enum Ground {
        /** The person's own phrase names the side: «وزير الخارجية الروسي». */
        PHRASE,
        GAZETTEER,
        /** The side spoken of near an office. */
        OFFICE,
        /** The side that the article is mostly about. */
        HOME,
        NONE
    }

    private static final int MENTIONS = 5;
    private static final int AROUND = 40;
    private static final int FAR = 60;
    /** So many sides that the article names most are asked about wherever they stand. */
    private static final int MAIN = 8;
    /** A side that the letters of the name make so likely is asked about though the article never names it. */
    private static final double LIKELY = 0.1;
    /** So many words of a topic make it the article's. */
    private static final int FEWEST = 3;

    private final Analysis a;
    private final List<Mention> mentions;
    private final Chooser chooser;
    private final Features f = new Features();
    private final int topic;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    /** How often a side is named. */
    private static final class Count {
        int all;
        int places;
        int headline;
        int rank;
        int share;
        boolean state = true;
    }

    PersonSides(Analysis a, List<Mention> mentions, Chooser chooser) {
        this.a = a;
        this.mentions = mentions;
        this.chooser = chooser;
        this.topic = topic();
        count();
    }

    /** What the article is about as far as it tells how people are spoken of: the topic of most words of {@code person.topic}. */
    private int topic() {
        Map<String, Integer> words = new LinkedHashMap<>();
        String best = "";
        for (int t = 0; t < a.size(); t++) {
            if (!a.is(t, Tag.NOUN)) {
                continue;
            }
            for (Patterns.Phrase phrase : a.phrases("person.topic", t)) {
                int now = words.merge(phrase.value(), 1, Integer::sum);
                best = best.isEmpty() || now > words.get(best) ? phrase.value() : best;
            }
        }
        return words.getOrDefault(best, 0) < FEWEST ? 0 : best.hashCode();
    }

    private void count() {
        int sum = 0;
        for (Mention m : mentions) {
            for (String side : sides(m)) {
                Count count = counts.computeIfAbsent(side, key -> new Count());
                sum++;
                count.all++;
                count.places += m.kind == Mention.Kind.PLACE || m.kind == Mention.Kind.OUTLET ? 1 : 0;
                count.headline += line(m.from) == 0 ? 1 : 0;
                count.state &= m.kind != Mention.Kind.ORG;
            }
        }
        List<Count> ordered = new ArrayList<>(counts.values());
        ordered.sort((one, other) -> other.all - one.all);
        for (int i = 0; i < ordered.size(); i++) {
            Count count = ordered.get(i);
            count.rank = i > 0 && ordered.get(i - 1).all == count.all ? ordered.get(i - 1).rank : i;
            count.share = 8 * count.all / sum;
        }
    }

    /** Whom the mention names, before anything is resolved; a place or an outlet names its home. */
    private static List<String> sides(Mention m) {
        if (m.kind == Mention.Kind.REFERENCE) {
            return List.of();
        }
        List<String> sides = new ArrayList<>(2);
        for (Code code : m.codes) {
            sides.add(code.principal());
        }
        if (sides.isEmpty() && m.entity != null && m.entity.code != null) {
            sides.add(m.entity.code.principal());
        }
        if (sides.isEmpty() && m.iso3.length() == 3) {
            sides.add(m.iso3);
        }
        return sides;
    }

    private int line(int token) {
        return Math.max(0, a.sentences().lineOf(token));
    }

    /**
     * The person's side.
     *
     * @param person the person
     * @param rules what the rules say, or null
     * @param ground how they came to it
     * @param known what the gazetteer says, or null
     * @param home the state that the article is mostly about, or null
     */
    Code choose(Entity person, Code rules, Ground ground, Code known, Code home) {
        Map<String, Code> options = new LinkedHashMap<>();
        if (rules != null) {
            options.put(rules.principal(), rules);
        }
        if (known != null) {
            options.putIfAbsent(known.principal(), known);
        }
        for (Mention m : person.mentions) {
            m.codes.forEach(code -> options.putIfAbsent(code.principal(), code));
        }
        Role role = role(person, rules);
        Case asked = new Case(person, rules, ground, known, home);
        asked.near.keySet().forEach(side -> options.putIfAbsent(side, code(side, role)));
        counts.forEach((side, count) -> {
            if (count.rank < MAIN) {
                options.putIfAbsent(side, code(side, role));
            }
        });
        if (asked.name.known() != null) {
            options.putIfAbsent(asked.name.known(), new Code(asked.name.known(), role));
        }
        asked.name.likely(LIKELY).forEach(side -> options.putIfAbsent(side, new Code(side, role)));
        if (options.isEmpty()) {
            // The article names no side, and the name is nobody's: then nothing tells whom the person acts for.
            return null;
        }
        List<Answer> answers = new ArrayList<>();
        for (Code code : options.values()) {
            features(asked, code.principal());
            answers.add(new Answer(null, code, f.copy()));
        }
        int best = chooser.choose(new Question(Question.Matter.PERSON, person.name, ground == Ground.PHRASE, answers));
        return rules == null && best == 0 && chooser == Chooser.RULES
                ? null
                : answers.get(best).code();
    }

    private Code code(String side, Role role) {
        return new Code(side, counts.get(side).state || role != Role.CVL ? role : null);
    }

    private static Role role(Entity person, Code rules) {
        for (Mention m : person.mentions) {
            if (m.role != null) {
                return m.role;
            }
        }
        return rules == null || rules.role() == null ? Role.CVL : rules.role();
    }

    /** What is asked about a person, with what does not depend on the option. */
    private final class Case {
        final Entity person;
        final Code rules;
        final int ground;
        final Code known;
        final Code home;
        final Mention main;
        final NameModel.Sides name;
        final int office;
        final int topic = PersonSides.this.topic;
        final Map<String, List<Near>> near = new LinkedHashMap<>();

        Case(Entity person, Code rules, Ground ground, Code known, Code home) {
            this.person = person;
            this.rules = rules;
            this.ground = ground.ordinal();
            this.known = known;
            this.home = home;
            Mention fullest = person.mentions.get(0);
            for (Mention m : person.mentions) {
                fullest = m.nameTo - m.nameFrom > fullest.nameTo - fullest.nameFrom ? m : fullest;
            }
            this.main = fullest;
            this.name = chooser.names().of(person.name);
            int noun = 0;
            for (Mention m : person.mentions) {
                noun = noun == 0 && m.noun != null ? m.noun.id().hashCode() : noun;
            }
            this.office = noun;
            for (int i = 0; i < Math.min(MENTIONS, person.mentions.size()); i++) {
                around(person.mentions.get(i), false);
            }
            around(main, true);
        }

        private void around(Mention m, boolean isMain) {
            for (int direction = -1; direction <= 1; direction += 2) {
                List<String> passed = new ArrayList<>();
                int persons = 0;
                for (int i = m.index + direction; i >= 0 && i < mentions.size(); i += direction) {
                    Mention other = mentions.get(i);
                    int gap = direction < 0 ? m.from - other.to : other.from - m.to;
                    if (gap > FAR || Math.abs(i - m.index) > AROUND) {
                        break;
                    }
                    if (other.entity == person) {
                        continue;
                    }
                    persons += other.entity != null ? 1 : 0;
                    int person = other.entity != null ? persons : 0;
                    for (String side : sides(other)) {
                        if (!passed.contains(side)) {
                            passed.add(side);
                            near.computeIfAbsent(side, key -> new ArrayList<>())
                                    .add(new Near(
                                            m, isMain, other, Math.max(0, gap), direction, passed.size(), person));
                        }
                    }
                }
            }
        }
    }

    /** A side named near a mention of the person: how far and as the how-manieth other side. */
    private record Near(Mention of, boolean main, Mention by, int gap, int direction, int rank, int person) {}

    private void features(Case c, String side) {
        f.clear();
        int own = side.hashCode();
        Count count = counts.get(side);
        boolean isRules = c.rules != null && c.rules.principal().equals(side);
        boolean isHome = c.home != null && c.home.principal().equals(side);
        boolean isKnown = c.known != null && c.known.principal().equals(side);
        int status = (isRules ? 1 : 0) + (isHome ? 2 : 0) + (isKnown ? 4 : 0) + (c.known != null ? 8 : 0);
        f.add(1, status, c.ground);
        f.add(2, isRules ? 1 : 0, c.ground, c.office);
        f.add(3, own);
        f.add(4, own, count == null ? 0 : 1);
        int often = count == null ? -1 : Math.min(5, count.rank);
        f.add(5, often, c.ground);
        f.add(6, count == null ? -1 : Math.min(5, count.all), c.ground);
        f.add(7, count == null ? -1 : count.share, c.ground);
        f.add(8, count == null ? -1 : count.all == count.places ? 1 : 0, c.ground);
        f.add(9, count == null ? -1 : Math.min(3, count.headline), c.ground);
        f.add(10, side.length() == 3 ? 1 : 0, c.office, c.ground);
        f.add(11, side.length() == 3 ? 1 : 0, status);
        votes(c, side, isRules);
        near(c, side, status);
        f.add(12, status, c.topic);
        f.add(13, own, c.topic);
        words(c, own, status);
        name(c, side, status);
    }

    private void votes(Case c, String side, boolean isRules) {
        int votes = 0;
        for (Mention m : c.person.mentions) {
            for (Code code : m.codes) {
                votes += code.principal().equals(side) ? 1 : 0;
            }
        }
        f.add(20, Math.min(3, votes), isRules ? 1 : 0, c.ground);
        f.add(21, Math.min(2, votes), c.office);
    }

    private void near(Case c, String side, int status) {
        int nearest = FAR + 1;
        boolean before = false;
        boolean after = false;
        for (Near n : c.near.getOrDefault(side, List.of())) {
            nearest = Math.min(nearest, n.gap);
            if (!n.main) {
                continue;
            }
            boolean same = a.sentences().sentenceOf(n.by.from) == a.sentences().sentenceOf(n.of.from);
            int place = n.direction * (same ? 1 : 2) * 10 + Math.min(4, n.rank);
            before |= n.direction < 0;
            after |= n.direction > 0;
            int kind = n.by.kind.ordinal();
            f.add(30, place, kind);
            f.add(31, place, c.ground);
            f.add(32, place, bucket(n.gap), kind);
            f.add(33, place, c.office, kind);
            f.add(34, place, n.by.prep.hashCode(), kind);
            f.add(35, place, a.stemNumber(n.of.from - 1), kind);
            f.add(36, place, a.stemNumber(n.of.to), kind);
            if (n.gap <= 3) {
                int gap = n.direction < 0 ? n.by.to : n.of.to;
                f.add(37, n.direction, n.gap, n.gap == 0 ? kind : a.stemNumber(gap));
                f.add(38, n.direction, kind, n.gap == 0 ? 0 : a.stemNumber(gap));
            }
            f.add(39, place, status);
            f.add(43, place, bucket(n.gap), kind * 2 + (n.of.hasConjunction(a) ? 1 : 0));
            f.add(44, n.direction * Math.min(3, n.person), a.stemNumber(n.of.from - 1), same ? 1 : 0);
            f.add(45, n.direction * Math.min(3, n.person), c.office, c.ground);
            f.add(46, place, c.topic, kind);
        }
        f.add(40, (before ? 1 : 0) + (after ? 2 : 0), c.ground);
        f.add(41, bucket(nearest), c.ground);
        f.add(42, bucket(nearest), status);
    }

    private void words(Case c, int own, int status) {
        Mention m = c.main;
        f.add(50, a.stemNumber(m.from - 1), status);
        f.add(51, a.stemNumber(m.from - 2), status);
        f.add(52, a.stemNumber(m.to), status);
        f.add(53, c.office, status);
        f.add(54, c.office, own);
        f.add(55, m.nameTo - m.nameFrom, status);
        f.add(56, a.stemNumber(m.from - 1), own);
    }

    /** What the name tells without the article. */
    private void name(Case c, String side, int status) {
        boolean single = c.person.name.indexOf(' ') < 0;
        boolean isKnown = side.equals(c.name.known());
        int known = c.name.known() == null ? 0 : isKnown ? c.name.uses() : -1;
        int likely = likely(c.name.share(side)) + (single ? 20 : 0);
        f.add(60, known, c.ground);
        f.add(61, known, status);
        f.add(62, likely, c.ground);
        f.add(63, likely, status, known == 0 ? 0 : 1);
        f.add(64, likely, c.topic, known);
        f.add(65, likely, c.office, status);
    }

    private static int likely(double share) {
        return share < 0 ? -1 : (int) Math.max(0, 8 + Math.round(Math.log(share + 1e-6)));
    }

    private static int bucket(int gap) {
        return gap <= 3 ? gap : gap <= 6 ? 4 : gap <= 12 ? 5 : gap <= 25 ? 6 : gap <= FAR ? 7 : 8;
    }
}
