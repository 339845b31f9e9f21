package org.mahdar.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.text.DateFormat;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plan of the house, held by force: which module may see which, and what no module may do. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.mahdar");

    private static final Map<String, Set<String>> MAY_SEE = Map.of(
            "model", Set.of(),
            "text", Set.of("model"),
            "lexicon", Set.of("model", "text"),
            "reader", Set.of("model", "text", "lexicon"),
            "ingest", Set.of("model"),
            "record", Set.of("model"),
            "server", Set.of("model", "record"),
            "cli", Set.of("model", "text", "lexicon", "reader", "ingest", "record", "server"));

    static Set<String> modules() {
        return MAY_SEE.keySet();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleSeesOnlyWhatThePlanAllows(String module) {
        Set<String> allowed = new TreeSet<>(MAY_SEE.get(module));
        allowed.add(module);
        String[] packages =
                allowed.stream().map(name -> "org.mahdar." + name + "..").toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("org.mahdar." + module + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(packages).or(not(resideInAPackage("org.mahdar.."))))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void everyClassLivesInAModuleOfThePlan() {
        Set<String> found = HOUSE.stream()
                .map(type -> type.getPackageName().split("\\.")[2])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(MAY_SEE.keySet()).containsAll(found);
        assertThat(found).contains("cli", "ingest", "model", "reader", "record");
    }

    @Test
    void featurePackagesHaveNoCycles() {
        slices().assignedFrom(new FeaturePackages()).should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void packagesAreCutByFeatureAndNotByLayer() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..impl..", "..util..", "..utils..", "..dto..", "..common..", "..helper..", "..misc..")
                .check(HOUSE);
    }

    @Test
    void nobodyWritesToTheStandardStreamsByHand() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(HOUSE);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(HOUSE);
    }

    @Test
    void onlyMainEndsTheProcess() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Main.class)
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(HOUSE);
    }

    @Test
    void oldDatesComeInOnlyFromTheFeedLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.mahdar.ingest.feed")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Date.class, Calendar.class, DateFormat.class)
                .check(HOUSE);
    }

    @Test
    void nothingDependsOnWhereTheMachineStands() {
        noClasses()
                .should()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(TimeZone.class, "getDefault")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .check(HOUSE);
    }

    @Test
    void modelIsMadeOfJavaAndItsJsonOfJackson() {
        classes()
                .that()
                .resideInAPackage("org.mahdar.model")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.mahdar.model", "java..")
                .check(HOUSE);
    }

    /** Each package below a module's own, with the module, is a slice; the module's own package is its face. */
    private static final class FeaturePackages implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            List<String> names = List.of(type.getPackageName().split("\\."));
            return names.size() > 3 ? SliceIdentifier.of(names) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "feature packages";
        }
    }
}
