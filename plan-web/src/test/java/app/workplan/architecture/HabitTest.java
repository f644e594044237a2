package app.workplan.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import app.broken.service.plan.LateService;
import app.broken.service.task.ShareHelper;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** How classes are written. */
class HabitTest {

    /** Most parameters of a constructor; a record of a view or command only names its columns. */
    private static final int MAX_PARAMETERS = 7;

    private static final Set<String> READS_MACHINE_CLOCK =
            Set.of("java.lang.System.currentTimeMillis", "java.time.ZoneId.systemDefault");

    @TestFactory
    Stream<DynamicTest> habits() {
        return Proven.tests(
                Proven.of(
                        "today comes from the one clock",
                        noClasses()
                                .that()
                                .doNotHaveSimpleName("ClockConfiguration")
                                .should()
                                .callCodeUnitWhere(readsMachineClock()),
                        LateService.class),
                Proven.of("packages say what may be null", classes().should(new BeNullMarked()), ShareHelper.class),
                Proven.of(
                        "nothing is injected into a field",
                        noFields()
                                .should()
                                .beAnnotatedWith(Autowired.class)
                                .orShould()
                                .beAnnotatedWith(Value.class)
                                .orShould()
                                .beAnnotatedWith("jakarta.inject.Inject")
                                .orShould()
                                .beAnnotatedWith("jakarta.annotation.Resource")
                                .orShould()
                                .beAnnotatedWith(PersistenceContext.class),
                        LateService.class),
                Proven.of(
                        "names say what a class is",
                        noClasses().should().haveNameMatching(".*(Impl|Utils?|Manager|Helper)"),
                        ShareHelper.class),
                Proven.of(
                        "a constructor takes seven things at most",
                        constructors()
                                .that()
                                .areDeclaredInClassesThat()
                                .areNotRecords()
                                .should(new TakeFew()),
                        ShareHelper.class));
    }

    private static DescribedPredicate<JavaCall<?>> readsMachineClock() {
        return DescribedPredicate.describe("read the clock or zone of the machine", call -> {
            JavaClass owner = call.getTargetOwner();
            boolean withoutClock = call.getTarget().getRawParameterTypes().stream()
                    .noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean now = owner.getPackageName().startsWith("java.time")
                    && call.getName().equals("now");
            boolean system = owner.isEquivalentTo(Clock.class)
                    && (call.getName().startsWith("system") || call.getName().startsWith("tick"));
            boolean date = (owner.isEquivalentTo(Date.class) && call.getName().equals("<init>"))
                    && call.getTarget().getRawParameterTypes().isEmpty();
            boolean legacy = owner.isEquivalentTo(Calendar.class)
                            && call.getName().equals("getInstance")
                    || owner.isEquivalentTo(TimeZone.class) && call.getName().equals("getDefault");
            String full = owner.getName() + "." + call.getName();
            return now && withoutClock
                    || system && withoutClock
                    || date
                    || legacy
                    || READS_MACHINE_CLOCK.contains(full);
        });
    }

    private static final class BeNullMarked extends ArchCondition<JavaClass> {

        BeNullMarked() {
            super("lie in a package marked @NullMarked");
        }

        @Override
        public void check(JavaClass one, ConditionEvents events) {
            boolean marked =
                    one.getPackage().tryGetAnnotationOfType(NullMarked.class).isPresent();
            if (!marked && !one.getSimpleName().equals("package-info")) {
                events.add(
                        SimpleConditionEvent.violated(one, one.getName() + " lies in a package without @NullMarked"));
            }
        }
    }

    private static final class TakeFew extends ArchCondition<JavaConstructor> {

        TakeFew() {
            super("take at most " + MAX_PARAMETERS + " parameters");
        }

        @Override
        public void check(JavaConstructor constructor, ConditionEvents events) {
            int taken = constructor.getRawParameterTypes().size();
            // the compiler gives an enum constant its name and position, and a class its outer object
            if (taken > MAX_PARAMETERS + (constructor.getOwner().isEnum() ? 2 : 0)) {
                events.add(SimpleConditionEvent.violated(
                        constructor, constructor.getFullName() + " takes " + taken + " parameters"));
            }
        }
    }
}
