package app.workplan.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.PlanRows;
import app.workplan.web.YearPlan;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DueCalendarTest extends BrowseTestBase {

    private PlanRows plan;
    private String calendar;

    @BeforeEach
    void plan() {
        plan = YearPlan.of(jdbc, fixtures);
        calendar = "/plans/" + plan.planId() + "/calendar?asOf=" + YearPlan.DAY;
    }

    private Document month(String month) throws Exception {
        return leader(calendar + "&month=" + month);
    }

    @Test
    void monthIsATableOfWeeksFromMonday() throws Exception {
        Document page = leader(calendar);
        assertThat(page.select(".cal").attr("data-month")).isEqualTo("2024-09");
        assertThat(page.select(".cal-grid th").eachText().get(0)).isEqualTo("周一");
        // 1 September 2024 is a Sunday, 30 September a Monday
        assertThat(page.select(".cal-grid tbody tr")).hasSize(6);
        assertThat(page.select(".cal-grid tbody tr").first().select("td")).hasSize(7);
        assertThat(page.select(".cal-grid td[data-day]").first().elementSiblingIndex())
                .isEqualTo(6);
        assertThat(page.select(".cal-grid td[data-day]")).hasSize(30);
        assertThat(page.select(".cal-grid td.is-judged").attr("data-day")).isEqualTo(YearPlan.DAY);
        assertThat(page.select("a[rel=prev]").attr("href")).contains("month=2024-08", "asOf=" + YearPlan.DAY);
        assertThat(page.select("a[rel=next]").attr("href")).contains("month=2024-10");
        assertThat(month("2024-01").select("a[rel=prev]")).isEmpty();
        assertThat(month("2024-12").select("a[rel=next]")).isEmpty();
    }

    @Test
    void everyNumberOfEveryMonthLinksToItsRows() throws Exception {
        int dates = 0;
        int numbers = 0;
        for (int i = 1; i <= 12; i++) {
            Document page = month("2024-%02d".formatted(i));
            dates += page.select(".cal-days [data-due-kind=TASK]").size();
            numbers += followNumbers(page);
        }
        assertThat(dates).isEqualTo(7);
        // one of each month, and those of the days, in the grid and in the list
        assertThat(numbers).isEqualTo(12 + 2 * 4);
    }

    @Test
    void departmentMeansItsShares() throws Exception {
        Document page = month("2024-12&department=" + fixtures.department("A1"));
        assertThat(page.select(".cal-days [data-due-kind=TASK]").eachAttr("data-task-id"))
                .containsExactly("" + plan.taskId("2024-2"), "" + plan.taskId("2024-3"));
        assertThat(followNumbers(page)).isEqualTo(3);
        assertThat(page.select("[data-ways] a").get(1).attr("href"))
                .contains("department=" + fixtures.department("A1"));
        assertThat(month("2024-12&department=" + fixtures.department("B1")).select("[data-gone]"))
                .hasSize(1);
    }

    @Test
    void monthsThatAreNoneOrOutsideAreSaid() throws Exception {
        for (String bad : List.of("banana", "2024-13", "0000-01", "2024-9", "99999-01")) {
            Document page = month(bad);
            assertThat(page.select("[data-month-unreadable]")).as(bad).hasSize(1);
            assertThat(page.select(".cal").attr("data-month")).isEqualTo("2024-09");
        }
        Document late = month("2030-01");
        assertThat(late.select("[data-month-moved]").text()).contains("2030-01", "2024年12月");
        assertThat(late.select(".cal").attr("data-month")).isEqualTo("2024-12");
        assertThat(month("1999-01").select(".cal").attr("data-month")).isEqualTo("2024-01");
        assertThat(leader(calendar).select("[data-month-unreadable], [data-month-moved]"))
                .isEmpty();
    }

    @Test
    void holidaysAndMakeUpDaysAreMarked() throws Exception {
        jdbc.sql("""
                        insert into calendar_day (day, working, name)
                        values ('2024-10-01', false, '国庆节'), ('2024-10-12', true, '国庆节调休')
                        on conflict (day) do update set working = excluded.working, name = excluded.name
                        """).update();
        Document page = month("2024-10");
        assertThat(day(page, "2024-10-01").text()).contains("休 国庆节");
        assertThat(day(page, "2024-10-01").hasAttr("data-rest")).isTrue();
        assertThat(day(page, "2024-10-12").text()).contains("班");
        assertThat(day(page, "2024-10-12").hasAttr("data-rest")).isFalse();
        assertThat(day(page, "2024-10-13").hasAttr("data-rest")).isTrue();
        assertThat(page.select("[data-calendar-unknown]")).isEmpty();
    }

    private static Element day(Document page, String day) {
        Element found = page.select(".cal-grid td[data-day=" + day + "]").first();
        assertThat(found).isNotNull();
        return found;
    }

    @Test
    void stepsAndDatesOfSingleSharesAreShownToo() throws Exception {
        jdbc.sql("""
                        insert into milestone (id, bureau_id, task_id, due_on, title, valid_from, valid_to)
                        select nextval('entity_seq'), bureau_id, id, date '2024-10-15', step, timestamptz '2024-02-19 12:00+8', ends
                        from task, (values ('Half way', null), ('Given up', timestamptz '2024-06-01 12:00+8')) s(step, ends)
                        where id = :task
                        """).param("task", plan.taskId("2024-3")).update();
        jdbc.sql("""
                        insert into share_fact (id, bureau_id, share_id, valid_from, role, state, percent, weight, extended_to)
                        select nextval('entity_seq'), bureau_id, id, timestamptz '2024-08-25 12:00+8', role, 'IN_PROGRESS', 90, 1,
                               date '2024-10-20'
                        from share where task_id = :task and department_id = :department
                        """)
                .param("task", plan.taskId("2024-4"))
                .param("department", fixtures.department("A2"))
                .update();
        Document october = month("2024-10");
        assertThat(october.select(".cal-days [data-due-kind=MILESTONE]").eachText())
                .singleElement()
                .asString()
                .contains("Half way");
        assertThat(october.select(".cal-days [data-due-kind=TASK]").attr("data-task-id"))
                .isEqualTo("" + plan.taskId("2024-4"));
        assertThat(followNumbers(october)).isEqualTo(3);
        assertThat(october.select(".cal-head a[data-others]").attr("data-others"))
                .isEqualTo("1");
        Element list =
                behind(october, october.select(".cal-head a[data-others]").attr("href"));
        assertThat(list.select("[data-due-kind]").eachAttr("data-due-kind")).containsExactly("MILESTONE");
        assertThat(list.select("h2 ~ a").attr("href")).contains("month=2024-10").doesNotContain("only");
        // the other share keeps its date
        Element other =
                month("2024-09").select(".cal-days [data-due-kind=SHARE]").first();
        assertThat(other).isNotNull();
        assertThat(other.text()).contains("2024-4", "A1");
        // before the step was given up there were two
        assertThat(leader("/plans/" + plan.planId() + "/calendar?asOf=2024-05-01&month=2024-10")
                        .select(".cal-days [data-due-kind=MILESTONE]"))
                .hasSize(2);
    }

    @Test
    void occurrencesTellHowManyWereRecorded() throws Exception {
        var monthly = fixtures.plans().monthly();
        jdbc.sql("""
                        insert into occurrence_record (id, bureau_id, occurrence_id, held_on, note, recorded_at, recorded_on)
                        select nextval('entity_seq'), o.bureau_id, o.id, o.period_from, 'Held', o.period_from, o.period_from
                        from occurrence o join recurrence r on r.id = o.recurrence_id
                        where r.task_id = :task and extract(month from o.period_from) = 1
                        """).param("task", monthly.taskId()).update();
        String year = fixtures.plans().yearEnd().substring(0, 4);
        String address = "/plans/" + monthly.planId() + "/calendar?month=" + year + "-01";
        Element entry = leader(address)
                .select(".cal-days section[data-day=" + year + "-01-31] [data-due-kind=OCCURRENCE]")
                .first();
        assertThat(entry).isNotNull();
        assertThat(entry.text()).contains("every month", "1/1", "A1");
        assertThat(leader(address + "&department=" + fixtures.department("A2")).select("[data-due-kind=OCCURRENCE]"))
                .isEmpty();
        fixtures.plans().close(monthly, "alpha");
    }

    @Test
    void aDayWithHundredsListsFiftyAndLeavesTheRestToTheLedger() throws Exception {
        PlanRows full = empty();
        for (int i = 1; i <= 60; i++) {
            full.task("f-" + i, "2024-12-31", "DEFAULT", null);
        }
        Document page = leader("/plans/" + full.planId() + "/calendar?month=2024-12");
        assertThat(page.select(".cal-days [data-due-kind=TASK]")).hasSize(50);
        assertThat(page.select(".cal-grid [data-due-kind=TASK]")).hasSize(3);
        assertThat(day(page, "2024-12-31").text()).contains("共 60 项");
        assertThat(page.select(".cal-days").text()).contains("当天到期的 60 项");
        assertThat(followNumbers(page)).isEqualTo(3);
    }

    @Test
    void theNumberOfAFullDayLeadsToExactlyItsEntries() throws Exception {
        PlanRows full = empty();
        for (int i = 1; i <= 5; i++) {
            full.task("f-" + i, "2024-12-" + (i < 5 ? 31 : 30), "DEFAULT", null);
        }
        String address = "/plans/" + full.planId() + "/calendar?month=2024-12";
        for (String only : List.of("", "&only=others", "&only=banana")) {
            Document page = leader(address + only);
            Element number = day(page, "2024-12-31").select("a[data-listed]").first();
            assertThat(number).isNotNull();
            assertThat(behind(page, number.attr("href")).select("[data-due-kind]"))
                    .as(only)
                    .hasSize(4);
            assertThat(day(page, "2024-12-30").select("a[data-listed]")).isEmpty();
        }
        assertThat(leader(address + "&only=others").select(".cal-days")).isEmpty();
    }

    @Test
    void draftsAndEmptyMonthsSayWhy() throws Exception {
        assertDraftIsEmpty("calendar");
        Document page = leader("/plans/" + empty().planId() + "/calendar?month=2024-03");
        assertThat(page.select("[data-empty-month]")).hasSize(1);
        assertThat(page.select(".cal-grid td[data-day]")).hasSize(31);
    }
}
