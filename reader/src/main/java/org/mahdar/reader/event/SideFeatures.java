package org.mahdar.reader.event;

import java.util.List;
import org.mahdar.lexicon.frame.Frame;
import org.mahdar.lexicon.frame.Slot;
import org.mahdar.model.Code;
import org.mahdar.reader.mention.Mention;

/** What is known of an option as the actor or the recipient of a frame at a trigger, as hashed features. One article. */
final class SideFeatures {

    private static final int NO_SLOT = 15;

    /** The frame, its trigger and the words around it, as far as both sides share them. */
    record Context(Candidate match, Frame frame, int type, int mode, int frameId, int word, int form, int principals) {}

    private final Salience salience;

    SideFeatures(Salience salience) {
        this.salience = salience;
    }

    /**
     * Writes the features of an option that no other side changes.
     *
     * @param role 0 for the actor, 1 for the recipient
     */
    void of(Context c, Option o, int role, Features f) {
        f.clear();
        int relation = o.relation().ordinal();
        int base = role * 100;
        f.add(base, relation);
        f.add(base + 1, c.type, relation);
        f.add(base + 2, c.frameId, relation);
        f.add(base + 3, c.type, c.form, relation);
        f.add(base + 4, c.word, relation);
        f.add(base + 5, c.type, c.mode, relation);
        int named = c.match.slotted(o, role);
        int enough = c.match.slotted.ruledOut == null ? 1 : 0;
        f.add(base + 60, named, enough);
        f.add(base + 61, named, c.type, enough);
        f.add(base + 62, named, c.frameId);
        f.add(base + 63, named, relation);
        if (o.isNobody()) {
            f.add(base + 30, c.type, Math.min(c.principals, 6));
            f.add(base + 31, c.frameId, c.form);
            return;
        }
        Mention m = o.first();
        int kind = m.kind().ordinal();
        int codeRole = role(o.codes());
        int distance = bucket(o.distance());
        int slot = slot(c.frame, o, role);
        f.add(base + 6, c.type, kind);
        f.add(base + 7, c.type, codeRole);
        f.add(base + 8, relation, kind);
        f.add(base + 9, slot);
        f.add(base + 10, c.type, slot);
        f.add(base + 11, slot, relation);
        f.add(base + 12, relation, distance);
        f.add(base + 13, o.left() ? 1 : 0, distance, slot == NO_SLOT ? 1 : 0);
        f.add(base + 14, m.locative() ? 1 : 0, c.type, slot == NO_SLOT ? 1 : 0);
        f.add(base + 15, o.speaker() ? 1 : 0, c.type);
        f.add(base + 16, o.speaker() ? 1 : 0, c.type, relation);
        f.add(base + 17, o.salience(), c.type);
        f.add(base + 18, o.salience(), relation);
        f.add(base + 19, Math.min(o.commas(), 3), relation);
        f.add(base + 20, o.codes().size(), c.type);
        f.add(base + 21, c.form, kind, relation);
        f.add(base + 22, principalKind(o.codes().get(0)), c.type);
        f.add(base + 23, prepositionHash(m), c.type);
        path(c, o, base, relation, slot, f);
        around(c, o, base, relation, f);
    }

    /** Adds the features of an option as the recipient beside an actor. */
    void beside(Context c, Option o, Option actor, Features f) {
        int base = 100;
        int relation = o.relation().ordinal();
        int acts = actor.relation().ordinal();
        if (o.isNobody()) {
            f.add(base + 32, c.type, acts);
            return;
        }
        f.add(base + 24, acts, relation);
        f.add(base + 25, c.type, acts, relation);
        f.add(base + 26, o.shares(actor) ? 1 : 0, c.type);
        f.add(base + 27, o.speaker() ? 1 : 0, actor.speaker() ? 1 : 0, c.type);
        f.add(base + 28, !actor.isNobody() && actor.first().index() < o.first().index() ? 1 : 0, c.type, c.form);
        if (actor.isNobody()) {
            return;
        }
        int together = salience.together(o.codes().get(0), actor.codes().get(0));
        f.add(base + 72, o.principal(), actor.principal());
        f.add(base + 73, o.principal(), actor.principal(), c.type);
        f.add(base + 74, together, relation);
        f.add(base + 75, together, c.type);
    }

