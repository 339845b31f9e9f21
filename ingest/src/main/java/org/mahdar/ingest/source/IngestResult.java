package org.mahdar.ingest.source;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mahdar.model.Article;

/** What came of one input: an article, a failure that says what to do, or a notice that nothing was lost but something was odd. */
public sealed interface IngestResult {

    /** The same result; an article with these notices beside its own. */
    default IngestResult with(List<Notice> more) {
        if (more.isEmpty() || !(this instanceof Found found)) {
            return this;
        }
        return new Found(
                found.article(),
                Stream.concat(found.notices().stream(), more.stream()).toList());
    }

    /**
     * An article that was read.
     *
     * @param article the article
     * @param notices what the user should know about how it was read; mostly empty
     */
    record Found(Article article, List<Notice> notices) implements IngestResult {

        public Found {
            Objects.requireNonNull(article, "article");
            notices = List.copyOf(notices);
        }

        public Found(Article article) {
            this(article, List.of());
        }
    }

    /**
     * An input, or a part of one, that could not be read. The inputs after it are not touched by it.
     *
     * @param place where
     * @param problem what is wrong, with the value that is wrong
     * @param remedy what the user can do
     */
    record Failure(Place place, String problem, String remedy) implements IngestResult {

        public Failure {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(problem, "problem");
            Objects.requireNonNull(remedy, "remedy");
        }

        /** The failure as one line. */
        public String message() {
            return place + ": " + problem + "; " + remedy;
        }
    }

    /**
     * Something worth knowing that cost no article.
     *
     * @param place where
     * @param text what it is
     */
    record Notice(Place place, String text) implements IngestResult {

        public Notice {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(text, "text");
        }

        /** The notice as one line. */
        public String message() {
            return place + ": " + text;
        }
    }
}
