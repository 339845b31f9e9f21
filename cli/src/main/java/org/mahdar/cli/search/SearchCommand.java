package org.mahdar.cli.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mahdar.cli.record.CodeConverter;
import org.mahdar.cli.record.DaysOption;
import org.mahdar.cli.record.EventTypeConverter;
import org.mahdar.cli.record.Question;
import org.mahdar.cli.record.StatusConverter;
import org.mahdar.cli.terminal.ExitStatus;
import org.mahdar.cli.terminal.Plural;
import org.mahdar.cli.terminal.SafeText;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.model.Status;
import org.mahdar.record.Record;
import org.mahdar.record.search.Form;
import org.mahdar.record.search.Hit;
import org.mahdar.record.search.HitJson;
import org.mahdar.record.search.SearchPage;
import org.mahdar.record.search.SearchQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Searches the articles of a record. */
@Command(
        name = "search",
        header = "Search the articles of a record.",
        description = {
            "",
            "All words must occur. \"several words\" in quotation marks are a phrase; -word must not occur; a OR b means either; "
                    + "word* means any word that begins so. Words are compared in four forms, each of which can be switched off:",
            "  exact             as written",
            "  normalised        without vowel signs, the forms of alef and the like as one",
            "  without-clitics   without the article, conjunctions, prepositions, pronouns and the commonest endings",
            "  names             names in Latin letters find Arabic ones; states by their English names",
            "What fits stands between [ and ]. --from and --to ask for the day of publication.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  mahdar search عقوبات --record minutes",
            "      articles that speak of sanctions, in any form of the word",
            "  mahdar search Lukashenko --record minutes --code USA --from 2019",
            "      Lukashenko in Arabic articles that also count the United States as a side",
            "  mahdar search '\"تبادل السفراء\"' --record minutes --form exact --form normalised --json",
            "      a phrase, in two forms only, one JSON object an article with the places of all words found",
            "",
            "Exit status: 0 done, also when nothing is found; 2 wrong use, 3 the record is damaged or in use."
        })
public final class SearchCommand implements Callable<Integer> {

    private static final int SHOWN = 20;
    private static final int AT_A_TIME = 500;

    private final Terminal terminal;

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to search for.")
    private List<String> words;

    @Mixin
    private Question asked;

    @Option(
            names = "--form",
            paramLabel = "F",
            converter = FormConverter.class,
            description = "Compare words in this form; may be given several times. Default: all four.")
    private Set<Form> forms = new LinkedHashSet<>();

    @Mixin
    private DaysOption days;

    @Option(names = "--outlet", paramLabel = "O", description = "Published by this outlet; several: any of them.")
    private Set<String> outlets = new LinkedHashSet<>();

    @Option(
            names = "--code",
            paramLabel = "C",
            converter = CodeConverter.class,
            description = "This side occurs, as BLR or BLR.OPP; several: all of them.")
    private Set<Code> codes = new LinkedHashSet<>();

    @Option(
            names = "--type",
            paramLabel = "T",
            converter = EventTypeConverter.class,
            description = "Holds an event of this type, as SANCTION; several: any of them.")
    private Set<EventType> types = new LinkedHashSet<>();

    @Option(
            names = "--status",
            paramLabel = "S",
            converter = StatusConverter.class,
            description = "Holds an event of this status: occurred, planned, hypothetical or denied.")
    private Set<Status> statuses = new LinkedHashSet<>();

    @Option(names = "--latest", description = "The latest first, not the best.")
    private boolean latest;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Print at most so many; 0: all. Default: " + SHOWN + ", with --json all.")
    private Integer limit;

    @Spec
    private CommandSpec spec;

    /** A command that prints there. */
    public SearchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (limit != null && limit < 0) {
            throw new ParameterException(spec.commandLine(), "--limit must be 0 or more; got: " + limit);
        }
        days.check();
        SearchQuery query = SearchQuery.of(String.join(" ", words))
                .withForms(forms)
                .withDays(days.first(), days.last())
                .withOutlets(outlets)
                .withCodes(codes.stream().map(Code::toString).collect(Collectors.toSet()))
                .withTypes(types)
                .withStatuses(statuses);
        int most =
                limit == null ? asked.wantsJson() ? Integer.MAX_VALUE : SHOWN : limit == 0 ? Integer.MAX_VALUE : limit;
        try (Record open = asked.open("mahdar search", terminal)) {
            print(open, latest ? query.withLatestFirst() : query, most);
        }
        return ExitStatus.DONE;
    }

    private void print(Record open, SearchQuery query, int most) {
        HitJson writer = new HitJson();
        long total = 0;
        long unindexed = 0;
        int printed = 0;
        boolean more = true;
        while (more) {
            SearchPage page = open.search(query.withPage(printed, Math.min(AT_A_TIME, most - printed)));
            total = page.hits().total();
            unindexed = page.notIndexed();
            for (Hit hit : page.hits().items()) {
                terminal.out().line(asked.wantsJson() ? SafeText.json(writer.toJson(hit)) : HitText.of(hit));
            }
            printed += page.hits().items().size();
            more = page.hits().hasMore()
                    && printed < most
                    && !page.hits().items().isEmpty();
        }
        terminal.out().flush();
        if (printed < total) {
            terminal.say(printed + " of " + Plural.of(total, "article") + "; --limit 0 prints all");
        } else if (!asked.wantsJson() || total == 0) {
            terminal.say(Plural.of(total, "article"));
        }
        if (unindexed > 0) {
            terminal.warn(Plural.of(unindexed, "article") + " could not be searched, because the index lacks them; run"
                    + " 'mahdar check --repair --record " + asked.folder() + "'");
        }
    }

    /** Forms as users type them. */
    static final class FormConverter implements ITypeConverter<Form> {

        @Override
        public Form convert(String value) {
            for (Form form : Form.values()) {
                if (form.label().equals(value.strip().toLowerCase(Locale.ROOT))) {
                    return form;
                }
            }
            throw new TypeConversionException(
                    "'" + value + "' is no form; give exact, normalised, without-clitics or names");
        }
    }
}
