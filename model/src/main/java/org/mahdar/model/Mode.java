package org.mahdar.model;

import java.util.Optional;

/**
 * The modes of PLOVER's event types with their scores. {@link #RETREAT_EASE} is Mahdar's extension, from CAMEO 085 (ease
 * administrative sanctions); "vandalize" has no score in the manual and takes its type's.
 */
public enum Mode {
    CONSULT_VISIT(EventType.CONSULT, "visit", 4),
    CONSULT_THIRD_PARTY(EventType.CONSULT, "third-party", 1),
    CONSULT_MULTILATERAL(EventType.CONSULT, "multilateral", 4),
    CONSULT_PHONE(EventType.CONSULT, "phone", 1.5),
    RETREAT_WITHDRAW(EventType.RETREAT, "withdraw", 8),
    RETREAT_RELEASE(EventType.RETREAT, "release", 6.5),
    RETREAT_DISARM(EventType.RETREAT, "disarm", 10),
    RETREAT_CEASEFIRE(EventType.RETREAT, "ceasefire", 7.5),
    RETREAT_ACCESS(EventType.RETREAT, "access", 6.5),
    RETREAT_RESIGN(EventType.RETREAT, "resign", 4.5),
    RETREAT_EASE(EventType.RETREAT, "ease", 6.5),
    REQUEST_ASSIST(EventType.REQUEST, "assist", 0.5),
    REQUEST_CHANGE(EventType.REQUEST, "change", -1),
    REQUEST_YIELD(EventType.REQUEST, "yield", -1),
    REQUEST_MEET(EventType.REQUEST, "meet", 0),
    ACCUSE_DISAPPROVE(EventType.ACCUSE, "disapprove", -2),
    ACCUSE_INVESTIGATE(EventType.ACCUSE, "investigate", -3.5),
    ACCUSE_ALLEGE(EventType.ACCUSE, "allege", -3.5),
    REJECT_ASSIST(EventType.REJECT, "assist", -1.5),
    REJECT_CHANGE(EventType.REJECT, "change", -2),
    REJECT_YIELD(EventType.REJECT, "yield", -2),
    REJECT_MEET(EventType.REJECT, "meet", -2),
    THREATEN_RESTRICT(EventType.THREATEN, "restrict", -3),
    THREATEN_ARREST(EventType.THREATEN, "arrest", -3.5),
    THREATEN_RELATIONS(EventType.THREATEN, "relations", -3.5),
    THREATEN_EXPEL(EventType.THREATEN, "expel", -3.5),
    THREATEN_TERRITORY(EventType.THREATEN, "territory", -4),
    THREATEN_VIOLENCE(EventType.THREATEN, "violence", -3.5),
    PROTEST_DEMO(EventType.PROTEST, "demo", -5),
    PROTEST_RIOT(EventType.PROTEST, "riot", -7),
    PROTEST_STRIKE(EventType.PROTEST, "strike", -5),
    PROTEST_HUNGER(EventType.PROTEST, "hunger", -4.5),
    PROTEST_BOYCOTT(EventType.PROTEST, "boycott", -4.5),
    PROTEST_OBSTRUCT(EventType.PROTEST, "obstruct", -4.5),
    PROTEST_VANDALIZE(EventType.PROTEST, "vandalize", -5),
    SANCTION_CONVICT(EventType.SANCTION, "convict", -6),
    SANCTION_EXPEL(EventType.SANCTION, "expel", -5.5),
    SANCTION_WITHDRAW(EventType.SANCTION, "withdraw", -6),
    SANCTION_DISCONTINUE(EventType.SANCTION, "discontinue", -6),
    MOBILIZE_TROOPS(EventType.MOBILIZE, "troops", -6.5),
    MOBILIZE_WEAPONS(EventType.MOBILIZE, "weapons", -6.5),
    MOBILIZE_POLICE(EventType.MOBILIZE, "police", -5.5),
    MOBILIZE_MILITIA(EventType.MOBILIZE, "militia", -6),
    COERCE_SEIZE(EventType.COERCE, "seize", -7),
    COERCE_RESTRICT(EventType.COERCE, "restrict", -7),
    COERCE_BAN(EventType.COERCE, "ban", -7),
    COERCE_CENSOR(EventType.COERCE, "censor", -6.5),
    COERCE_CURFEW(EventType.COERCE, "curfew", -6.5),
    COERCE_MARTIAL_LAW(EventType.COERCE, "martial-law", -7.5),
    COERCE_ARREST(EventType.COERCE, "arrest", -7),
    COERCE_DEPORT(EventType.COERCE, "deport", -7),
    COERCE_WITHHOLD(EventType.COERCE, "withhold", -7),
    COERCE_MISINFORMATION(EventType.COERCE, "misinformation", -6.5),
    COERCE_CYBER(EventType.COERCE, "cyber", -7),
    ASSAULT_ABDUCT(EventType.ASSAULT, "abduct", -8.5),
    ASSAULT_BEAT(EventType.ASSAULT, "beat", -7.5),
    ASSAULT_TORTURE(EventType.ASSAULT, "torture", -8.5),
    ASSAULT_SEXUAL(EventType.ASSAULT, "sexual", -8.5),
    ASSAULT_TARGETED(EventType.ASSAULT, "targeted", -9.5),
    ASSAULT_DESTROY(EventType.ASSAULT, "destroy", -8.5),
    ASSAULT_PRIMITIVE(EventType.ASSAULT, "primitive", -8),
    ASSAULT_FIREARMS(EventType.ASSAULT, "firearms", -9),
    ASSAULT_EXPLOSIVES(EventType.ASSAULT, "explosives", -9),
    ASSAULT_SUICIDE_ATTACK(EventType.ASSAULT, "suicide-attack", -9.5),
    ASSAULT_AERIAL(EventType.ASSAULT, "aerial", -9.5),
    ASSAULT_DRONE(EventType.ASSAULT, "drone", -9.5),
    ASSAULT_HEAVY_WEAPONS(EventType.ASSAULT, "heavy-weapons", -9.5),
    ASSAULT_CROWD_CONTROL(EventType.ASSAULT, "crowd-control", -7.5),
    ASSAULT_UNCONVENTIONAL(EventType.ASSAULT, "unconventional", -10);

    private final EventType type;
    private final String label;
    private final double score;

    Mode(EventType type, String label, double score) {
        this.type = type;
        this.label = label;
        this.score = score;
    }

    /** The type the mode belongs to. */
    public EventType type() {
        return type;
    }

    /** The mode as PLOVER writes it: lower case, words joined by hyphens. */
    public String label() {
        return label;
    }

    public double score() {
        return score;
    }

    /** The mode of that label under that type, or empty when PLOVER knows none. */
    public static Optional<Mode> of(EventType type, String label) {
        for (Mode mode : values()) {
            if (mode.type == type && mode.label.equals(label)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
