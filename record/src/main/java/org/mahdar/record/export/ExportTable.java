package org.mahdar.record.export;

import java.util.List;

/**
 * A table as it is exported: the same rows and columns in every format.
 *
 * @param name the file's name without its ending
 * @param about one sentence
 * @param query gives the rows; {@code {articles:x}} and {@code {episodes:x}} stand for the condition that column x is among those
 *     asked for
 * @param columns in the order of the query
 */
record ExportTable(String name, String about, String query, List<Column> columns) {

    /** A column and what stands in it. */
    record Column(String name, String about) {}

    private static Column column(String name, String about) {
        return new Column(name, about);
    }

    /** All tables, in the order in which they are written. */
    static final List<ExportTable> ALL =
            List.of(articles(), people(), mentions(), quotes(), events(), evidence(), episodes(), ledgers());

    private static ExportTable articles() {
        return new ExportTable(
                "articles",
                "Texts, each once, with the reading that counts.",
                "SELECT c.key, c.id, a.sha256, c.url, c.outlet, c.agency, c.author, c.title, c.published, c.coder, c.lexicon,"
                        + " (SELECT min(o.key) FROM copy k JOIN copy p ON p.grp = k.grp JOIN card o ON o.article = p.article"
                        + " WHERE k.article = c.article) AS copy_group, a.text, hex(a.raw) AS text_utf16be"
                        + " FROM card c JOIN article a ON a.no = c.article WHERE {articles:c.article} ORDER BY c.key",
                List.of(
                        column(
                                "key",
                                "name of the article: the first 16 hexadecimal digits of the SHA-256 of its text"),
                        column("id", "what the input called it; need not be unique"),
                        column("sha256", "SHA-256 of the text in UTF-8"),
                        column("url", "address of the page, if known"),
                        column("outlet", "who published it"),
                        column("agency", "the news agency it credits"),
                        column("author", "who signed it"),
                        column("title", "headline"),
                        column("published", "ISO day, month or year"),
                        column("coder", "version of the coder that read it"),
                        column("lexicon", "hash of the lexicon it was read with"),
                        column(
                                "copy_group",
                                "articles with the same value are copies of one text; the smallest key among them"),
                        column("text", "the text as it came in"),
                        column("text_utf16be", "the text in hexadecimal where it has no UTF-8 form; else empty")));
    }

    private static ExportTable people() {
        return new ExportTable(
                "people",
                "Persons, each once, as the articles show them.",
                "SELECT n.person AS id, arg_max(p.name, contains(trim(p.name), ' ')::INTEGER * 1000 + length(p.name)) AS name,"
                        + " mode(p.code ORDER BY p.code) AS code, count(DISTINCT p.article) AS articles,"
                        + " min(c.published_day)::VARCHAR AS first, max(c.published_day)::VARCHAR AS last"
                        + " FROM person p JOIN person_name n ON n.id = p.name_id JOIN card c ON c.article = p.article"
                        + " WHERE {articles:p.article} GROUP BY n.person ORDER BY n.person",
                List.of(
                        column("id", "name of the person in this record"),
                        column("name", "the longest form of the name"),
                        column("code", "side and sector given most often"),
                        column("articles", "how many articles name the person"),
                        column("first", "earliest day of publication of these"),
                        column("last", "latest day of publication of these")));
    }

    private static ExportTable mentions() {
        return new ExportTable(
                "mentions",
                "Who is named in which article, with the office the article gives.",
                "SELECT c.key AS article, p.n, n.person, p.name, p.code, p.office, p.standing, p.mentions AS spans FROM person p"
                        + " JOIN person_name n ON n.id = p.name_id JOIN card c ON c.article = p.article"
                        + " WHERE {articles:p.article} ORDER BY c.key, p.n",
                List.of(
                        column("article", "key of the article"),
                        column("n", "counts the people of the article from 0"),
                        column("person", "id in table people"),
                        column("name", "fullest form in the article"),
                        column("code", "side and sector, if the article tells"),
                        column("office", "office in the words of the article"),
                        column("standing", "holder, former, acting, late or elect"),
                        column(
                                "spans",
                                "where the name stands: start-end, blanks between; UTF-16 code units, end exclusive")));
    }

    private static ExportTable quotes() {
        return new ExportTable(
                "quotes",
                "Words that articles report as somebody's.",
                "SELECT c.key AS article, q.n, q.start_at AS start, q.end_at AS \"end\", q.text, q.kind, q.speaker, q.code,"
                        + " q.addressee, q.occasion, q.date, replace(q.sources, chr(10), ' | ') AS sources FROM quote q"
                        + " JOIN card c ON c.article = q.article WHERE {articles:q.article} ORDER BY c.key, q.n",
                List.of(
                        column("article", "key of the article"),
                        column("n", "counts the quotations of the article from 0"),
                        column("start", "first UTF-16 code unit in the article's text"),
                        column("end", "the one after the last"),
                        column("text", "exactly the characters there"),
                        column("kind", "direct or indirect"),
                        column("speaker", "name of the speaker, if told"),
                        column("code", "side and sector of the speaker"),
                        column("addressee", "to whom"),
                        column("occasion", "press-conference, interview, statement, call, tweet …"),
                        column("date", "ISO date of the words, if told"),
                        column("sources", "who carried the words, the nearest first")));
    }

