package org.factgate.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.factgate.server.wiring.Fields;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code docs/architecture.md} says and no compiler holds. */
final class ArchitectureTest {
    /** All of the software but its tests and what jOOQ generates. */
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/persistence/jooq/"))
            .importPackages("org.factgate");

    private static final DescribedPredicate<JavaClass> PRIMITIVE =
            describe("primitive", type -> type.getBaseComponentType().isPrimitive());

    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
            schema      :
            domain      :
            persistence : org.factgate.domain.. org.jooq.. org.sqlite.. org.snakeyaml.. com.ibm.icu.. org.slf4j..
            """)
    void aModuleNeedsNoMoreThanItSays(String module, String needs) {
        String own = "org.factgate." + module + "..";
        String[] allowed = (own + " java.. org.jspecify.. " + (needs == null ? "" : needs)).split(" ", -1);

        classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(PRIMITIVE))
                .check(OURS);
    }

    @Test
    void theServerKnowsOfTheStoreOnlyWhatTheArchiveGives() {
        noClasses()
                .that()
                .resideInAPackage("org.factgate.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.factgate.persistence.words..",
                        "org.factgate.persistence.jooq..",
                        "org.jooq..",
                        "org.sqlite..",
                        "org.snakeyaml..",
                        "java.sql..")
                .check(OURS);
    }

    @Test
    void theDoorOfPersistenceIsNarrow() {
        JavaPackage persistence = OURS.getPackage("org.factgate.persistence");

        assertThat(persistence.getClasses().stream()
                        .filter(type -> type.isTopLevelClass()
                                && !type.isArray()
                                && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder("Archive", "Reading", "ReadStoppedException");
    }

    @Test
    void noPackagesNeedEachOther() {
        slices().matching("org.factgate.(**)").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void onlyTheEngineAndItsLimitsKnowGraphqlJava() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.factgate.server.engine..", "org.factgate.server.limits..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("graphql..")
                .check(OURS);
    }

    @Test
    void onlyHttpAndTheStartKnowVertxButForItsJson() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.factgate.server.http..")
                .and()
                .areNotAssignableTo(Start.class)
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("io.vertx..")
                        .and(JavaClass.Predicates.resideOutsideOfPackage("io.vertx.core.json..")))
                .check(OURS);
    }

    /** So that it need not be loaded where it is not used. */
    @Test
    void onlyTracingKnowsOpenTelemetry() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.factgate.server.http.trace..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.opentelemetry..")
                .check(OURS);
    }

    @Test
    void whatRegistersFieldsIsCalledResolverOrQueriesAndKnowsPortsAlone() {
        methods()
                .that()
                .haveName("register")
                .and()
                .haveRawParameterTypes(Fields.class)
                .should()
                .beDeclaredInClassesThat()
                .haveNameMatching(".*(Resolver|Queries)")
                .check(OURS);
        noClasses()
                .that()
                .haveNameMatching(".*(Resolver|Queries)")
                .and()
                .resideOutsideOfPackage("org.factgate.server.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.factgate.persistence..", "org.factgate.schema..", "org.factgate.server.http..")
                .check(OURS);
    }

    @Test
    void classesAreFinalAndWhatIsStaticDoesNotChange() {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .doNotHaveModifier(ABSTRACT)
                .should()
                .haveModifier(FINAL)
                .check(OURS);
        fields().that().areStatic().should().beFinal().check(OURS);
    }

    @Test
    void nothingWritesToTheConsoleReadsTheEnvironmentOrEndsTheProcessButTheCommandLine() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(OURS);
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(OURS);
        noClasses()
                .should()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .check(OURS);
        noClasses()
                .that()
                .areNotAssignableTo(Main.class)
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(OURS);
    }

    @Test
    void nothingThrowsWhatSaysNothing() {
        GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(OURS);
    }

    @Test
    void everyPackageIsNullMarkedAndNamedAfterWhatItIsAbout() {
        assertThat(OURS.stream().map(JavaClass::getPackage).distinct())
                .hasSizeGreaterThan(40)
                .allSatisfy(ours -> {
                    assertThat(ours.isAnnotatedWith(NullMarked.class))
                            .as(ours.getName())
                            .isTrue();
                    assertThat(ours.getRelativeName()).isNotIn("util", "utils", "helper", "common", "misc", "impl");
                });
    }
}
