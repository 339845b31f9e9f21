package org.mahdar.cli.review;

import java.util.List;
import org.mahdar.cli.record.CodeConverter;
import org.mahdar.cli.terminal.ExitStatus;
import org.mahdar.model.Code;
import org.mahdar.model.Quote;
import org.mahdar.model.Speaker;
import org.mahdar.record.Record;
import org.mahdar.record.RecordException;
import org.mahdar.record.article.KeptArticle;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says who said it. */
@Command(
        name = "speaker",
        header = "Correct who said a quotation.",
        description = {
            "",
            "ARTICLE is an article's key or id, START where the quotation begins in its text: in 'mahdar ledger positions --json' "
                    + "they are article and start among an entry's details. The words themselves always stay.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  mahdar review --record minutes speaker 64b05c03fc4eb290 627 --name 'سيرغي لافروف' --code RUS.GOV",
            "      Lavrov said it, for Russia",
            "  mahdar review --record minutes speaker 64b05c03fc4eb290 627 --nobody --reason 'the text does not tell'",
            "      nobody knows who said it"
        })
final class CorrectSpeaker extends ReviewAction {

    @Parameters(index = "0", paramLabel = "ARTICLE", description = "The article's key or id.")
    private String article;

    @Parameters(index = "1", paramLabel = "START", description = "Where the quotation begins in the text.")
    private int start;

    @ArgGroup(multiplicity = "1")
    private Who who;

    /** Somebody or nobody. */
    private static final class Who {

        @ArgGroup(exclusive = false)
        private Somebody somebody;

        @Option(names = "--nobody", required = true, description = "The text does not tell who said it.")
        private boolean nobody;
    }

    /** A name, a side or both. */
    private static final class Somebody {

        @Option(names = "--name", paramLabel = "NAME", description = "The speaker's name as the article writes it.")
        private String name;

        @Option(
                names = "--code",
                paramLabel = "C",
                converter = CodeConverter.class,
                description = "The side spoken for, as RUS.GOV.")
        private Code code;
    }

    @Mixin
    private AuthorOption author;

    @Override
    public Integer call() {
        try (Record open = write()) {
            KeptArticle kept = article(open, article);
            List<Quote> quotes = kept.reading().quotes();
            Quote quote = quotes.stream()
                    .filter(one -> one.span().start() == start)
                    .findFirst()
                    .orElseThrow(() -> noQuote(quotes));
            Speaker to = who.nobody ? null : new Speaker(who.somebody.name, who.somebody.code);
            tell(open.review().correctSpeaker(kept.key(), quote.span(), to, author.author(), author.reason()));
        }
        return ExitStatus.DONE;
    }

    private RecordException noQuote(List<Quote> quotes) {
        String begin = quotes.isEmpty()
                ? "the article has no quotations"
                : "its quotations begin at "
                        + String.join(
                                ", ",
                                quotes.stream()
                                        .map(quote ->
                                                Integer.toString(quote.span().start()))
                                        .toList());
        return new RecordException(
                RecordException.Kind.BAD_REQUEST,
                "No quotation of the article " + article + " begins at " + start + "; " + begin + ".");
    }
}
