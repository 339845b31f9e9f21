package org.mahdar.reader.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.lexicon.frame.Light;
import org.mahdar.model.Code;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.clause.Argument;
import org.mahdar.reader.clause.Clause;
import org.mahdar.reader.clause.HeadNoun;
import org.mahdar.reader.clause.Subjects;
import org.mahdar.reader.mention.Mention;
import org.mahdar.reader.speech.Speech;
import org.mahdar.reader.speech.Utterance;

/** Everybody who may be a side of the act told at one trigger, each with the closest relation to it. One article, one thread. */
final class Options {

    private final Analysis a;
    private final Subjects subjects;
    private final Speech speech;
    private final List<Mention> mentions;
    private final Salience salience;
    private final int[] firstOfSentence;

    /** The verbs whose subject a mention is. */
    private final Map<Mention, List<Integer>> verbs;

    Options(Analysis a, Subjects subjects, Speech speech, List<Mention> mentions, Salience salience) {
        this.a = a;
        this.subjects = subjects;
        this.speech = speech;
        this.mentions = mentions;
        this.salience = salience;
        this.verbs = subjectVerbs(a, subjects);
        this.firstOfSentence = new int[a.sentences().size() + 1];
        int m = 0;
        for (int s = 0; s < a.sentences().size(); s++) {
            while (m < mentions.size() && mentions.get(m).from() < a.sentences().start(s)) {
                m++;
            }
            firstOfSentence[s] = m;
        }
        firstOfSentence[a.sentences().size()] = mentions.size();
    }

    /** Collects options; a mention is taken once, under the first relation it is offered with. */
    private final class Collector {
        final Slots.Site site;
        final Mention speaker;
        final Set<Mention> taken = new HashSet<>();
        final List<Option> options = new ArrayList<>();

        Collector(Slots.Site site) {
            this.site = site;
            Utterance u = speech.at(site.trigger);
            this.speaker = u == null ? null : u.speaker();
        }

        void offer(Mention m, Relation relation, int commas) {
            if (m == null || m.kind() == Mention.Kind.OUTLET || m.kind() == Mention.Kind.REGION) {
                return;
            }
            Mention lead = lead(m);
            if (!taken.add(lead)) {
                return;
            }
            List<Mention> group = group(lead);
            List<Code> codes = codes(group);
            if (codes.isEmpty()) {
                return;
            }
            int distance = Math.abs(lead.from() - site.trigger);
            boolean says = speaker != null && (group.contains(speaker) || shares(codes, speaker));
            int rank = 9;
            for (Code code : codes) {
                rank = Math.min(rank, salience.rank(code));
            }
            options.add(new Option(
                    group,
                    codes,
                    relation,
                    distance,
                    lead.from() < site.trigger,
                    commas,
                    says,
                    rank,
                    Path.NONE,
                    Around.NOTHING));
        }
    }

    private static boolean shares(List<Code> codes, Mention m) {
        return m.codes().stream().anyMatch(code -> code.isAmong(codes));
    }

    private static Mention lead(Mention m) {
        Mention one = m;
        while (one.partner() != null) {
            one = one.partner();
        }
        return one;
    }

    private List<Mention> group(Mention lead) {
        List<Mention> group = new ArrayList<>(2);
        group.add(lead);
        int at = lead.index() + 1;
        while (at < mentions.size() && mentions.get(at).partner() == group.get(group.size() - 1)) {
            group.add(mentions.get(at));
            at++;
        }
        return group;
    }

    private static List<Code> codes(List<Mention> group) {
        List<Code> codes = new ArrayList<>(2);
        for (Mention m : group) {
            List<Code> own = m.codes();
            if (own.isEmpty() && m.kind() == Mention.Kind.PLACE && m.iso3().length() == 3) {
                own = List.of(new Code(m.iso3(), null));
            }
            FrameMatcher.addMissing(codes, own);
        }
        return codes;
    }

    /** The options around a trigger, nobody last. */
    List<Option> around(Slots.Site site) {
        Collector c = new Collector(site);
        subject(c);
        arguments(c);
        governor(c);
        antecedent(c);
        sentence(c);
        if (c.speaker != null) {
            c.offer(c.speaker, Relation.SPEAKER, 0);
        }
        previous(c);
        for (int rank = 0; rank < 3; rank++) {
            c.offer(salience.mention(rank), Relation.SALIENT, 0);
        }
        paths(c);
        c.options.add(Option.NOBODY);
        return c.options;
    }

