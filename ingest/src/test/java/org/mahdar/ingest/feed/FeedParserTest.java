package org.mahdar.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.ingest.source.IngestLimits;
import org.mahdar.ingest.source.InputException;

class FeedParserTest {

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>صحيفة المثال</title>
            <link>https://example.org</link><description>أخبار</description>
            <item><title>بومبيو في &quot;مينسك&quot;</title><link>https://example.org/1</link><guid isPermaLink="false">tag:1</guid>
            <pubDate>Sat, 01 Feb 2020 10:00:00 +0200</pubDate><description>موجز</description>
            <content:encoded><![CDATA[<p>نص كامل</p>]]></content:encoded></item>
            <item><title>خبر ثان</title><link>https://example.org/2</link><description>موجز ثان</description></item>
            </channel></rss>
            """;

    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>موجز</title><id>urn:x</id><updated>2020-02-01T10:00:00Z</updated>
            <entry><id>urn:1</id><title type="html">خبر &amp;quot;أول&amp;quot;</title><link href="https://example.org/1"/>
            <updated>2020-02-01T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">نص</div></content></entry></feed>
            """;

    @TempDir
    Path dir;

    private final FeedParser parser = new FeedParser(IngestLimits.defaults());

    @Test
    void rssIsReadWithItsFullText() throws InputException {
        Feed feed = parser.parse(RSS.getBytes(UTF_8), "application/rss+xml");
        assertThat(feed.title()).isEqualTo("صحيفة المثال");
        assertThat(feed.entries())
                .containsExactly(
                        new Feed.Entry(
                                "tag:1",
                                "https://example.org/1",
                                "بومبيو في \"مينسك\"",
                                Instant.parse("2020-02-01T08:00:00Z"),
                                "<p>نص كامل</p>"),
                        new Feed.Entry("https://example.org/2", "https://example.org/2", "خبر ثان", null, "موجز ثان"));
    }

