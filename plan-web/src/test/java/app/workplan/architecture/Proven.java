package app.workplan.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A rule of the code that holds for the product and fires on the broken classes made to break it.
 *
 * @param culprits classes of {@code app.broken} the rule has to find
 */
record Proven(String name, ArchRule rule, List<Class<?>> culprits) {

    /** Everything shipped. */
    static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.workplan");

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("app.broken");

    static Proven of(String name, ArchRule rule, Class<?>... culprits) {
        return new Proven(name, rule, List.of(culprits));
    }

    /** Two tests of each rule: that it holds, and that it can fail. */
    static Stream<DynamicTest> tests(Proven... rules) {
        return Stream.of(rules)
                .flatMap(one -> Stream.of(
                        dynamicTest(one.name, () -> one.rule.check(PRODUCT)),
                        dynamicTest("fires: " + one.name, one::fires)));
    }

    private void fires() {
        List<String> found = rule.evaluate(BROKEN).getFailureReport().getDetails();
        assertThat(culprits)
                .isNotEmpty()
                .allSatisfy(culprit -> assertThat(found)
                        .as("violations of %s", name)
                        .anyMatch(line -> line.contains(culprit.getName())));
    }
}
