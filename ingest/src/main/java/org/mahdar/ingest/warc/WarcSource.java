package org.mahdar.ingest.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mahdar.ingest.gzip.InflateGuard;
import org.mahdar.ingest.html.PageReader;
import org.mahdar.ingest.html.Stated;
import org.mahdar.ingest.source.Incoming;
import org.mahdar.ingest.source.IngestLimits;
import org.mahdar.ingest.source.IngestResult;
import org.mahdar.ingest.source.InputException;
import org.mahdar.ingest.source.Place;
import org.mahdar.ingest.source.Source;
import org.mahdar.ingest.text.TextSource;
import org.mahdar.model.Article;

/**
 * The pages of a WARC file: HTML answers of servers, HTML resources, and texts that a crawler extracted. Records of other kinds
 * are passed over. The id is the record's UUID.
 */
public final class WarcSource implements Source {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Place file;
    private final String stem;
    private final IngestLimits limits;
    private final WarcRecords records;
    private final PageReader pages;
    private boolean any;
    private boolean ended;

    /**
     * Takes the channel over and closes it in the end.
     *
     * @param stem the file's name without its ending, of which the ids of records without one are made
     */
    public WarcSource(Place file, String stem, SeekableByteChannel channel, IngestLimits limits) throws IOException {
        this.file = file;
        this.stem = stem;
        this.limits = limits;
        this.records = new WarcRecords(sections(channel, limits), limits);
        this.pages = new PageReader(limits);
    }

    @Override
    public Optional<Incoming> next() throws IOException {
        while (!ended) {
            try {
                Optional<WarcBlock> block = records.next();
                if (block.isEmpty()) {
                    break;
                }
                if (block.get().kind() != WarcBlock.Kind.OTHER) {
                    any = true;
                    return Optional.of(incoming(block.get()));
                }
            } catch (InputException e) {
                any = true;
                IngestResult.Failure failure = e.at(place());
                return Optional.of(Incoming.of(new IngestResult.Failure(place(), failure.problem(), failure.remedy())));
            }
        }
        if (!ended && !any) {
            ended = true;
            throw new InputException(
                    "holds " + records.number() + " records, but none is an HTML page", "give an archive with pages");
        }
        ended = true;
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private Place place() {
        return file.atRecord(records.number(), records.offset());
    }

    private Incoming incoming(WarcBlock block) {
        Place place = place();
        String id =
                block.header().field("WARC-Record-ID").flatMap(WarcSource::uuid).orElse(stem + "-" + records.number());
        String url =
                block.header().field("WARC-Target-URI").map(WarcSource::bare).orElse(null);
        List<IngestResult.Notice> notices = block.header()
                .field("WARC-Truncated")
                .map(why -> List.of(new IngestResult.Notice(place, "the crawler cut this page short (" + why + ")")))
                .orElse(List.of());
        return Incoming.packed(
                id,
                2L * block.bytes().length,
                given -> unpack(given, place, block, url).with(notices));
    }

    private IngestResult unpack(String id, Place place, WarcBlock block, String url) {
        Stated stated = new Stated(url, null, null, null);
        try {
            return switch (block.kind()) {
                case HTTP -> {
                    HttpPage page = HttpPage.of(block, limits);
                    yield pages.read(id, place, page.bytes(), page.charset(), stated);
                }
                case HTML -> {
                    String charset = block.header()
                            .field("Content-Type")
                            .map(HttpPage::charset)
                            .orElse(null);
                    yield pages.read(id, place, block.bytes(), charset, stated);
                }
                case TEXT -> extracted(TextSource.article(id, place, block.bytes(), limits), url);
                case OTHER -> throw new IllegalStateException("no page at " + place);
            };
        } catch (InputException e) {
            IngestResult.Failure failure = e.at(place);
            return new IngestResult.Failure(place, failure.problem(), failure.remedy());
        } catch (IOException e) {
            return InputException.failure(place, e);
        }
    }

    private static IngestResult extracted(IngestResult result, String url) {
        if (result instanceof IngestResult.Found found) {
            Article a = found.article();
            Article extracted = new Article(a.id(), a.source(), url, null, null, null, a.text(), true);
            return new IngestResult.Found(extracted, found.notices());
        }
        return result;
    }

    private static Optional<String> uuid(String recordId) {
        Matcher matcher = UUID.matcher(recordId.toLowerCase(Locale.ROOT));
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private static String bare(String uri) {
        return uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri;
    }

    private static Sections sections(SeekableByteChannel channel, IngestLimits limits) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(2);
        while (head.hasRemaining() && channel.read(head) >= 0) {
            // Reads on until two bytes are there or the file ends.
        }
        channel.position(0);
        boolean packed = head.position() == 2 && head.get(0) == 0x1F && head.get(1) == (byte) 0x8B;
        return packed ? new PackedSections(channel, new InflateGuard(limits)) : new PlainSections(channel);
    }
}
