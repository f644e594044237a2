package app.workplan.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import app.broken.domain.task.LateTask;
import app.broken.web.task.LateController;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who may touch the database, and what entities look like in it. */
class StorageTest {

    /** 聚合: what belongs to which root; everything else is a root of its own. */
    private static final Map<String, String> ROOT_OF_PART = Map.of(
            "IndicatorFact",
            "Indicator",
            "ProjectFact",
            "Project",
            "TaskFact",
            "Task",
            "ShareFact",
            "Share",
            "TaskRowStrike",
            "TaskRow",
            "TaskRowAbsence",
            "TaskRow",
            "BulkLine",
            "BulkChange",
            "NoticeReply",
            "SupervisionNotice",
            "NoticeDelay",
            "SupervisionNotice",
            "DepartmentGroupMember",
            "DepartmentGroup");

    private static final DescribedPredicate<JavaClass> STORAGE = describe(
            "storage",
            annotatedWith(Entity.class)
                    .or(assignableTo(Repository.class))
                    .or(assignableTo(EntityManager.class))
                    .or(assignableTo(JdbcClient.class))
                    .or(assignableTo(JdbcOperations.class))
                    .or(simpleName(Transactional.class.getSimpleName()))::test);

    @TestFactory
    Stream<DynamicTest> access() {
        return Proven.tests(Proven.of(
                "pages touch no entity, repository, session, SQL or transaction",
                noClasses()
                        .that()
                        .resideInAnyPackage("app.*.web..", "app.*.cli..")
                        .should()
                        .dependOnClassesThat(STORAGE),
                LateController.class));
    }

    @TestFactory
    Stream<DynamicTest> entities() {
        return Proven.tests(
                Proven.of(
                        "aggregates know each other by id",
                        fields().that()
                                .areDeclaredInClassesThat(annotatedWith(Entity.class))
                                .should(new StayInAggregate()),
                        LateTask.class),
                Proven.of(
                        "enums are stored by name",
                        fields().that()
                                .areDeclaredInClassesThat(
                                        annotatedWith(Entity.class).or(annotatedWith(Embeddable.class)))
                                .and(describe("hold an enum", StorageTest::holdsEnum))
                                .and()
                                .areNotStatic()
                                .should(new BeStoredByName()),
                        LateTask.class));
    }

    private static boolean holdsEnum(JavaField field) {
        return field.getType().getAllInvolvedRawTypes().stream().anyMatch(JavaClass::isEnum)
                && !field.isAnnotatedWith(jakarta.persistence.Transient.class);
    }

    private static String root(JavaClass entity) {
        return ROOT_OF_PART.getOrDefault(entity.getSimpleName(), entity.getSimpleName());
    }

    private static final class StayInAggregate extends ArchCondition<JavaField> {

        StayInAggregate() {
            super("hold no entity of another aggregate");
        }

        @Override
        public void check(JavaField field, ConditionEvents events) {
            Set<JavaClass> held = field.getType().getAllInvolvedRawTypes();
            held.stream()
                    .filter(type -> type.isAnnotatedWith(Entity.class))
                    .filter(type -> !root(type).equals(root(field.getOwner())))
                    .forEach(type -> events.add(SimpleConditionEvent.violated(
                            field, field.getFullName() + " holds " + type.getName() + "; keep its id instead")));
        }
    }

    private static final class BeStoredByName extends ArchCondition<JavaField> {

        BeStoredByName() {
            super("have @Enumerated(STRING)");
        }

        @Override
        public void check(JavaField field, ConditionEvents events) {
            boolean byName = field.tryGetAnnotationOfType(Enumerated.class.getName())
                    .map(mark -> (JavaEnumConstant) mark.getExplicitlyDeclaredProperty("value"))
                    .filter(value -> value.name().equals(EnumType.STRING.name()))
                    .isPresent();
            if (!byName) {
                events.add(SimpleConditionEvent.violated(field, field.getFullName() + " lacks @Enumerated(STRING)"));
            }
        }
    }
}
