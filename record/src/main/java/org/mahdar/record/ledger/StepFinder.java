package org.mahdar.record.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.Quad;
import org.mahdar.model.Scope;
import org.mahdar.record.episode.Episode;

/** Says which steps in which ledgers an episode is. It looks at the episode alone. */
public final class StepFinder {

    private static final Map<String, String> NONE = Map.of();

    private final Concepts concepts;

    public StepFinder(Concepts concepts) {
        this.concepts = concepts;
    }

    /** The steps; none for most episodes, several where one episode concerns several sides, objects or ledgers. */
    public List<Step> of(Episode episode) {
        if (episode.scope() != Scope.INTERNATIONAL) {
            return List.of();
        }
        Telling telling = new Telling(episode, concepts);
        List<Step> steps = new ArrayList<>();
        steps.addAll(diplomats(telling));
        if (steps.isEmpty()) {
            steps.addAll(sanctions(telling));
        }
        steps.addAll(prisoners(telling));
        steps.addAll(meetings(telling));
        steps.addAll(agreements(telling));
        steps.addAll(positions(telling));
        return steps;
    }

    private static List<Step> sanctions(Telling told) {
        Change change = sanctionChange(told);
        if (change == null) {
            return List.of();
        }
        Map<String, String> details = new TreeMap<>();
        if (told.speaksOf("measure")) {
            details.put("measure", String.join(" ", told.all("measure")));
        }
        put(details, "in_return", told.wordsAfter("return-for", "measure"));
        return told.directed(LedgerName.SANCTIONS, objects(told), change, details);
    }

    private static Change sanctionChange(Telling told) {
        boolean measure = told.speaksOf("measure");
        return switch (told.type()) {
            case SANCTION -> imposing(told, measure);
            case COERCE ->
                !told.beside("measure").isEmpty() && told.happened() && told.mode() != Mode.COERCE_ARREST
                        ? imposed(told)
                        : null;
            case THREATEN -> measure || told.mode() == Mode.THREATEN_RESTRICT ? Change.THREATENED : null;
            case RETREAT -> told.mode() == Mode.RETREAT_EASE || (measure && told.mode() == null) ? easing(told) : null;
            case CONCEDE -> measure && !told.wished() ? conceding(told) : null;
            default -> null;
        };
    }

    private static Change conceding(Telling told) {
        return told.denied() ? Change.DENIED : Change.EASING_ANNOUNCED;
    }

    private static Change imposing(Telling told, boolean measure) {
        boolean meant = measure
                ? told.mode() != Mode.SANCTION_EXPEL
                : told.mode() == Mode.SANCTION_DISCONTINUE && !isAnother(told);
        if (!meant || told.wished()) {
            return null;
        }
        if (told.denied()) {
            return Change.DENIED;
        }
        if (told.toCome()) {
            return Change.ANNOUNCED;
        }
        return told.speaksOf("sign", "extend") ? Change.EXTENDED : imposed(told);
    }

    /** Where no measure is named, an offer takes nothing away, and ambassadors stand in a ledger of their own. */
    private static boolean isAnother(Telling told) {
        Set<String> diplomatic = told.beside("diplomatic");
        return told.beside("sign").contains("offer")
                || diplomatic.contains("ambassador")
                || diplomatic.contains("embassy")
                || diplomatic.contains("return");
    }

    private static Change imposed(Telling told) {
        return told.besideTheNews() && !told.speaksOf("sign", "today") ? Change.IN_FORCE : Change.IMPOSED;
    }

    private static Change easing(Telling told) {
        if (told.denied()) {
            return Change.DENIED;
        }
        if (told.toCome()) {
            return told.wished() ? null : Change.EASING_ANNOUNCED;
        }
        boolean lifts = told.speaksOf("sign", "lift");
        if (lifts && !told.speaksOf("measure")) {
            // «رفعت تهما ضد»: what is raised there is no measure that stood.
            return null;
        }
        return lifts && !told.speaksOf("sign", "partial") ? Change.LIFTED : Change.EASED;
    }

    /** What the measures are about, where they are told; arms and prisoners in a sentence on sanctions are mostly not their object. */
    private static Set<String> objects(Telling told) {
        Set<String> objects = new TreeSet<>(told.beside("object"));
        if (objects.isEmpty() && told.beside("measure").isEmpty()) {
            // The act's own clause is silent of both: it stays open where the measure is told.
            objects.addAll(told.all("object"));
        }
        objects.remove("officials");
        objects.remove("companies");
        return objects;
    }

