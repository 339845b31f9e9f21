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
    int statusToken = -1;
    PartialDate date;
    boolean dated;
    String place;
    Count count;
    Utterance utterance;
    Code attributedTo;
    Scope scope = Scope.INTERNATIONAL;
    double confidence;
    int from;
    int to;
    String ruledOut;
    boolean finite;
    Slots.Site site;
    List<Option> options = List.of();
    Option actor = Option.NOBODY;
    Option recipient = Option.NOBODY;
    double actorShare;
    double recipientShare;

    Candidate(Frame frame, int trigger, int sentence) {
        this.frame = frame;
        this.trigger = trigger;
        this.sentence = sentence;
        this.type = frame.type();
        this.mode = frame.mode();
    }
}