    private void paths(Collector c) {
        List<Option> all = c.options;
        int[] before = distances(all, true);
        int[] behind = distances(all, false);
        for (int i = 0; i < all.size(); i++) {
            Option o = all.get(i);
            int[] side = o.left() ? before : behind;
            int rank = Arrays.binarySearch(side, o.distance());
            while (rank > 0 && side[rank - 1] == o.distance()) {
                rank--;
            }
            all.set(i, o.with(Path.between(a, c.site.trigger, o, rank), around(c.site, o)));
        }
    }

    private Around around(Slots.Site site, Option o) {
        int verb = 0;
        int place = 0;
        for (Mention m : o.mentions()) {
            for (int v : verbs.getOrDefault(m, List.of())) {
                if (v != site.trigger) {
                    verb = a.verb(v).verb().lemma().hashCode();
                    boolean between = v > Math.min(m.from(), site.trigger) && v < Math.max(m.from(), site.trigger);
                    place = (v < m.from() ? 1 : 2) + (between ? 2 : 0) + (v == site.governor ? 4 : 0);
                }
            }
        }
        Mention first = o.first();
        Mention last = o.mentions().get(o.mentions().size() - 1);
        Code code = o.codes().get(0);
        return new Around(
                verb,
                place,
                EventFeatures.wordAt(a, first.chain() - 1),
                EventFeatures.wordAt(a, last.to()),
                a.stemHash(first.head()),
                salience.inHeadline(code),
                Math.min(6, salience.sentences(code)));
    }

    private static Map<Mention, List<Integer>> subjectVerbs(Analysis a, Subjects subjects) {
        Map<Mention, List<Integer>> all = new HashMap<>();
        for (int t = 0; t < a.size(); t++) {
            if (a.tag(t) == Tag.VERB && subjects.of(t) != null) {
                all.computeIfAbsent(subjects.of(t), m -> new ArrayList<>()).add(t);
            }
        }
        return all;
    }

    /** The distances of the options on one side of the trigger, in order. */
    private static int[] distances(List<Option> all, boolean left) {
        int[] distances = new int[all.size()];
        int size = 0;
        for (Option o : all) {
            if (o.left() == left) {
                distances[size++] = o.distance();
            }
        }
        Arrays.sort(distances, 0, size);
        return Arrays.copyOf(distances, size);
    }

    private void subject(Collector c) {
        Slots.Site site = c.site;
        if (site.participle) {
            c.offer(site.subject, Relation.SUBJECT_OF_MAIN, 0);
        } else if (!site.nominal && site.subject != null) {
            Relation relation = switch (subjects.how(site.trigger)) {
                case BEHIND -> Relation.SUBJECT_BEHIND;
                case BEFORE -> Relation.SUBJECT_BEFORE;
                case RELATIVE -> Relation.SUBJECT_RELATIVE;
                case INHERITED -> Relation.SUBJECT_INHERITED;
                case SPEAKER, NONE -> Relation.SPEAKER;
            };
            c.offer(site.subject, relation, 0);
        }
    }

    private void arguments(Collector c) {
        Slots.Site site = c.site;
        boolean noun = site.nominal && !site.participle;
        for (Argument argument : site.clause.arguments()) {
            Relation relation;
            if (!argument.prep().isEmpty()) {
                relation = argument.owned() ? Relation.PREP_OWNER : Relation.ofPreposition(argument.prep());
            } else if (noun && argument.phrase() <= 1) {
                relation = argument.owned() ? Relation.GENITIVE_OWNER : Relation.GENITIVE;
            } else if (argument.phrase() == site.objectPhrase || site.passive) {
                relation = argument.owned() ? Relation.OBJECT_OWNER : Relation.OBJECT;
            } else {
                relation = Relation.RIGHT;
            }
            if (argument.prep().equals("في") && belongsToObject(site, argument)) {
                relation = Relation.OBJECT_OWNER;
            }
            c.offer(argument.mention(), relation, argument.commas());
        }
        if (a.hasEnclitic(site.trigger)) {
            pronoun(c, noun ? Relation.GENITIVE_PRONOUN : Relation.OBJECT_PRONOUN);
        }
    }