    private static ExportTable events() {
        return new ExportTable(
                "events",
                "What each article tells, after review; rejected events too.",
                "SELECT e.key, c.key AS article, s.id AS episode, e.type, e.mode, e.actors, e.recipients, e.status, e.date, e.place,"
                        + " e.count, e.unit, e.bound, e.attributed_to, replace(e.sources, chr(10), ' | ') AS sources, e.scope,"
                        + " e.confidence, e.score, e.rule, e.standing FROM event e JOIN card c ON c.article = e.article"
                        + " LEFT JOIN member m ON m.event = e.no LEFT JOIN episode s ON s.no = m.episode"
                        + " WHERE {episodes:m.episode} ORDER BY c.key, e.n",
                List.of(
                        column("key", "name of the event"),
                        column("article", "key of the article"),
                        column("episode", "id in table episodes; empty for rejected events"),
                        column("type", "PLOVER type"),
                        column("mode", "PLOVER mode"),
                        column("actors", "codes with blanks between"),
                        column("recipients", "codes with blanks between"),
                        column("status", "occurred, planned, hypothetical or denied"),
                        column("date", "ISO date, as precise as the text"),
                        column("place", "as written, or a code"),
                        column("count", "a magnitude"),
                        column("unit", "of what"),
                        column("bound", "exact, at-least, about or at-most"),
                        column("attributed_to", "on whose word; empty for the narrator"),
                        column("sources", "who carried the word, the nearest first"),
                        column("scope", "international or domestic"),
                        column("confidence", "0 to 1"),
                        column("score", "PLOVER score, -10 to 10"),
                        column("rule", "id of the frame that found it"),
                        column("standing", "coded, accepted, corrected or rejected")));
    }

    private static ExportTable evidence() {
        return new ExportTable(
                "evidence",
                "The clauses that prove the events.",
                "SELECT e.key AS event, v.n, v.start_at AS start, v.end_at AS \"end\", v.text, v.trigger_spans AS \"trigger\""
                        + " FROM evidence v JOIN event e ON e.no = v.event LEFT JOIN member m ON m.event = e.no"
                        + " WHERE {episodes:m.episode} ORDER BY e.key, v.n",
                List.of(
                        column("event", "key in table events"),
                        column("n", "counts the clauses of the event from 0"),
                        column("start", "first UTF-16 code unit in the article's text"),
                        column("end", "the one after the last"),
                        column("text", "exactly the characters there"),
                        column("trigger", "where in the article the words stand that made the coder see the event")));
    }

    private static ExportTable episodes() {
        return new ExportTable(
                "episodes",
                "What happened, each thing once, however many articles tell it.",
                "SELECT e.id, e.type, e.mode, e.actors, e.recipients, e.status, e.date, e.day::VARCHAR AS day, e.place, e.count,"
                        + " e.unit, e.bound, e.score, e.scope, e.confidence, e.reports, e.independent,"
                        + " e.first_report::VARCHAR AS first_report, e.last_report::VARCHAR AS last_report FROM episode e"
                        + " WHERE {episodes:e.no} ORDER BY e.day NULLS LAST, e.id",
                List.of(
                        column("id", "name of the episode"),
                        column("type", "PLOVER type"),
                        column("mode", "PLOVER mode"),
                        column("actors", "codes with blanks between"),
                        column("recipients", "codes with blanks between"),
                        column("status", "what most independent reports say"),
                        column("date", "ISO date, as precise as the reports"),
                        column("day", "the day by which it stands in a timeline"),
                        column("place", "as written, or a code"),
                        column("count", "a magnitude"),
                        column("unit", "of what"),
                        column("bound", "exact, at-least, about or at-most"),
                        column("score", "PLOVER score, -10 to 10"),
                        column("scope", "international or domestic"),
                        column("confidence", "0 to 1"),
                        column("reports", "how many articles tell it"),
                        column("independent", "how many when copies count once"),
                        column("first_report", "day of the first report"),
                        column("last_report", "day of the last report")));
    }

    private static ExportTable ledgers() {
        return new ExportTable(
                "ledgers",
                "The steps of all ledgers, from which the state on any day follows.",
                "SELECT l.ledger, l.holder, l.towards, l.subject, l.change, l.date, l.day::VARCHAR AS day,"
                        + " l.first_report::VARCHAR AS first_report, l.count, l.unit, l.bound, l.details, l.episode_id AS episode,"
                        + " l.independent FROM ledger_step l WHERE {episodes:l.episode} ORDER BY l.ledger, l.holder, l.towards,"
                        + " l.subject, l.day NULLS FIRST, l.episode_id, l.change",
                List.of(
                        column("ledger", "sanctions, diplomats, prisoners, meetings, agreements or positions"),
                        column("holder", "the side whose doing it is"),
                        column("towards", "the other side, or empty"),
                        column("subject", "object or issue, or empty for the matter as a whole"),
                        column("change", "imposed, eased, released, held …"),
                        column("date", "ISO date, as precise as the reports"),
                        column("day", "the day by which it stands in time"),
                        column("first_report", "day of the first report"),
                        column("count", "a magnitude"),
                        column("unit", "of what"),
                        column("bound", "exact, at-least, about or at-most"),
                        column("details", "further facts as a JSON object"),
                        column("episode", "id in table episodes"),
                        column("independent", "how many independent reports tell it")));
    }
}
