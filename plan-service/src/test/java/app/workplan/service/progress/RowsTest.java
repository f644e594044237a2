package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.domain.task.RowContent;
import app.workplan.service.row.EditRow;
import app.workplan.service.row.RowFilter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 清单: who keeps it, and what is struck off. */
class RowsTest extends RowTestBase {

    @Autowired
    CompletionService completions;

    @Test
    void theNumberIsUniqueOnTheListAndTheNextOneIsGiven() {
        year.at(DAY, () -> {
            long seven = add(story.headA(), "7");
            assertThat(add(story.headA(), "7")).as("the same form sent twice").isEqualTo(seven);
            refused(
                    "row.numberTaken",
                    () -> rows.add(
                            story.headB(),
                            story.report(),
                            new RowContent(" 7 ", "Another", null, null, null, null, null)));
            long eight = rows.add(story.headB(), story.report(), row("").numbered(""));
            assertThat(numberOf(eight)).isEqualTo("8");
            refused("row.numberTaken", () -> rows.edit(story.headB(), new EditRow(eight, 0, row("7"))));
            rows.remove(story.office(), seven, "Entered in error");
            rows.edit(story.headB(), new EditRow(eight, 0, row("7")));
            assertThat(numberOf(eight)).isEqualTo("7");
            assertThatThrownBy(() -> rows.edit(story.headA(), new EditRow(eight, 0, row("9"))))
                    .isInstanceOf(StaleVersion.class);
            assertThat(numberOf(seven)).as("kept, though off the list").isEqualTo("7");
            refused("row.removed", () -> strike(story.headA(), seven));
        });
    }

    @Test
    void strikingOffIsAllOrNoneAndTellsWhoWasFaster() {
        year.at(DAY, () -> {
            long one = add(story.headA(), "1");
            long two = add(story.headA(), "2");
            strike(story.headA(), one);
            assertThat(rows.strikeOff(story.headA(), story.report(), List.of(one), DAY, "Checker"))
                    .as("the same form sent twice")
                    .isZero();
            refused("row.struckOff", () -> strike(story.headB(), one, two));
            refused("row.struckOff", () -> rows.edit(story.headA(), new EditRow(one, 0, row("3"))));
            refused(
                    "row.struckInFuture",
                    () -> rows.strikeOff(story.headB(), story.report(), List.of(two), DAY.plusDays(1), null));
            refused("row.nothingChosen", () -> strike(story.headA()));
            assertThatThrownBy(() -> strike(story.headA(), two, -1L)).isInstanceOf(NotFound.class);
            assertThat(jdbc.sql("select count(*) from task_row_strike where row_id = :row")
                            .param("row", two)
                            .query(Integer.class)
                            .single())
                    .isZero();
            refused("row.notStruckOff", () -> rows.takeBack(story.office(), two, "Why"));
            refused("row.reasonMissing", () -> rows.takeBack(story.office(), one, " "));
        });
    }

