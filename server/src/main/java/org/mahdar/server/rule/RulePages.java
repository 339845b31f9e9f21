package org.mahdar.server.rule;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mahdar.record.Record;
import org.mahdar.record.review.FrameTally;
import org.mahdar.server.page.Json;
import org.mahdar.server.page.Pages;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Screen;
import org.mahdar.server.page.Wrong;

/** What a rule sees, and how it fares with reviewers. */
public final class RulePages {

    private final Record record;
    private final Pages pages;
    private final RuleBook book;
    private final Json json = new Json();

    public RulePages(Record record, Pages pages, RuleBook book) {
        this.record = record;
        this.pages = pages;
        this.book = book;
    }

    /** One rule. */
    public void one(Context context) {
        Screen screen = pages.screen(context);
        Rule rule = rule(context);
        Map<String, Object> values = new HashMap<>();
        values.put("rule", rule);
        values.put("tally", tally(rule).orElse(null));
        pages.send(context, screen, "rule", values);
    }

    /** {@code GET /api/rules/{id}}. */
    public void api(Context context) {
        Params.of(context).only();
        Rule rule = rule(context);
        Optional<FrameTally> tally = tally(rule);
        json.object(context, out -> {
            out.writeStringField("id", rule.id());
            out.writeStringField("type", rule.type().name());
            out.writeStringField(
                    "mode", rule.mode() == null ? null : rule.mode().label());
            Json.texts(out, "actor", rule.actor());
            Json.texts(out, "recipient", rule.recipient());
            out.writeStringField("source", rule.source());
            Json.texts(out, "sees", rule.sees());
            Json.texts(out, "sees_not", rule.seesNot());
            out.writeNumberField("accepted", tally.map(FrameTally::accepted).orElse(0L));
            out.writeNumberField("corrected", tally.map(FrameTally::corrected).orElse(0L));
            out.writeNumberField("rejected", tally.map(FrameTally::rejected).orElse(0L));
        });
    }

    private Optional<FrameTally> tally(Rule rule) {
        List<FrameTally> all = record.review().frames();
        return all.stream().filter(tally -> tally.rule().equals(rule.id())).findFirst();
    }

    private Rule rule(Context context) {
        String id = context.pathParam("id");
        return book.find(id).orElseThrow(() -> Wrong.notKept("rule", id));
    }
}