    private static boolean belongsToObject(Slots.Site site, Argument argument) {
        for (HeadNoun head : site.clause.nouns()) {
            int gap = argument.mention().from() - head.token();
            if (head.phrase() == site.objectPhrase && head.prep().isEmpty() && gap > 0 && gap <= 3) {
                return true;
            }
        }
        return false;
    }

    /** The last principal before the trigger that is not its subject. */
    private void pronoun(Collector c, Relation relation) {
        Slots.Site site = c.site;
        if (relation == Relation.GENITIVE_PRONOUN && site.governor >= 0 && subjects.of(site.governor) != null) {
            c.offer(subjects.of(site.governor), relation, 0);
            return;
        }
        int sentence = a.sentences().sentenceOf(site.trigger);
        for (int i = firstOfSentence[sentence + 1] - 1; i >= 0; i--) {
            Mention m = mentions.get(i);
            if (a.sentences().sentenceOf(m.from()) < sentence - 1) {
                return;
            }
            boolean fits =
                    m.to() <= site.trigger && m != site.subject && m.isPrincipal() && m.kind() != Mention.Kind.THING;
            if (fits && !c.taken.contains(lead(m))) {
                c.offer(m, relation, 0);
                return;
            }
        }
    }

    private void governor(Collector c) {
        Slots.Site site = c.site;
        if (site.governor < 0) {
            return;
        }
        Mention subject = subjects.of(site.governor);
        if (subjects.how(site.governor) == Subjects.How.SPEAKER && c.speaker != null) {
            subject = c.speaker;
        }
        Relation relation = Relation.GOVERNOR_SUBJECT;
        if (site.light != null && site.light.role() != Light.Role.NONE) {
            relation = site.light.role() == Light.Role.ACTOR ? Relation.LIGHT_ACTOR : Relation.LIGHT_RECIPIENT;
        }
        c.offer(subject, relation, 0);
        Clause clause = subjects.clause(site.governor);
        for (Argument argument : clause.arguments()) {
            boolean behind = argument.mention().from() > site.trigger;
            if (!argument.prep().isEmpty() && behind) {
                c.offer(argument.mention(), Relation.ofPreposition(argument.prep()), argument.commas());
            } else if (argument.prep().isEmpty()) {
                c.offer(argument.mention(), Relation.GOVERNOR_OBJECT, argument.commas());
            }
        }
    }

    private void antecedent(Collector c) {
        int t = c.site.trigger - 1;
        while (t > 0 && (a.tag(t) == Tag.PARTICLE || a.tag(t) == Tag.NEG || a.tag(t) == Tag.BE)) {
            t--;
        }
        if (t <= 0 || a.tag(t) != Tag.REL) {
            return;
        }
        Mention last = null;
        for (Mention m : inSentence(a.sentences().sentenceOf(c.site.trigger))) {
            last = m.to() <= t && t - m.to() <= 2 ? m : last;
        }
        c.offer(last, Relation.ANTECEDENT, 0);
    }

    private List<Mention> inSentence(int sentence) {
        return sentence < 0
                ? List.of()
                : mentions.subList(
                        firstOfSentence[sentence], Math.max(firstOfSentence[sentence], firstOfSentence[sentence + 1]));
    }

    private void sentence(Collector c) {
        for (Mention m : inSentence(a.sentences().sentenceOf(c.site.trigger))) {
            c.offer(m, m.from() < c.site.trigger ? Relation.LEFT : Relation.RIGHT, 0);
        }
    }

    private void previous(Collector c) {
        int sentence = a.sentences().sentenceOf(c.site.trigger) - 1;
        if (sentence < 0) {
            return;
        }
        int offered = 0;
        for (Mention m : inSentence(sentence)) {
            if (m.isPrincipal() && m.kind() != Mention.Kind.THING && !m.locative() && offered < 3) {
                c.offer(m, Relation.PREVIOUS, 0);
                offered++;
            }
        }
    }
}