    private static List<Step> diplomats(Telling told) {
        // «المسار الدبلوماسي» names no diplomats; of those who are sent away the words say so.
        if (told.mode() == Mode.SANCTION_EXPEL && told.speaksOf("sign", "expel")) {
            Change change = told.denied() ? Change.DENIED : Change.DIPLOMATS_EXPELLED;
            return told.toCome() ? List.of() : told.directed(LedgerName.DIPLOMATS, Set.of(), change, NONE);
        }
        if (!told.speaksOf("diplomatic")) {
            return List.of();
        }
        Change change = switch (told.type()) {
            case SUPPORT, AGREE, CONCEDE, RETREAT -> returning(told);
            case SANCTION -> leaving(told);
            case ACCUSE ->
                told.speaksOf("diplomatic", "ambassador") && told.speaksOf("sign", "recall") ? Change.SUMMONED : null;
            default -> null;
        };
        if (change == null) {
            return List.of();
        }
        return told.recipients().isEmpty()
                ? told.mutual(LedgerName.DIPLOMATS, Set.of(), change, NONE)
                : told.directed(LedgerName.DIPLOMATS, Set.of(), change, NONE);
    }

    private static Change returning(Telling told) {
        boolean ambassador = told.speaksOf("diplomatic", "ambassador");
        if (told.denied()) {
            return ambassador ? Change.AMBASSADORS_ABSENT : Change.DENIED;
        }
        // An ambassador who is merely named, as the one who spoke, changes nothing.
        if (!told.speaksOf("diplomatic", "return") || told.wished()) {
            return null;
        }
        if (told.toCome() || told.type() == EventType.AGREE || told.type() == EventType.CONCEDE) {
            return Change.RETURN_ANNOUNCED;
        }
        if (told.speaksOf("diplomatic", "embassy") && told.speaksOf("sign", "open")) {
            return Change.EMBASSY_OPENED;
        }
        return ambassador ? Change.AMBASSADOR_NAMED : Change.RELATIONS_RESTORED;
    }

    private static Change leaving(Telling told) {
        boolean ambassador = told.speaksOf("diplomatic", "ambassador");
        if (ambassador && told.speaksOf("sign", "exchange")) {
            if (told.toCome()) {
                return Change.RETURN_ANNOUNCED;
            }
            if (told.speaksOf("sign", "absent")) {
                return Change.AMBASSADORS_ABSENT;
            }
        }
        Change change = null;
        if (told.speaksOf("diplomatic", "relations") && told.speaksOf("sign", "cut")) {
            change = Change.RELATIONS_CUT;
        } else if (ambassador) {
            change = Change.AMBASSADOR_RECALLED;
        } else if (told.speaksOf("diplomatic", "embassy") && told.speaksOf("sign", "close")) {
            change = Change.EMBASSY_CLOSED;
        }
        if (change == null || told.toCome()) {
            return null;
        }
        return told.denied() ? Change.DENIED : change;
    }

    private static List<Step> prisoners(Telling told) {
        boolean release = told.mode() == Mode.RETREAT_RELEASE
                || (told.type() == EventType.RETREAT && told.mode() == null && told.speaksOf("detained"))
                || (told.type() == EventType.COOPERATE
                        && told.speaksOf("detained")
                        && told.speaksOf("sign", "exchange"))
                || (told.type() == EventType.CONCEDE && told.speaksOf("detained") && !told.speaksOf("measure"));
        boolean taking = told.mode() == Mode.COERCE_ARREST && told.speaksOf("detained");
        if ((!release && !taking) || told.wished()) {
            return List.of();
        }
        Map<String, String> details = new TreeMap<>();
        put(details, "in_return", told.wordsAfter("return-for", "detained"));
        Change change = taking ? Change.TAKEN : releasing(told);
        if (change == Change.TOTAL_SINCE) {
            put(details, "since_words", told.wordsAfter("since", ""));
        }
        List<Step> steps = new ArrayList<>();
        for (String actor : told.actors()) {
            Set<String> to = told.recipients().isEmpty() ? Set.of("") : told.recipients();
            for (String recipient : to) {
                boolean own = recipient.equals(actor);
                steps.add(told.step(LedgerName.PRISONERS, actor, own ? "" : recipient, "", change, details));
            }
        }
        return steps;
    }

