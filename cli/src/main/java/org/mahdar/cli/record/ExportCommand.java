package org.mahdar.cli.record;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mahdar.cli.terminal.ExitStatus;
import org.mahdar.cli.terminal.Plural;
import org.mahdar.cli.terminal.SafeText;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.record.Record;
import org.mahdar.record.export.ExportFormat;
import org.mahdar.record.export.ExportRequest;
import org.mahdar.record.export.ExportResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Writes a record to files for other programs. */
@Command(
        name = "export",
        header = "Write a record to files for other programs: every row.",
        description = {
            "",
            "Writes the tables articles, people, mentions, quotes, events, evidence, episodes and ledgers; COLUMNS.md beside them "
                    + "says what each column means. Files of the same names are replaced. Every format holds the same rows.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  mahdar export --record minutes --to tables --format parquet",
            "      for DuckDB, pandas, R or Spark",
            "  mahdar export --record minutes --to sheets --format csv --formula-safe",
            "      for a spreadsheet, which is kept from running texts as formulas",
            "  mahdar export --record minutes --to graph --format jsonld --json",
            "      {\"articles\":31,\"people\":…}: how many rows of each table",
            "",
            "Exit status: 0 done, 2 wrong use, 3 the record is damaged or in use, or the files cannot be written."
        })
public final class ExportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private RecordOption record;

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "The folder the files go to.")
    private Path to;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "F",
            converter = FormatConverter.class,
            description = "parquet, csv, jsonl or jsonld.")
    private ExportFormat format;

    @Option(
            names = "--formula-safe",
            description = "With csv: put an apostrophe before texts that a spreadsheet would take for formulas.")
    private boolean formulaSafe;

    @Option(names = "--json", description = "Print the numbers of rows as one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** A command that prints there. */
    public ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (formulaSafe && format != ExportFormat.CSV) {
            throw new ParameterException(
                    spec.commandLine(), "--formula-safe goes with --format csv, not with " + format.label());
        }
        ExportRequest request = ExportRequest.all(format, to);
        try (Record open = record.openToRead("mahdar export", terminal)) {
            ExportResult result = open.export(formulaSafe ? request.withFormulaSafe() : request);
            if (json) {
                terminal.out().line(json(result.rows()));
            } else {
                result.rows()
                        .forEach((table, rows) ->
                                terminal.out().line(String.format(Locale.ROOT, "%9d  %s", rows, table)));
            }
            terminal.out().flush();
            terminal.say(Plural.of(result.files().size(), "file") + " in " + SafeText.oneLine(to.toString()));
        }
        return ExitStatus.DONE;
    }

    private static String json(Map<String, Long> rows) {
        StringBuilder object = new StringBuilder("{");
        rows.forEach((table, count) -> object.append(object.length() == 1 ? "" : ",")
                .append('"')
                .append(table)
                .append("\":")
                .append(count));
        return object.append('}').toString();
    }

    /** Formats as users type them. */
    static final class FormatConverter implements ITypeConverter<ExportFormat> {

        @Override
        public ExportFormat convert(String value) {
            try {
                return ExportFormat.ofLabel(value.strip().toLowerCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
