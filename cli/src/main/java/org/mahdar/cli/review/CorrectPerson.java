package org.mahdar.cli.review;

import java.util.List;
import java.util.stream.Collectors;
import org.mahdar.cli.record.CodeConverter;
import org.mahdar.cli.terminal.ExitStatus;
import org.mahdar.model.Code;
import org.mahdar.model.Person;
import org.mahdar.record.Record;
import org.mahdar.record.RecordException;
import org.mahdar.record.article.KeptArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says who somebody is. */
@Command(
        name = "person",
        header = "Correct a person in an article: the name, the side, the office.",
        description = {
            "",
            "ARTICLE is an article's key or id, PERSON the name as the article's reading has it ('mahdar people NAME' tells both). "
                    + "What is not given stays as it is. To say that two people are one, or one two, see join and part.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  mahdar review --record minutes person 64b05c03fc4eb290 'بومبيو' --office 'وزير الخارجية الأميركي' --code USA.GOV",
            "      the office and the side that the reader missed",
            "  mahdar review --record minutes person 64b05c03fc4eb290 'جون كويل' --office none",
            "      this person holds no office in this article"
        })
final class CorrectPerson extends ReviewAction {

    private static final String NONE = "none";

    @Parameters(index = "0", paramLabel = "ARTICLE", description = "The article's key or id.")
    private String article;

    @Parameters(index = "1", paramLabel = "PERSON", description = "The name as the reading has it.")
    private String person;

    @Option(names = "--name", paramLabel = "NAME", description = "The right name.")
    private String name;

    @Option(names = "--code", paramLabel = "C", converter = CodeConverter.class, description = "The side, as RUS.GOV.")
    private Code code;

    @Option(names = "--office", paramLabel = "TEXT", description = "The office in the words of the article, or none.")
    private String office;

    @Mixin
    private AuthorOption author;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (name == null && code == null && office == null) {
            throw new ParameterException(spec.commandLine(), "nothing to correct; give --name, --code or --office");
        }
        try (Record open = write()) {
            KeptArticle kept = article(open, article);
            List<Person> people = kept.reading().people();
            Person was = people.stream()
                    .filter(one -> one.name().equals(person))
                    .findFirst()
                    .orElseThrow(() -> nobody(people));
            Person to = new Person(
                    name == null ? was.name() : name,
                    code == null ? was.code() : code,
                    office == null ? was.office() : office.equals(NONE) ? null : office,
                    was.standing(),
                    was.mentions());
            tell(open.review().correctPerson(kept.key(), was.name(), to, author.author(), author.reason()));
        }
        return ExitStatus.DONE;
    }

    private RecordException nobody(List<Person> people) {
        String named = people.stream().map(Person::name).collect(Collectors.joining("، "));
        return new RecordException(
                RecordException.Kind.BAD_REQUEST,
                "The article " + article + " names nobody '" + person + "'; it names "
                        + (people.isEmpty() ? "nobody at all" : named) + ".");
    }
}