    private static Change releasing(Telling told) {
        if (told.denied()) {
            return Change.DENIED;
        }
        if (told.toCome() || told.type() == EventType.CONCEDE) {
            return Change.RELEASE_ANNOUNCED;
        }
        return told.episode().count() != null && told.speaksOf("sign", "since") ? Change.TOTAL_SINCE : Change.RELEASED;
    }

    private static List<Step> meetings(Telling told) {
        Change change = switch (told.type()) {
            case CONSULT -> held(told);
            case AGREE -> told.toCome() && told.speaksOf("meeting") ? planned(told) : null;
            case REJECT -> told.mode() == Mode.REJECT_MEET ? Change.CANCELLED : null;
            default -> null;
        };
        if (change == null) {
            return List.of();
        }
        Map<String, String> details = new LinkedHashMap<>();
        put(details, "level", level(told));
        put(details, "levels", told.speaksOf("level") ? String.join(" ", told.all("level")) : null);
        put(details, "topics", told.speaksOf("issue") ? String.join(" ", told.all("issue")) : null);
        put(details, "place", told.episode().place());
        put(details, "mode", told.mode() == null ? null : told.mode().label());
        return told.mutualBySide(LedgerName.MEETINGS, Set.of(), change, details);
    }

    private static Change held(Telling told) {
        if (told.denied()) {
            return Change.DENIED;
        }
        return told.toCome() ? planned(told) : Change.HELD;
    }

    private static Change planned(Telling told) {
        return told.wished() ? Change.CONSIDERED : Change.PLANNED;
    }

    /** The highest office the words name: presidents before ministers before envoys. */
    private static String level(Telling told) {
        for (String level :
                List.of("head-of-state", "head-of-government", "minister", "adviser", "envoy", "delegation")) {
            if (told.speaksOf("level", level)) {
                return level;
            }
        }
        return null;
    }

    private static List<Step> agreements(Telling told) {
        Change change = agreementChange(told);
        if (change == null || told.speaksOf("diplomatic") || (change == Change.EXPECTED && told.speaksOf("meeting"))) {
            return List.of();
        }
        return told.mutualBySide(LedgerName.AGREEMENTS, issues(told), change, NONE);
    }

    private static Change agreementChange(Telling told) {
        boolean agree = told.speaksOf("sign", "agree");
        boolean sign = told.speaksOf("sign", "sign");
        return switch (told.type()) {
            case AGREE -> agreeing(told);
            case SUPPORT -> sign && agree ? (told.denied() ? Change.DENIED : Change.SIGNED) : null;
            case REJECT -> agree || told.speaksOf("sign", "offer") ? Change.REFUSED : null;
            case SANCTION ->
                told.mode() == Mode.SANCTION_WITHDRAW && (agree || told.speaksOf("sign", "cancel"))
                        ? Change.LEFT
                        : null;
            default -> null;
        };
    }

    private static Change agreeing(Telling told) {
        return switch (told.episode().status()) {
            case DENIED -> Change.DENIED;
            case PLANNED -> Change.EXPECTED;
            case HYPOTHETICAL -> Change.CONSIDERED;
            case OCCURRED ->
                told.speaksOf("sign", "offer") || !told.speaksOf("sign", "agree") ? Change.OFFERED : Change.AGREED;
        };
    }

    private static List<Step> positions(Telling told) {
        Set<String> issues = issues(told);
        if (issues.isEmpty() || told.episode().recipients().isEmpty() || !told.happened()) {
            return List.of();
        }
        Change change = switch (told.type()) {
            case SUPPORT, AGREE, CONCEDE -> Change.FOR;
            case ACCUSE, REJECT, THREATEN -> Change.AGAINST;
            case REQUEST -> Change.DEMANDS;
            default -> null;
        };
        boolean verbal = told.type().quad() == Quad.VCOOP || told.type().quad() == Quad.VCONF;
        return change == null || !verbal ? List.of() : told.directedBySide(LedgerName.POSITIONS, issues, change, NONE);
    }

    private static Set<String> issues(Telling told) {
        return told.all("issue");
    }

    private static void put(Map<String, String> details, String name, String value) {
        if (value != null) {
            details.put(name, value);
        }
    }
}
