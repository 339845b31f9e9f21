package org.mahdar.server.review;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mahdar.model.Event;
import org.mahdar.record.Page;
import org.mahdar.record.Record;
import org.mahdar.record.episode.Claim;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.review.Judgement;
import org.mahdar.record.review.Verdict;
import org.mahdar.record.review.VerdictLine;
import org.mahdar.server.label.Marker;
import org.mahdar.server.page.Address;
import org.mahdar.server.page.Back;
import org.mahdar.server.page.Json;
import org.mahdar.server.page.Pages;
import org.mahdar.server.page.Paging;
import org.mahdar.server.page.Params;
import org.mahdar.server.page.Screen;
import org.mahdar.server.page.Wrong;

/** Judging what was read, and the list of what was judged. */
public final class ReviewPages {

    private static final int USUAL = 50;
    private static final int MOST = 1000;

    private final Record record;
    private final Pages pages;
    private final Marker marker;
    private final Json json = new Json();

    public ReviewPages(Record record, Pages pages) {
        this.record = record;
        this.pages = pages;
        this.marker = pages.marker();
    }

    /** All verdicts, the latest first, and how rules fare. */
    public void list(Context context) {
        Screen screen = pages.screen(context);
        Params params = Params.of(context);
        int limit = params.number("limit", USUAL, 1, MOST);
        Page<VerdictLine> page = record.review().verdicts(params.number("offset", 0, 0, Integer.MAX_VALUE), limit);
        pages.send(
                context,
                screen,
                "review",
                Map.of(
                        "verdicts", page.items(),
                        "frames", record.review().frames(),
                        "reviewer", Reviewer.name(context),
                        "paging", Paging.of(page, screen.address(), limit)));
    }

    /** The form in which an event is corrected. */
    public void form(Context context) {
        Screen screen = pages.screen(context);
        String key = context.pathParam("key");
        Claim claim = claim(key);
        Map<String, Object> values = new HashMap<>();
        values.put("claim", claim);
        values.put("pieces", marker.pieces(claim.event().evidence().get(0), claim.event()));
        values.put(
                "back", Back.to(context.queryParam("back"), screen.to("review").toString()));
        pages.send(context, screen, "correct", values);
    }

    /** Judges one event. */
    public void judgeEvent(Context context) {
        String key = context.pathParam("key");
        Claim claim = claim(key);
        lead(context, List.of(judge(context, claim)));
    }

    /** Judges every event of an episode alike. */
    public void judgeEpisode(Context context) {
        String id = context.pathParam("id");
        Episode episode = record.episode(id).orElseThrow(() -> Wrong.notKept("episode", id));
        List<String> verdicts = new ArrayList<>();
        for (Claim claim : episode.claims()) {
            verdicts.add(judge(context, claim));
        }
        lead(context, verdicts);
    }

    /** Says that an episode and another are one; the other is named by its id or by its address. */
    public void joinEpisodes(Context context) {
        List<String> ids = List.of(context.pathParam("id"), named(context, "other"));
        lead(context, record.review().joinEpisodes(ids, Reviewer.name(context), reason(context)));
    }

    /** Says that some events of an episode tell something else than the rest. */
    public void partEpisode(Context context) {
        lead(
                context,
                record.review()
                        .partEpisode(
                                context.pathParam("id"),
                                context.formParams("event"),
                                Reviewer.name(context),
                                reason(context)));
    }

    /** Says that a person and another are one; the other is named by the id or by the address. */
    public void joinPeople(Context context) {
        List<String> ids = List.of(context.pathParam("id"), named(context, "other"));
        lead(context, record.review().joinPeople(ids, Reviewer.name(context), reason(context)));
    }

    /** Says that some names of a person mean somebody else. */
    public void partPerson(Context context) {
        lead(
                context,
                record.review()
                        .partPerson(
                                context.pathParam("id"),
                                context.formParams("name"),
                                Reviewer.name(context),
                                reason(context)));
    }

