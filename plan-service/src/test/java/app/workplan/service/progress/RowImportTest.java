package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.RowContent;
import app.workplan.domain.task.RowCount;
import app.workplan.service.row.RowImportService;
import app.workplan.service.row.RowLine;
import app.workplan.service.row.RowOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 导入清单: looked through first, then all rows or the good ones. */
class RowImportTest extends RowTestBase {

    @Autowired
    RowImportService imports;

    @Autowired
    CompletionService completions;

    private static RowLine line(int row, String number, String name, @Nullable LocalDate struckOn) {
        return new RowLine(row, new RowContent(number, name, "Aspect", null, null, null, null), struckOn, "", null);
    }

    private int stored() {
        return jdbc.sql("select count(*) from task_row where task_id = :task")
                .param("task", story.report())
                .query(Integer.class)
                .single();
    }

    @Test
    void saysLineByLineWhatWouldHappenAndWritesNothing() {
        year.at(DAY, () -> {
            rows.add(
                    story.headA(),
                    story.report(),
                    line(0, "1", "There already", null).content());
            List<RowLine> lines = List.of(
                    line(2, "1", "Taken", null),
                    line(3, "2", "Good", DAY),
                    line(4, "2", "Twice", null),
                    line(5, "", "Numbered by itself", null),
                    line(6, "9", "", null),
                    line(7, "10", "Struck too late", DAY.plusDays(1)),
                    new RowLine(
                            8,
                            line(8, "11", "Unread", null).content(),
                            null,
                            "",
                            new RuleViolation("sheet.dayUnknown", "31.2.")));
            RowOutcome outcome = imports.check(story.headB(), story.report(), lines);
            assertThat(outcome.lines().stream()
                            .map(one -> one.row() + " " + one.number() + " "
                                    + (one.why() == null
                                            ? one.struckOff()
                                            : Objects.requireNonNull(one.why()).getCode())))
                    .containsExactly(
                            "2 1 row.numberTaken",
                            "3 2 true",
                            "4 2 row.numberTwice",
                            "5 3 false",
                            "6 9 row.nameMissing",
                            "7 10 row.struckInFuture",
                            "8 11 sheet.dayUnknown");
            assertThat(outcome.after()).isEqualTo(new RowCount(3, 1));
            assertThat(stored()).isEqualTo(1);
            assertThatThrownBy(() -> imports.commit(story.headB(), story.report(), lines, false))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            why -> assertThat(why.getCode()).isEqualTo("row.importErrors"));
            assertThat(stored()).as("all or nothing").isEqualTo(1);
            assertThat(imports.commit(story.headB(), story.report(), lines, true)
                            .good())
                    .isEqualTo(2);
            assertThat(stored()).as("the good ones alone").isEqualTo(3);
        });
    }

    @Test
    void anImportGivesThePercentAtOnceAndIsRefusedWhereAShareWasHandedIn() {
        year.at(DAY, () -> {
            rows.givePercent(story.office(), story.report(), true);
            List<RowLine> lines = IntStream.rangeClosed(1, 400)
                    .mapToObj(i -> line(i + 1, "" + i, "Row " + i, i <= 100 ? DAY : null))
                    .toList();
            imports.check(story.headA(), story.report(), lines);
            assertThat(year.share(story, story.shareB(), DAY).progress()).isZero();
            imports.commit(story.headA(), story.report(), lines, false);
            assertThat(year.share(story, story.shareB(), DAY).progress().intValueExact())
                    .isEqualTo(25);
            assertThat(jdbc.sql("select new_value from audit_entry where task_id = :task and action = 'row.import'")
                            .param("task", story.report())
                            .query(String.class)
                            .single())
                    .startsWith("400: 1, 2, 3");
            rows.strikeOff(
                    story.headA(),
                    story.report(),
                    jdbc.sql("""
                                    select r.id from task_row r where r.task_id = :task
                                      and not exists (select from task_row_strike s where s.row_id = r.id)
                                    """)
                            .param("task", story.report())
                            .query(Long.class)
                            .list(),
                    DAY,
                    null);
            completions.markDone(story.headA(), story.shareA(), "All done");
            assertThatThrownBy(() -> imports.check(story.headA(), story.report(), List.of(line(2, "a", "New", null))))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            why -> assertThat(why.getCode()).isEqualTo("row.handedIn"));
            assertThatThrownBy(() -> imports.check(story.headB(), story.monthly(), List.of()))
                    .isInstanceOf(Forbidden.class);
        });
    }
}
