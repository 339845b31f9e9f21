package org.mahdar.cli.review;

import java.util.concurrent.Callable;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.record.Record;
import org.mahdar.record.RecordException;
import org.mahdar.record.article.KeptArticle;
import org.mahdar.record.review.Verdict;
import org.mahdar.record.review.VerdictJson;
import picocli.CommandLine.ParentCommand;

/** A command below {@code review}, on the record that is named there. */
abstract class ReviewAction implements Callable<Integer> {

    @ParentCommand
    private ReviewCommand review;

    final Terminal terminal() {
        return review.terminal();
    }

    final boolean wantsJson() {
        return review.wantsJson();
    }

    final Record read() {
        return review.record().openToRead("mahdar review", terminal());
    }

    final Record write() {
        return review.record().openExisting("mahdar review");
    }

    /** The article of that key or id. */
    final KeptArticle article(Record open, String article) {
        return open.article(article)
                .orElseThrow(() -> new RecordException(
                        RecordException.Kind.BAD_REQUEST,
                        "There is no article " + article
                                + " in the record; look it up again with 'mahdar search --json'."));
    }

    /** Says which verdict was given, so that it can be undone. */
    final void tell(Verdict verdict) {
        terminal().out().line(wantsJson() ? new VerdictJson().toJson(verdict) : VerdictText.line(verdict));
        terminal().out().flush();
    }
}