    @Test
    void whatWasTakenOffInErrorComesBackAsItWas() {
        year.at(DAY, () -> {
            long one = add(story.headA(), "1");
            long two = add(story.headA(), "2");
            strike(story.headA(), one);
            rows.givePercent(story.office(), story.report(), true);
            rows.remove(story.office(), one, "Entered in error");
            assertThat(year.share(story, story.shareA(), DAY).progress()).isEqualByComparingTo("0");
            refused("row.notRemoved", () -> returns.putBack(story.office(), two, "2", "Why"));
            refused("row.reasonMissing", () -> returns.putBack(story.office(), one, "1", " "));
            refused("row.numberMissing", () -> returns.putBack(story.office(), one, " ", "Why"));
            assertThatThrownBy(() -> returns.putBack(story.headA(), one, "1", "Why"))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> returns.putBack(story.stranger(), one, "1", "Why"))
                    .isInstanceOf(NotFound.class);
            add(story.headB(), "1");
            refused("row.numberTaken", () -> returns.putBack(story.office(), one, "1", "It was right"));
            returns.putBack(story.office(), one, "3", "It was right");
            returns.putBack(story.office(), one, "3", "It was right");
            assertThat(numberOf(one)).isEqualTo("3");
            assertThat(year.share(story, story.shareA(), DAY).progress())
                    .as("struck off as it was: one of three")
                    .isEqualByComparingTo("33");
            rows.takeBack(story.office(), one, "Not dealt with");
        });
        assertThat(jdbc.sql("""
                        select coalesce(old_value, '') || '|' || new_value || '|' || basis from audit_entry
                        where task_id = :task and action = 'row.putBack'
                        """)
                        .param("task", story.report())
                        .query(String.class)
                        .list())
                .as("sent twice, done once")
                .containsExactly("|3 Pond 1 / Ponds / Village|It was right");
    }

    @Test
    void anOpenRowDoesNotComeBackUnderAShareThatWasHandedIn() {
        year.at(DAY, () -> {
            long one = add(story.headA(), "1");
            long two = add(story.headA(), "2");
            strike(story.headA(), one);
            rows.givePercent(story.office(), story.report(), true);
            rows.remove(story.office(), two, "Entered in error");
            completions.markDone(story.headA(), story.shareA(), "All struck off");
            refused("row.handedIn", () -> returns.putBack(story.office(), two, "2", "It was right"));
        });
    }

    @Test
    void allOpenRowsAreStruckOffAsTheyWereShown() {
        year.at(DAY, () -> {
            long one = add(story.headA(), "1");
            add(story.headA(), "2");
            rows.add(story.headA(), story.report(), new RowContent("3", "Shop", "Shops", null, null, null, null));
            rows.add(story.headA(), story.report(), new RowContent("4", "Kiln", null, null, null, null, null));
            RowFilter ponds = new RowFilter(null, "Ponds", false, 1);
            RowFilter every = new RowFilter(RowFilter.State.OPEN, null, false, 1);
            refused("row.openNow", () -> all(ponds, 3));
            refused("row.openNow", () -> all(new RowFilter(null, "Nothing", false, 1), 0));
            assertThat(all(ponds, 2)).isEqualTo(2);
            assertThat(all(ponds, 2)).as("the same form sent twice").isZero();
            assertThat(all(new RowFilter(null, null, true, 1), 1)).isEqualTo(1);
            rows.takeBack(story.office(), one, "Not dealt with");
            refused("row.openNow", () -> all(every, 1));
            assertThat(all(every, 2)).isEqualTo(2);
            assertThatThrownBy(() -> rows.strikeOffAll(story.stranger(), story.report(), every, 0, DAY, null))
                    .isInstanceOf(NotFound.class);
        });
        assertThat(jdbc.sql("select count(*) from task_row_strike where taken_back_at is null and row_id in "
                                + "(select id from task_row where task_id = :task)")
                        .param("task", story.report())
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    private int all(RowFilter filter, int shown) {
        return rows.strikeOffAll(story.headB(), story.report(), filter, shown, DAY, "Checker");
    }

    @Test
    void whoHasNoPartInTheTaskKeepsNoList() {
        year.at(DAY, () -> {
            assertThatThrownBy(() -> rows.add(story.headB(), story.monthly(), row("1")))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> rows.add(story.stranger(), story.report(), row("1")))
                    .isInstanceOf(NotFound.class);
            long one = add(story.headA(), "1");
            strike(story.headA(), one);
            assertThatThrownBy(() -> rows.takeBack(story.headA(), one, "Why")).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> rows.remove(story.headA(), one, "Why")).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> rows.givePercent(story.headA(), story.report(), true))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> rows.takeBack(story.stranger(), one, "Why"))
                    .isInstanceOf(NotFound.class);
            plans.close(story.office(), story.planId(), null);
            refused("plan.closed", () -> add(story.headA(), "2"));
        });
    }

    @Test
    void everyChangeIsInTheAuditTrail() {
        year.at(DAY, () -> {
            long one = add(story.headA(), "1");
            rows.edit(story.headA(), new EditRow(one, 0, row("2")));
            rows.givePercent(story.office(), story.report(), true);
            strike(story.headA(), one);
            rows.takeBack(story.office(), one, "Again");
            rows.remove(story.office(), one, "Entered in error");
            rows.givePercent(story.office(), story.report(), false);
        });
        List<String> told =
                jdbc.sql("""
                        select action || ' ' || coalesce(new_value, '') || ' ' || coalesce(basis, '') from audit_entry
                        where task_id = :task and action like 'row.%' order by id
                        """).param("task", story.report()).query(String.class).list();
        assertThat(told)
                .containsExactly(
                        "row.add 1 Pond 1 / Ponds / Village ",
                        "row.edit 2 Pond 2 / Ponds / Village ",
                        "row.count  ",
                        "row.strike 2 · 2025-03-03 · Checker ",
                        "row.takeBack 2 Pond 2 / Ponds / Village Again",
                        "row.remove  Entered in error",
                        "row.countNot  ");
    }

    private String numberOf(long id) {
        return jdbc.sql("select number from task_row where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
