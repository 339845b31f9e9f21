package org.mahdar.reader.event;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.lexicon.frame.Frame;
import org.mahdar.lexicon.frame.Slot;
import org.mahdar.model.Code;
import org.mahdar.model.Count;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Scope;
import org.mahdar.model.Status;
import org.mahdar.reader.mention.Mention;
import org.mahdar.reader.speech.Utterance;

/** A frame that matched a trigger, while its fields are being found. One thread, one article. */
final class Candidate {

    final Frame frame;
    final int trigger;
    final List<Integer> triggerTokens = new ArrayList<>();
    final int sentence;
    final List<Mention> actorMentions = new ArrayList<>();
    final List<Mention> recipientMentions = new ArrayList<>();
    List<Code> actors = new ArrayList<>();
    List<Code> recipients = new ArrayList<>();
    Slot actorSlot;
    Slot recipientSlot;
    EventType type;
    Mode mode;
    Status status = Status.OCCURRED;

    /** The status that the words prove, before what was learned is asked. */
    Status proved = Status.OCCURRED;

    int statusToken = -1;
    PartialDate date;

    /** The date by the words alone, before what was learned is asked. */
    PartialDate byWords;

    boolean dated;

    /** How likely the date is the act's by what was learned; 0 where nothing was. */
    double dateShare;

    /** How the date stands to the day of publication. */
    int dateRelation;

    String place;
    Count count;
    Utterance utterance;
    Code attributedTo;
    Scope scope = Scope.INTERNATIONAL;
    double confidence;
    int from;
    int to;

    /** The tokens that tell in which country an act at home was done; empty where none do. */
    int homeFrom;

    int homeTo;

    String ruledOut;
    boolean finite;
    Slots.Site site;
    List<Option> options = List.of();
    Option actor = Option.NOBODY;
    Option recipient = Option.NOBODY;
    double actorShare;

    /** The same match with the sides that the frame's slots name, in their order; null before it is asked. */
    Candidate slotted;

    double recipientShare;

    /** Whether these are the likeliest sides of its match. */
    boolean firstChoice = true;

    /** How likely these sides are for each time that the likeliest of the match are; 1 for these. */
    double lead = 1;

    /** The log odds that the trigger tells an act of each type by the words around it; null where nothing was learned of it. */
    double[] typeOdds;

    /** The score of the model of events, as log odds. */
    double odds;

    Candidate(Frame frame, int trigger, int sentence) {
        this.frame = frame;
        this.trigger = trigger;
        this.sentence = sentence;
        this.type = frame.type();
        this.mode = frame.mode();
    }

    /** Another reading of the same match, with other sides. */
    Candidate withSides(Option otherActor, double share, Option otherRecipient, double otherShare) {
        Candidate c = new Candidate(frame, trigger, sentence);
        c.triggerTokens.addAll(triggerTokens);
        c.finite = finite;
        c.site = site;
        c.options = options;
        c.slotted = slotted;
        c.typeOdds = typeOdds;
        c.actor = otherActor;
        c.recipient = otherRecipient;
        c.actorShare = share;
        c.recipientShare = otherShare;
        c.actorMentions.addAll(otherActor.mentions());
        c.recipientMentions.addAll(otherRecipient.mentions());
        FrameMatcher.addMissing(c.actors, otherActor.codes());
        FrameMatcher.addMissing(c.recipients, otherRecipient.codes());
        FrameMatcher.sides(c);
        return c;
    }

    /** How likely both sides are together. */
    double sidesShare() {
        return actorShare * recipientShare;
    }

    /** How an option stands to the side that the frame's slots name: 0 another, 1 the same, 2 both nobody, 3 the slots name nobody. */
    int slotted(Option o, int role) {
        List<Mention> named = role == 0 ? slotted.actorMentions : slotted.recipientMentions;
        if (named.isEmpty()) {
            return o.isNobody() ? 2 : 3;
        }
        for (Mention m : o.mentions()) {
            if (named.contains(m)) {
                return 1;
            }
        }
        return 0;
    }
}
