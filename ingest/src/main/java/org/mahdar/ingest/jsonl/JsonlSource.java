package org.mahdar.ingest.jsonl;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mahdar.ingest.html.PageReader;
import org.mahdar.ingest.html.Stated;
import org.mahdar.ingest.source.Incoming;
import org.mahdar.ingest.source.IngestLimits;
import org.mahdar.ingest.source.IngestResult;
import org.mahdar.ingest.source.InputException;
import org.mahdar.ingest.source.Place;
import org.mahdar.ingest.source.Source;
import org.mahdar.ingest.text.Charsets;
import org.mahdar.ingest.text.TextDecoder;
import org.mahdar.ingest.text.Utf8;
import org.mahdar.model.Article;

/** The documents of a JSON Lines stream. A broken line is one failure; the lines after it are read. */
public final class JsonlSource implements Source {

    private static final int ISO_DAY_LENGTH = 10;

    private final Place file;
    private final String name;
    private final InputStream in;
    private final IngestLimits limits;
    private final LineReader lines;
    private final DocumentParser parser;
    private final PageReader pages;
    private boolean anyLine;
    private boolean ended;

    /**
     * Takes the stream over and closes it in the end.
     *
     * @param name the file's name, of which the ids of documents without one are made
     */
    public JsonlSource(Place file, String name, InputStream in, IngestLimits limits) {
        this.file = file;
        this.name = name;
        this.in = in;
        this.limits = limits;
        this.lines = new LineReader(in, limits.lineBytes());
        this.parser = new DocumentParser(limits);
        this.pages = new PageReader(limits);
    }

    @Override
    public Optional<Incoming> next() throws IOException {
        while (!ended && lines.next()) {
            byte[] bytes = lines.bytes();
            int from = 0;
            if (lines.number() == 1) {
                Charsets.Mark mark = Charsets.Mark.of(bytes, lines.length());
                if (mark == Charsets.Mark.UTF_16BE || mark == Charsets.Mark.UTF_16LE) {
                    ended = true;
                    throw new InputException("JSON Lines in " + mark.charset(), "convert it to UTF-8");
                }
                from = mark.bytes();
            }
            if (!lines.tooLong() && blank(bytes, from, lines.length())) {
                continue;
            }
            anyLine = true;
            return Optional.of(document(from));
        }
        if (!ended && !anyLine) {
            ended = true;
            throw new InputException("holds no documents", "write one JSON object a line, each with a \"text\"");
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Incoming document(int from) {
        Place place = file.atLine(lines.number());
        try {
            if (lines.tooLong()) {
                throw new InputException(
                        "the line has " + lines.sizeBytes() + " bytes, more than the " + limits.lineBytes()
                                + " that are read",
                        "split it into documents");
            }
            if (from > 0) {
                System.arraycopy(lines.bytes(), from, lines.bytes(), 0, lines.length() - from);
            }
            int length = lines.length() - from;
            int invalid = Utf8.firstInvalid(lines.bytes(), 0, length);
            if (invalid >= 0) {
                throw TextDecoder.invalidUtf8(lines.bytes()[invalid], invalid);
            }
            return incoming(parser.parse(lines.bytes(), length), place);
        } catch (InputException e) {
            IngestResult.Failure inLine = e.at(place);
            long offset = inLine.place().byteOffset();
            Place exact = offset < 0 ? place : place.atByte(lines.offset() + from + offset);
            return Incoming.of(new IngestResult.Failure(exact, inLine.problem(), inLine.remedy()));
        }
    }

    private Incoming incoming(DocumentLine line, Place place) throws InputException {
        String id = line.id() == null || line.id().isBlank() ? name + ":" + lines.number() : line.id();
        List<IngestResult.Notice> notices = new ArrayList<>();
        LocalDate published = published(line.published(), place, notices);
        if (line.text() != null) {
            if (line.text().isBlank()) {
                throw new InputException("the field \"text\" is empty", "give the page's text, or take the line out");
            }
            limits.checkText(line.text());
            Article article = new Article(
                    id, place.source(), line.url(), line.outlet(), line.title(), published, line.text(), false);
            return Incoming.of(new IngestResult.Found(article, notices));
        }
        if (line.html() == null) {
            throw new InputException("the document has neither \"text\" nor \"html\"", "give it one of them");
        }
        Stated stated = new Stated(line.url(), line.outlet(), line.title(), published);
        return Incoming.packed(
                id,
                2L * line.html().length(),
                given -> pages.read(given, place, line.html(), stated).with(notices));
    }

    private static LocalDate published(String stated, Place place, List<IngestResult.Notice> notices) {
        if (stated == null || stated.isBlank()) {
            return null;
        }
        String day = stated.strip();
        if (day.length() > ISO_DAY_LENGTH && (day.charAt(ISO_DAY_LENGTH) == 'T' || day.charAt(ISO_DAY_LENGTH) == ' ')) {
            day = day.substring(0, ISO_DAY_LENGTH);
        }
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            notices.add(new IngestResult.Notice(
                    place, "\"published\" is «" + stated + "», no ISO date (2020-02-01); read as if not stated"));
            return null;
        }
    }

    private static boolean blank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
