package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.RowContent;
import app.workplan.service.ServiceTest;
import app.workplan.service.plan.PlanService;
import app.workplan.service.row.RowReturnService;
import app.workplan.service.row.RowService;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 清单 of a task in an issued plan. */
@ServiceTest
abstract class RowTestBase {

    static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    @Autowired
    SmallYear year;

    @Autowired
    PlanService plans;

    @Autowired
    RowService rows;

    @Autowired
    RowReturnService returns;

    @Autowired
    JdbcClient jdbc;

    SmallYear.Story story;

    @BeforeEach
    void issued() {
        story = year.draft();
        year.at(LocalDate.of(2025, 1, 6), () -> plans.issue(story.office(), story.planId(), null));
    }

    static RowContent row(String number) {
        return new RowContent(number, "Pond " + number, "Ponds", "Village", null, null, null);
    }

    long add(Actor actor, String number) {
        return rows.add(actor, story.report(), row(number));
    }

    void strike(Actor actor, Long... ids) {
        rows.strikeOff(actor, story.report(), List.of(ids), DAY, "Checker");
    }

    static void refused(String code, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        RuleViolation.class, why -> assertThat(why.getCode()).isEqualTo(code));
    }
}
