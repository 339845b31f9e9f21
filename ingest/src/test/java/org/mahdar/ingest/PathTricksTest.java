package org.mahdar.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahdar.ingest.Folder.TEXT;
import static org.mahdar.ingest.Folder.articles;
import static org.mahdar.ingest.Folder.failures;
import static org.mahdar.ingest.Folder.notices;
import static org.mahdar.ingest.Folder.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.ingest.source.IngestResult;
import org.mahdar.model.Article;

/** No link and no name leads a walk out of the folder that was given, or round in it for ever. */
class PathTricksTest {

    @TempDir
    Path dir;

    private Folder given;

    @BeforeEach
    void open() throws IOException {
        given = new Folder(Files.createDirectory(dir.resolve("given")));
        given.write("a.txt", TEXT);
    }

    @Test
    void aLoopOfLinksEndsAndEachArticleIsReadOnce() throws IOException {
        given.write("deep/b.txt", TEXT);
        Files.createSymbolicLink(given.path().resolve("deep/up"), given.path());
        Files.createSymbolicLink(given.path().resolve("deep/self"), Path.of("."));
        Files.createSymbolicLink(given.path().resolve("twin.txt"), given.path().resolve("a.txt"));
        List<IngestResult> results = read(given.path());
        assertThat(articles(results)).extracting(Article::id).containsExactly("a", "b");
        assertThat(failures(results)).isEmpty();
    }

    @Test
    void aLinkThatLeadsOutIsNotFollowedButTold() throws IOException {
        Path secret = new Folder(dir).write("secret.txt", "سر");
        Files.createSymbolicLink(given.path().resolve("link.txt"), secret);
        Files.createSymbolicLink(given.path().resolve("out"), dir);
        Files.createSymbolicLink(given.path().resolve("relative.txt"), Path.of("../secret.txt"));
        List<IngestResult> results = read(given.path());
        assertThat(articles(results)).extracting(Article::text).containsExactly(TEXT);
        assertThat(notices(results))
                .singleElement()
                .asString()
                .contains("passed over 3 links (link.txt, out, relative.txt)");
    }

    @Test
    void aBrokenLinkIsTold() throws IOException {
        Files.createSymbolicLink(given.path().resolve("x.txt"), dir.resolve("nowhere"));
        assertThat(notices(read(given.path()))).singleElement().asString().contains("a link that cannot be resolved");
    }

    @Test
    void aLinkGivenAsAPathIsFollowed() throws IOException {
        Path link = Files.createSymbolicLink(dir.resolve("link"), given.path());
        assertThat(articles(read(link))).extracting(Article::id).containsExactly("a");
    }

    @Test
    void aFolderThatIsTooDeepIsNamed() throws IOException {
        Path deep = given.path();
        for (int i = 0; i < 101; i++) {
            deep = Files.createDirectory(deep.resolve("d"));
        }
        Files.writeString(deep.resolve("b.txt"), TEXT);
        List<IngestResult> results = read(given.path());
        assertThat(articles(results)).extracting(Article::id).containsExactly("a");
        assertThat(failures(results)).singleElement().asString().contains("more than 100 folders deep");
    }

    @Test
    void idsInDocumentsMayLookLikePathsAndOpenNothing() throws IOException {
        Path lines = given.write("d.jsonl", """
                {"id": "../../../etc/passwd", "text": "نص"}
                {"id": "/etc/passwd", "url": "file:///etc/passwd", "text": "نص"}
                {"id": "C:\\\\x\\u0000.txt", "text": "نص"}
                """);
        assertThat(articles(read(lines)))
                .extracting(Article::id)
                .containsExactly("../../../etc/passwd", "/etc/passwd", "C:\\x\0.txt");
        assertThat(articles(read(lines))).extracting(Article::text).containsOnly("نص");
    }
}