    @Test
    void atomIsRead() throws InputException {
        Feed feed = parser.parse(ATOM.getBytes(UTF_8), null);
        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("urn:1");
            assertThat(entry.title()).isEqualTo("خبر \"أول\"");
            assertThat(entry.published()).isEqualTo(Instant.parse("2020-02-01T10:00:00Z"));
            assertThat(entry.html()).contains("نص");
        });
    }

    @Test
    void windows1256FeedsAreDecodedByTheirDeclaration() throws InputException {
        byte[] bytes = RSS.replace("UTF-8", "windows-1256").getBytes(Charset.forName("windows-1256"));
        assertThat(parser.parse(bytes, null).title()).isEqualTo("صحيفة المثال");
    }

    @Test
    void entriesBeyondTheLimitAreCounted() throws InputException {
        String items = "<item><title>x</title></item>".repeat(10_003);
        Feed feed = parser.parse(RSS.replace("</channel>", items + "</channel>").getBytes(UTF_8), null);
        assertThat(feed.entries()).hasSize(10_000);
        assertThat(feed.entriesLeftOut()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "نص",
                "<html><p>x",
                "<rss",
                "<rss version='2.0'><channel></channel></rss></rss>",
                "<a/>",
                "{}"
            })
    void whatIsNoFeedIsRefusedWithAReason(String text) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> parser.parse(text.getBytes(UTF_8), null))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"))
                .satisfies(e -> assertThat(e.remedy()).isNotBlank());
    }

    @Test
    void noEntityOpensAFileOrASocketOrGrows() throws IOException {
        Path secret = Files.writeString(dir.resolve("secret.txt"), "سر");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            String remote = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            String file = secret.toUri().toString();
            String[] prologs = {
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + file + "\">]>",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + remote + "\">]>",
                "<!DOCTYPE rss SYSTEM \"" + remote + "\">",
                "<!DOCTYPE rss PUBLIC \"-//X\" \"" + remote + "\">",
                "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"" + remote + "\"> %p;]>",
                "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"" + file + "\"> <!ENTITY % q \"<!ENTITY x '%p;'>\"> %q;]>",
                laughs(),
                "<!DOCTYPE rss [<!ENTITY x \"" + "y".repeat(100_000) + "\">]>",
            };
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (String prolog : prologs) {
                String xml = prolog + "<rss version=\"2.0\"><channel><title>&x;" + "&x;".repeat(100)
                        + "</title><link>l</link><description>d</description></channel></rss>";
                assertThatExceptionOfType(InputException.class)
                        .as(prolog)
                        .isThrownBy(() -> parser.parse(xml.getBytes(UTF_8), null))
                        .withMessageContaining("document type");
                assertThatExceptionOfType(InputException.class)
                        .as(prolog)
                        .isThrownBy(() -> new OpmlParser(IngestLimits.defaults()).parse(xml.getBytes(UTF_8)));
            }
            assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start))
                    .isLessThan(Duration.ofSeconds(2));
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> {
                try (Socket caller = server.accept()) {
                    assertThat(caller).as("somebody called").isNull();
                }
            });
        }
    }

    @Test
    void xincludeIsOnlyAnElement() throws IOException {
        Path secret = Files.writeString(dir.resolve("secret.txt"), "سر دفين");
        String xml = RSS.replace(
                "<description>موجز ثان</description>",
                "<description><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
                        + secret.toUri() + "\"/></description>");
        assertThat(parser.parse(xml.getBytes(UTF_8), null).toString()).doesNotContain("دفين");
    }

    @Test
    void deepNestingAndGreatSizeAreRefused() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> parser.parse(("<rss>" + "<a>".repeat(600)).getBytes(UTF_8), null))
                .withMessageContaining("nested deeper than 512");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> parser.parse(new byte[(8 << 20) + 1], null))
                .withMessageContaining("more than the 8388608");
    }

    @Test
    void anyDamageEndsInAFeedOrASentence() {
        long seed = 20260202;
        Random random = new Random(seed);
        String[] pieces = {
            "<",
            ">",
            "</item>",
            "&#0;",
            "&amp",
            "<![CDATA[",
            "xmlns='x'",
            "<entry>",
            "</channel>",
            "\u0000",
            "version='9'"
        };
        int refused = 0;
        for (int round = 0; round < 3000; round++) {
            StringBuilder xml = new StringBuilder(random.nextBoolean() ? RSS : ATOM);
            for (int i = random.nextInt(4); i >= 0; i--) {
                int at = random.nextInt(xml.length());
                int end = Math.min(xml.length(), at + random.nextInt(30));
                xml.replace(at, end, random.nextBoolean() ? "" : pieces[random.nextInt(pieces.length)]);
            }
            try {
                assertThat(parser.parse(xml.toString().getBytes(UTF_8), null).entriesLeftOut())
                        .isZero();
            } catch (InputException e) {
                refused++;
                assertThat(e.getMessage())
                        .as("seed %d round %d", seed, round)
                        .isNotBlank()
                        .doesNotContain("\n");
            }
        }
        assertThat(refused).isBetween(1000, 2999);
    }

    @Test
    void opmlGivesItsFeedsInOrder() throws InputException {
        String opml = """
                <opml version="2.0"><head><title>x</title></head><body><outline text="مجموعة">
                <outline text="أولى" type="rss" xmlUrl=" https://example.org/a.xml "/><outline xmlUrl="https://example.org/b.xml"/>
                </outline><outline text="بلا عنوان"/></body></opml>""";
        assertThat(new OpmlParser(IngestLimits.defaults()).parse(opml.getBytes(UTF_8)))
                .containsExactly(
                        new OpmlParser.Subscription("أولى", "https://example.org/a.xml"),
                        new OpmlParser.Subscription(null, "https://example.org/b.xml"));
    }

    private static String laughs() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ها\">");
        for (int i = 1; i < 30; i++) {
            dtd.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return dtd.append("<!ENTITY x \"&a29;\">]>").toString();
    }
}
