package app.workplan.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import app.broken.service.task.LateJobs;
import app.workplan.service.progress.EvidenceSweep;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import java.util.stream.Stream;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** What has to hold where several programs work on one database. */
class NodesTest {

    @TestFactory
    Stream<DynamicTest> jobs() {
        return Proven.tests(Proven.of(
                "a job is done by one node, but for the sweep that does the same on however many",
                methods()
                        .that()
                        .areAnnotatedWith(Scheduled.class)
                        .and()
                        .areNotDeclaredIn(EvidenceSweep.class)
                        .should()
                        .beAnnotatedWith(SchedulerLock.class),
                LateJobs.class));
    }

    /** Two jobs under one name would keep one another from being done. */
    @Test
    void everyJobHasALockOfItsOwn() {
        List<String> names = Proven.PRODUCT.stream()
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method -> lock(method).stream())
                .toList();
        assertThat(names).hasSizeGreaterThanOrEqualTo(7).doesNotHaveDuplicates();
    }

    private static List<String> lock(JavaMethod method) {
        return method.isAnnotatedWith(SchedulerLock.class)
                ? List.of(method.getAnnotationOfType(SchedulerLock.class).name())
                : List.of();
    }
}
