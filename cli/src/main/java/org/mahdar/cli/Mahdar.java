package org.mahdar.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mahdar.cli.ledger.LedgerCommand;
import org.mahdar.cli.people.PeopleCommand;
import org.mahdar.cli.reading.ExplainCommand;
import org.mahdar.cli.reading.ReadCommand;
import org.mahdar.cli.reading.VersionCommand;
import org.mahdar.cli.record.AddCommand;
import org.mahdar.cli.record.CheckCommand;
import org.mahdar.cli.record.DiffCommand;
import org.mahdar.cli.record.ExportCommand;
import org.mahdar.cli.record.RereadCommand;
import org.mahdar.cli.record.RunCommand;
import org.mahdar.cli.record.ServeCommand;
import org.mahdar.cli.record.TimelineCommand;
import org.mahdar.cli.review.ReviewCommand;
import org.mahdar.cli.search.SearchCommand;
import org.mahdar.cli.terminal.ExitStatus;
import org.mahdar.cli.terminal.OutputException;
import org.mahdar.cli.terminal.SafeText;
import org.mahdar.cli.terminal.Terminal;
import org.mahdar.record.RecordException;
import org.mahdar.server.ServerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: finds the command, runs it, and says in one line what went wrong. */
@Command(
        name = "mahdar",
        header = "Reads Arabic news and keeps the minutes of relations between states.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  mahdar run examples/",
            "      read a folder of articles, keep them, and show what they tell in the browser",
            "  mahdar read report.txt",
            "      who met whom, who said what to whom in one article",
            "  mahdar add examples/ --record minutes",
            "      keep what a folder of articles tells",
            "  mahdar timeline USA BLR --record minutes",
            "      what happened between two states, each entry with its sentences",
            "",
            "'mahdar COMMAND --help' shows how a command is used."
        })
public final class Mahdar implements Callable<Integer> {

    private static final int USAGE_COLUMNS = 100;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-V", "--version"},
            description = "The same as the command version.")
    private boolean version;

    private Mahdar(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs a command line; gives the exit status, one of {@link ExitStatus}. */
    public static int run(Terminal terminal, String... arguments) {
        CommandLine line = new CommandLine(new Mahdar(terminal));
        line.addSubcommand(new ReadCommand(terminal));
        line.addSubcommand(new AddCommand(terminal));
        line.addSubcommand(new RunCommand(terminal));
        line.addSubcommand(new ServeCommand(terminal));
        line.addSubcommand(new TimelineCommand(terminal));
        line.addSubcommand(new LedgerCommand(terminal));
        line.addSubcommand(new PeopleCommand(terminal));
        line.addSubcommand(new SearchCommand(terminal));
        line.addSubcommand(new ExportCommand(terminal));
        line.addSubcommand(ReviewCommand.line(terminal));
        line.addSubcommand(new RereadCommand(terminal));
        line.addSubcommand(new DiffCommand(terminal));
        line.addSubcommand(new CheckCommand(terminal));
        line.addSubcommand(new ExplainCommand(terminal));
        line.addSubcommand(new VersionCommand(terminal));
        addHelp(line);
        line.addSubcommand(new CommandLine.HelpCommand());
        line.registerConverter(Path.class, Mahdar::path);
        line.setUsageHelpWidth(USAGE_COLUMNS);
        StringWriter out = new StringWriter();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((e, args) -> wrongUse(e, terminal));
        line.setExecutionExceptionHandler((e, command, result) -> failed(e, terminal));
        int status = line.execute(arguments);
        String printed = out.toString();
        if (!printed.isEmpty()) {
            terminal.out().line(printed.stripTrailing());
            terminal.out().flush();
        }
        return status;
    }

    private static void addHelp(CommandLine line) {
        line.addMixin("help", new HelpOption());
        line.getSubcommands().values().forEach(Mahdar::addHelp);
    }

    /** Without a command there is nothing to do. */
    @Override
    public Integer call() {
        if (version) {
            return new VersionCommand(terminal).call();
        }
        throw new ParameterException(spec.commandLine(), "no command given");
    }

    /** An empty name would be the folder one stands in; in scripts it is a variable that was never set. */
    private static Path path(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException(
                    "the name is empty; give a file or folder ('.' is the folder you are in)");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(
                    "'" + SafeText.oneLine(text) + "' is no name of a file: " + e.getReason());
        }
    }

    private static int wrongUse(ParameterException e, Terminal terminal) {
        CommandLine command = e.getCommandLine();
        terminal.say(
                "mahdar: " + (isUnknownCommand(e) ? unknownCommand(command, e) : SafeText.oneLine(e.getMessage())));
        terminal.say("'" + command.getCommandSpec().qualifiedName() + " --help' shows how it is used.");
        return ExitStatus.WRONG_USE;
    }

    private static boolean isUnknownCommand(ParameterException e) {
        return e instanceof UnmatchedArgumentException unmatched
                && e.getCommandLine().getParent() == null
                && !unmatched.isUnknownOption();
    }

    private static String unknownCommand(CommandLine mahdar, ParameterException e) {
        String word = ((UnmatchedArgumentException) e).getUnmatched().get(0);
        return "there is no command '" + SafeText.oneLine(word) + "'; there are "
                + String.join(", ", mahdar.getSubcommands().keySet());
    }

    private static int failed(Exception e, Terminal terminal) {
        if (e instanceof ParameterException parameter) {
            return wrongUse(parameter, terminal);
        }
        if (e instanceof RecordException record) {
            terminal.fail(record.getMessage());
            return record.kind() == RecordException.Kind.BAD_REQUEST ? ExitStatus.WRONG_USE : ExitStatus.RECORD;
        }
        if (e instanceof ServerException server) {
            terminal.fail(server.getMessage());
            return ExitStatus.WRONG_USE;
        }
        if (e instanceof OutputException output) {
            if (output.readerHasGone()) {
                return ExitStatus.DONE;
            }
            terminal.fail(output.getMessage());
            return ExitStatus.SOME_FAILED;
        }
        StackTraceElement[] trace = e.getStackTrace();
        terminal.fail("Mahdar stumbled: " + SafeText.oneLine(e.toString())
                + (trace.length == 0 ? "" : " at " + trace[0]) + "; please report it");
        return ExitStatus.SOME_FAILED;
    }
}
