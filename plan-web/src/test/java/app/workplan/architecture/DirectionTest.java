package app.workplan.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import app.broken.domain.plan.LatePlan;
import app.broken.service.document.LateReader;
import app.broken.service.document.reader.LateFileReader;
import app.broken.service.document.writer.LateWriter;
import app.broken.service.plan.LateService;
import app.broken.service.unheard.Stray;
import app.broken.web.support.LateFrame;
import app.broken.web.task.LateController;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Which way the code may look: web, service, domain; and feature after feature. */
class DirectionTest {

    @TestFactory
    Stream<DynamicTest> modules() {
        return Proven.tests(
                Proven.of(
                        "the domain knows the JDK, persistence annotations and itself",
                        classes()
                                .that()
                                .resideInAPackage("app.*.domain..")
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(
                                        "java..",
                                        "jakarta.persistence..",
                                        "org.jspecify..",
                                        "lombok..",
                                        "app.*.domain.."),
                        LatePlan.class),
                Proven.of(
                        "services know nothing of pages, commands or the embedded database",
                        noClasses()
                                .that()
                                .resideInAPackage("app.*.service..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("app.*.web..", "app.*.cli..", "app.*.db..", "jakarta.servlet.."),
                        LateService.class),
                Proven.of(
                        "documents are read by plain Java",
                        classes()
                                .that()
                                .resideInAPackage("app.*.service.document..")
                                .and()
                                .resideOutsideOfPackages(
                                        "app.*.service.document.reader..", "app.*.service.document.writer..")
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(
                                        "java..",
                                        "org.jspecify..",
                                        "lombok..",
                                        "tools.jackson..",
                                        "app.*.domain..",
                                        "app.*.service.document.."),
                        LateReader.class),
                Proven.of(
                        "files are read without the application",
                        classes()
                                .that()
                                .resideInAPackage("app.*.service.document.reader..")
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(
                                        "java..",
                                        "javax.imageio..",
                                        "javax.xml.stream..",
                                        "org.jspecify..",
                                        "lombok..",
                                        "org.slf4j..",
                                        "org.apache..",
                                        "org.jsoup..",
                                        "app.*.domain.shared..",
                                        "app.*.service.document.reader.."),
                        LateFileReader.class),
                Proven.of(
                        "documents are written from what they say alone",
                        classes()
                                .that()
                                .resideInAPackage("app.*.service.document.writer..")
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(
                                        "java..",
                                        "javax.xml..",
                                        "org.w3c.dom..",
                                        "org.xml.sax..",
                                        "org.jspecify..",
                                        "lombok..",
                                        "org.slf4j..",
                                        "org.apache..",
                                        "org.springframework.beans.factory..",
                                        "org.springframework.stereotype..",
                                        "app.*.domain..",
                                        "app.*.service.document.."),
                        LateWriter.class));
    }

    @TestFactory
    Stream<DynamicTest> features() {
        return Proven.tests(
                Proven.of(
                        "features of the domain form one direction",
                        classes()
                                .that()
                                .resideInAPackage(FeatureOrder.DOMAIN.packages())
                                .should(FeatureOrder.DOMAIN),
                        LatePlan.class),
                Proven.of(
                        "features of the services form one direction",
                        classes()
                                .that()
                                .resideInAPackage(FeatureOrder.SERVICE.packages())
                                .should(FeatureOrder.SERVICE),
                        LateService.class,
                        Stray.class),
                Proven.of(
                        "features of the pages form no circle",
                        slices().matching("app.*.web.(*)..").should().beFreeOfCycles(),
                        LateFrame.class,
                        LateController.class),
                Proven.of(
                        "what pages share knows no page",
                        noClasses()
                                .that()
                                .resideInAPackage("app.*.web.support..")
                                .should()
                                .dependOnClassesThat(resideInAPackage("app.*.web..")
                                        .and(resideOutsideOfPackage("app.*.web.support.."))),
                        LateFrame.class));
    }
}
