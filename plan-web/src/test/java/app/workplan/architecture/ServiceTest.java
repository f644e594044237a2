package app.workplan.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import app.broken.service.plan.LateService;
import app.broken.service.task.LateQueries;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.transaction.annotation.Transactional;

/** What commands and reads have to keep to. */
class ServiceTest {

    private static final String UNGUARDED = "app.workplan.service.shared.Unguarded";

    @TestFactory
    Stream<DynamicTest> services() {
        return Proven.tests(Proven.of(
                "every command asks for the permission or says why not",
                methods()
                        .that()
                        .arePublic()
                        .and()
                        .areNotStatic()
                        .and()
                        .areDeclaredInClassesThat()
                        .resideInAPackage("app.*.service..")
                        .and()
                        .areDeclaredInClassesThat()
                        .haveSimpleNameEndingWith("Service")
                        .should(new AskPermission()),
                LateService.class));
    }

    @TestFactory
    Stream<DynamicTest> queries() {
        return Proven.tests(
                Proven.of(
                        "queries return records, never entities",
                        methods()
                                .that()
                                .arePublic()
                                .and()
                                .areDeclaredInClassesThat()
                                .haveSimpleNameEndingWith("Queries")
                                .should(new ReturnRecords()),
                        LateQueries.class),
                Proven.of(
                        "queries write nothing",
                        methods()
                                .that()
                                .areDeclaredInClassesThat()
                                .haveSimpleNameEndingWith("Queries")
                                .should(new OnlyRead()),
                        LateQueries.class));
    }

    /** Whether the method reaches a require… of an XxxAccess, itself or through methods of its own class. */
    private static final class AskPermission extends ArchCondition<JavaMethod> {

        AskPermission() {
            super("reach a require… of an XxxAccess or be marked @Unguarded with a reason");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            boolean excused = method.tryGetAnnotationOfType(UNGUARDED)
                    .flatMap(mark -> mark.get("value"))
                    .filter(reason -> reason.toString().strip().length() > 10)
                    .isPresent();
            boolean asks = asks(method);
            if (!asks && !excused) {
                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " asks for no permission"));
            }
            if (asks && excused) {
                events.add(SimpleConditionEvent.violated(
                        method, method.getFullName() + " asks for the permission and is marked @Unguarded"));
            }
        }

        private static boolean asks(JavaMethod command) {
            Deque<JavaCodeUnit> open = new ArrayDeque<>(Set.of(command));
            Set<JavaCodeUnit> seen = new HashSet<>();
            while (!open.isEmpty()) {
                JavaCodeUnit one = open.pop();
                if (!seen.add(one)) {
                    continue;
                }
                for (JavaAccess<?> access : one.getAccessesFromSelf()) {
                    if (!(access instanceof JavaCodeUnitAccess<?> call)) {
                        continue;
                    }
                    JavaClass owner = call.getTargetOwner();
                    if (owner.getSimpleName().endsWith("Access")
                            && call.getName().startsWith("require")) {
                        return true;
                    }
                    if (owner.equals(command.getOwner())) {
                        call.getTarget()
                                .resolveMember()
                                .map(JavaCodeUnit.class::cast)
                                .ifPresent(open::push);
                    }
                }
            }
            return false;
        }
    }

    private static final class ReturnRecords extends ArchCondition<JavaMethod> {

        ReturnRecords() {
            super("return records, enums, JDK types or collections of them");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            method.getReturnType().getAllInvolvedRawTypes().stream()
                    .map(JavaClass::getBaseComponentType)
                    .filter(type -> type.isAnnotatedWith(Entity.class)
                            || !(type.isRecord()
                                    || type.isEnum()
                                    || type.isPrimitive()
                                    || type.getPackageName().startsWith("java.")))
                    .forEach(type -> events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " returns " + type.getName() + ", which is no record")));
        }
    }

    private static final class OnlyRead extends ArchCondition<JavaMethod> {

        OnlyRead() {
            super("have no transaction or a read-only one");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            Stream.of(
                            method.tryGetAnnotationOfType(Transactional.class.getName()),
                            method.getOwner().tryGetAnnotationOfType(Transactional.class.getName()))
                    .flatMap(Optional::stream)
                    .filter(mark -> !readOnly(mark))
                    .forEach(mark -> events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " opens a transaction that may write")));
        }

        private static boolean readOnly(JavaAnnotation<?> mark) {
            return Boolean.TRUE.equals(mark.get("readOnly").orElse(false));
        }
    }
}
