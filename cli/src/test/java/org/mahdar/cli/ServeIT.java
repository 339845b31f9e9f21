package org.mahdar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as a server, from the first article to the end by a signal. */
class ServeIT {

    private static final String TEXT = "مينسك - فرضت الولايات المتحدة عقوبات على بيلاروسيا في 19 حزيران/يونيو 2006.";
    private static final String SAID = "Mahdar is at ";
    private static final Pattern ARTICLE = Pattern.compile("href=\"(/ar/articles/[0-9a-f]{16})\"");

    @TempDir
    Path dir;

    @Test
    void runReadsKeepsAndShowsAndServeShowsAgain() throws Exception {
        Files.writeString(Files.createDirectories(dir.resolve("مقالات")).resolve("أول.txt"), TEXT);
        assertThat(visited("run", "مقالات", "--record", "minutes", "--no-open")).contains(TEXT);
        assertThat(visited("serve", "--record", "minutes", "--no-open")).contains(TEXT);
    }

    @Test
    void aRecordThatIsNotThereIsNotMadeByLooking() throws IOException {
        Launched run = Launched.run(dir, java.util.Map.of(), "serve", "--record", "nothing", "--no-open");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("nothing");
        assertThat(dir.resolve("nothing")).doesNotExist();
    }

    /** Starts the program, enters by its link, gives the words of the one article, presses Enter for another link, and ends it. */
    private String visited(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = Launched.launcher().toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(dir.toFile())
                .redirectError(dir.resolve("err").toFile());
        builder.environment().put("MAHDAR_NO_BUILD", "1");
        Process process = builder.start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String link = link(out);
            HttpClient browser = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
            String root = link.substring(0, link.indexOf("/open"));
            assertThat(page(browser, link)).contains("href=\"/ar/articles\"");
            Matcher article = ARTICLE.matcher(page(browser, root + "/ar/articles"));
            assertThat(article.find()).as("a link to the article").isTrue();
            String text = page(browser, root + article.group(1)).replaceAll("<[^>]*>", "");
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            assertThat(link(out)).isNotEqualTo(link);
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return text;
        } finally {
            process.destroyForcibly();
        }
    }

    private static String page(HttpClient browser, String address) throws Exception {
        HttpResponse<String> page =
                browser.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).as(address).isEqualTo(200);
        return page.body();
    }

    private String link(BufferedReader out) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(SAID)) {
                return line.substring(SAID.length());
            }
        }
        throw new AssertionError("no address was printed: " + Files.readString(dir.resolve("err")));
    }
}
