package org.mahdar.server.review;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mahdar.model.Code;
import org.mahdar.model.Event;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Status;
import org.mahdar.server.page.Wrong;

/** Reads from a form what is right instead of what was read. */
final class Correction {

    private Correction() {}

    /** The event as the form has it; what the form does not ask for stays. */
    static Event of(Context context, Event event) {
        EventType type = event.type();
        Mode mode = null;
        String act = text(context, "act");
        for (Mode one : Mode.values()) {
            if (word(one).equals(act)) {
                mode = one;
                type = one.type();
            }
        }
        if (mode == null) {
            type = type(act);
        }
        List<Code> actors = codes(context, "actors");
        List<Code> recipients = codes(context, "recipients");
        if (actors.isEmpty() && recipients.isEmpty()) {
            throw Wrong.parameter("actors", "", "at least one side, as an actor or as a recipient");
        }
        String place = text(context, "place");
        return new Event(
                type,
                mode,
                actors,
                recipients,
                status(text(context, "status")),
                date(text(context, "date")),
                place.isEmpty() ? null : place,
                event.count(),
                event.attributedTo(),
                event.sources(),
                event.scope(),
                event.confidence(),
                event.evidence(),
                event.rule());
    }

    /** The word by which a form names a mode. */
    static String word(Mode mode) {
        return mode.type() + "/" + mode.label();
    }

    private static EventType type(String text) {
        for (EventType type : EventType.values()) {
            if (type.name().equals(text)) {
                return type;
            }
        }
        throw Wrong.parameter("act", text, "a type such as CONSULT, or a type and a mode such as CONSULT/visit");
    }

    private static Status status(String text) {
        try {
            return Status.ofLabel(text);
        } catch (IllegalArgumentException e) {
            throw Wrong.parameter("status", text, "occurred, planned, hypothetical or denied");
        }
    }

    private static PartialDate date(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return PartialDate.parse(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Wrong.parameter("date", text, "a date such as 2020, 2020-02 or 2020-02-01");
        }
    }

    private static List<Code> codes(Context context, String name) {
        List<Code> codes = new ArrayList<>();
        for (String word : text(context, name).split("[\\s,،;]+")) {
            if (!word.isEmpty()) {
                try {
                    codes.add(Code.parse(word.toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException e) {
                    throw Wrong.parameter(name, word, "codes such as USA, UN or BLR.OPP, with blanks between");
                }
            }
        }
        return codes;
    }

    private static String text(Context context, String name) {
        String text = context.formParam(name);
        return text == null ? "" : text.strip();
    }
}