    /** Who it is, what it does besides and which words stand at it. */
    private static void around(Context c, Option o, int base, int relation, Features f) {
        Around r = o.around();
        f.add(base + 70, o.principal(), c.type);
        f.add(base + 71, o.principal(), role(o.codes()), c.type);
        f.add(base + 76, r.verb() == 0 ? 0 : 1, relation);
        f.add(base + 77, r.verb(), c.type);
        f.add(base + 78, r.verbPlace(), relation);
        f.add(base + 79, r.verbPlace(), c.form, o.left() ? 1 : 0);
        f.add(base + 80, r.before(), c.type);
        f.add(base + 81, r.after(), c.type);
        f.add(base + 82, r.before(), relation);
        f.add(base + 83, r.after(), o.left() ? 1 : 0);
        f.add(base + 84, r.before(), c.frameId);
        f.add(base + 85, r.head(), c.type);
        f.add(base + 86, r.head(), relation);
        f.add(base + 87, r.headline() ? 1 : 0, c.type);
        f.add(base + 88, r.headline() ? 1 : 0, relation);
        f.add(base + 89, r.sentences(), relation);
    }

    private static void path(Context c, Option o, int base, int relation, int slot, Features f) {
        Path p = o.path();
        f.add(base + 40, p.shape(), c.form, o.left() ? 1 : 0);
        f.add(base + 41, p.shape(), c.type, o.left() ? 1 : 0);
        f.add(base + 42, p.verbs(), p.borders(), relation);
        f.add(base + 43, p.rank(), o.left() ? 1 : 0, c.form);
        f.add(base + 44, p.rank(), relation);
        f.add(base + 45, p.agreement(), relation);
        f.add(base + 46, p.agreement(), o.first().kind().ordinal(), relation);
        f.add(base + 47, p.lemma(), c.type);
        f.add(base + 48, p.marks(), relation);
        f.add(base + 49, o.first().prep().hashCode(), c.word);
        f.add(base + 50, o.first().prep().hashCode(), c.frameId);
        f.add(base + 51, p.rank(), slot, o.left() ? 1 : 0);
        f.add(base + 52, o.first().noun() == null ? 0 : o.first().noun().id().hashCode(), c.type);
    }

    private static int prepositionHash(Mention m) {
        return m.prep().hashCode();
    }

    static int role(List<Code> codes) {
        return codes.isEmpty() || codes.get(0).role() == null
                ? 99
                : codes.get(0).role().ordinal();
    }

    /** 0 for a state, 1 for any other principal. */
    static int principalKind(Code code) {
        String p = code.principal();
        return p.length() == 3 && capital(p.charAt(0)) && capital(p.charAt(1)) && capital(p.charAt(2)) ? 0 : 1;
    }

    private static boolean capital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static int bucket(int distance) {
        return distance <= 3
                ? distance
                : distance <= 5 ? 4 : distance <= 8 ? 5 : distance <= 14 ? 6 : distance <= 25 ? 7 : 8;
    }

    /** The place of the first slot of the frame that the option fills, or {@link #NO_SLOT}. */
    static int slot(Frame frame, Option o, int role) {
        List<Slot> slots = role == 0 ? FrameMatcher.actorSlots(frame) : frame.recipient();
        for (int i = 0; i < slots.size() && i < NO_SLOT; i++) {
            if (fills(slots.get(i), o)) {
                return i;
            }
        }
        return NO_SLOT;
    }

    private static boolean fills(Slot slot, Option o) {
        return switch (slot.kind()) {
            case SUBJ ->
                switch (o.relation()) {
                    case SUBJECT_BEHIND,
                            SUBJECT_BEFORE,
                            SUBJECT_RELATIVE,
                            SUBJECT_INHERITED,
                            SUBJECT_OF_MAIN,
                            LIGHT_ACTOR -> true;
                    default -> false;
                };
            case OBJ ->
                switch (o.relation()) {
                    case OBJECT, OBJECT_OWNER, OBJECT_PRONOUN, LIGHT_RECIPIENT -> true;
                    default -> false;
                };
            case GEN ->
                switch (o.relation()) {
                    case GENITIVE, GENITIVE_OWNER, GENITIVE_PRONOUN -> true;
                    default -> false;
                };
            case NISBA -> o.relation() == Relation.NISBA;
            case BY -> o.relation() == Relation.BY;
            case BETWEEN -> o.relation() == Relation.BETWEEN;
            case PREP ->
                o.relation() == Relation.ofPreposition(slot.prep()) && o.relation() != Relation.PREP_OTHER
                        || !o.isNobody() && o.first().prep().equals(slot.prep());
            case SPEAKER -> o.speaker();
            case NEAR ->
                switch (o.relation()) {
                    case LEFT, RIGHT, PREP_OTHER, PREP_OWNER -> true;
                    default -> false;
                };
        };
    }
}