    /** The last segment of what was given, so that a whole address does as well as a name. */
    private static String named(Context context, String parameter) {
        String text = context.formParam(parameter) == null
                ? ""
                : context.formParam(parameter).strip();
        String path = Address.parse(text).path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.isEmpty()) {
            throw Wrong.parameter(parameter, text, "the name or the address of the other");
        }
        return name;
    }

    private static void lead(Context context, Verdict verdict) {
        lead(context, List.of(verdict.id()));
    }

    /** Takes back verdicts. */
    public void undo(Context context) {
        String author = Reviewer.name(context);
        String reason = reason(context);
        for (String id : context.formParams("verdict")) {
            record.review().undo(id, author, reason);
        }
        context.redirect(Back.to(context.formParam("back"), "/"));
    }

    private String judge(Context context, Claim claim) {
        String author = Reviewer.name(context);
        String reason = reason(context);
        String verdict = context.formParam("verdict");
        if ("accept".equals(verdict)) {
            return record.review().accept(claim.key(), author, reason).id();
        } else if ("reject".equals(verdict)) {
            return record.review().reject(claim.key(), author, reason).id();
        } else if ("correct".equals(verdict)) {
            Event to = Correction.of(context, claim.event());
            return record.review().correct(claim.key(), to, author, reason).id();
        }
        throw Wrong.parameter("verdict", String.valueOf(verdict), "accept, reject or correct");
    }

    private static String reason(Context context) {
        String reason = context.formParam("reason");
        return reason == null ? "" : reason.strip();
    }

    private static void lead(Context context, List<String> verdicts) {
        String back = Back.to(context.formParam("back"), "/");
        int hash = back.indexOf('#');
        String page = hash < 0 ? back : back.substring(0, hash);
        String place = hash < 0 ? "" : back.substring(hash);
        String given = Pages.GIVEN + "=" + String.join(",", verdicts);
        context.redirect(page + (page.contains("?") ? "&" : "?") + given + place);
    }

    private Claim claim(String key) {
        return record.episode(key)
                .flatMap(episode -> episode.claims().stream()
                        .filter(claim -> claim.key().equals(key))
                        .findFirst())
                .orElseThrow(() -> Wrong.notKept("event", key));
    }

    /** {@code GET /api/review}: the verdicts, the latest first. */
    public void api(Context context) {
        Params params = Params.of(context).only("offset", "limit");
        Page<VerdictLine> page = record.review()
                .verdicts(params.number("offset", 0, 0, Integer.MAX_VALUE), params.number("limit", 100, 1, MOST));
        json.list(context, page, pages.screen(context).address(), ReviewPages::write);
    }

    private static void write(VerdictLine line, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", line.verdict().id());
        out.writeStringField("at", line.verdict().at().toString());
        out.writeStringField("author", line.verdict().author());
        out.writeStringField("reason", line.verdict().reason());
        out.writeStringField("verdict", word(line.verdict().judgement()));
        out.writeStringField("state", line.state().name().toLowerCase(Locale.ROOT));
        out.writeEndObject();
    }

    /** {@code GET /api/review/verdicts.jsonl}: all verdicts, in the form that {@code mahdar review apply} takes. */
    public void export(Context context) {
        Params.of(context).only();
        StringWriter out = new StringWriter();
        record.review().export(out);
        context.contentType("application/x-ndjson; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"verdicts.jsonl\"")
                .result(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The word for a judgement in keys and in the API. */
    public static String word(Judgement judgement) {
        String name = judgement.getClass().getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The event a judgement is about, or null. */
    public static Event event(Judgement judgement) {
        if (judgement instanceof Judgement.Accept accept) {
            return accept.event().event();
        } else if (judgement instanceof Judgement.Reject reject) {
            return reject.event().event();
        } else if (judgement instanceof Judgement.Correct correct) {
            return correct.event().event();
        }
        return null;
    }
}
