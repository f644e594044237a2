package app.workplan.web.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

class AmendmentTest extends WebTestBase {

    private static final String OFFICE = "office@alpha";

    private MvcResult add(Plans.Small plan, String... changed) throws Exception {
        String place = String.valueOf(fixtures.plans().chapterOf(plan.planId()));
        String[] fields = {
            "place",
            place,
            "title",
            "Inspect after the flood",
            "departmentIds",
            "" + fixtures.department("A1"),
            "departmentIds",
            "" + fixtures.department("A2"),
            "dueOn",
            fixtures.plans().yearEnd(),
            "frequency",
            "MONTH",
            "minCount",
            "2",
            "basis",
            "Minutes no. 5"
        };
        for (int i = 0; i < changed.length; i += 2) {
            for (int at = 0; at < fields.length; at += 2) {
                fields[at + 1] = fields[at].equals(changed[i]) ? changed[i + 1] : fields[at + 1];
            }
        }
        return submit(OFFICE, "/plans/" + plan.planId() + "/tasks", fields);
    }

    @Test
    void aTaskAddedInMidYearExistsFromThatDayOn() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        MvcResult added = add(plan);
        assertThat(status(added)).isEqualTo(303);
        String address = String.valueOf(added.getResponse().getRedirectedUrl());
        Document task = html(page("leader@alpha", address));
        String today = fixtures.plans().today();
        assertThat(task.select("[data-task-code]").attr("data-task-code"))
                .isEqualTo(LocalDate.parse(today).getYear() + "-A1");
        assertThat(task.select("tr[data-share-id]").eachAttr("data-share-role")).containsExactly("LEAD", "SHARED");
        assertThat(task.select("#timeline").text()).contains("增补了这项任务", "Minutes no. 5");
        String list = "/plans/" + plan.planId() + "/tasks";
        assertThat(html(page(OFFICE, list)).select("[data-task-id]")).hasSize(2);
        String yesterday = LocalDate.parse(today).minusDays(1).toString();
        assertThat(html(page(OFFICE, list + "?asOf=" + yesterday)).select("[data-task-id]"))
                .hasSize(1);
        assertThat(jdbc.sql("""
                        select count(*) from occurrence o join recurrence r on r.id = o.recurrence_id
                        where r.task_id = :task and o.due_on < :today
                        """)
                        .param("task", Long.valueOf(address.replace("/tasks/", "")))
                        .param("today", LocalDate.parse(today))
                        .query(Integer.class)
                        .single())
                .isZero();
        MvcResult rolled = submit(
                OFFICE,
                "/plans/" + plan.planId() + "/roll-forward",
                "year",
                String.valueOf(LocalDate.parse(today).getYear() + 1));
        assertThat(html(page(OFFICE, String.valueOf(rolled.getResponse().getRedirectedUrl())))
                        .select(".plan-row[data-task-id]")
                        .eachText())
                .hasSize(2)
                .anyMatch(row -> row.contains("Inspect after the flood"));
        assertThat(html(page(OFFICE, String.valueOf(add(plan).getResponse().getRedirectedUrl())))
                        .select("[data-task-code]")
                        .attr("data-task-code"))
                .endsWith("-A2");
    }

    @Test
    void whatCannotBeAddedIsRefusedWithEverythingTypedStillThere() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        assertThat(error(add(plan, "basis", " "), "basis")).contains("请写明改动依据");
        assertThat(error(add(plan, "title", "字".repeat(301)), "title")).contains("最多 300 字");
        assertThat(error(add(plan, "place", ""), "place")).contains("请选任务放在哪一章");
        assertThat(error(add(plan, "dueOn", "1900-01-01"), "dueOn")).contains("计划期");
        assertThat(error(add(plan, "dueOn", "2026-06-31"), "dueOn")).contains("没有这一天");
        assertThat(error(add(plan, "minCount", "0"), "minCount")).contains("1 到 99");
        MvcResult refused = add(plan, "basis", "");
        assertThat(html(refused).select("[name=title]").val()).isEqualTo("Inspect after the flood");
        assertThat(html(refused).select("[name=departmentIds] option[selected]"))
                .hasSize(2);
        assertThat(html(page(OFFICE, "/plans/" + plan.planId() + "/tasks")).select("[data-task-id]"))
                .hasSize(1);
    }

    @Test
    void everyChangeOfContentIsListedWithItsBasis() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        String list = "/plans/" + plan.planId() + "/amendments";
        String unissued = "/plans/" + fixtures.plans().draftOf("OWN") + "/amendments";
        assertThat(html(page(OFFICE, unissued)).text()).contains("草稿里的修改不算改动");
        String task = "/tasks/" + plan.taskId();
        String version =
                html(page(OFFICE, task + "/edit")).select("[name=version]").val();
        submit(
                OFFICE,
                task + "/edit",
                "title",
                "Inspect all mines twice",
                "dueOn",
                fixtures.plans().today(),
                "basis",
                "Letter 7",
                "version",
                version);
        submit(OFFICE, task + "/suspension", "basis", "Flood season");
        Document page = html(page("head@alpha", list));
        assertThat(page.select("[data-amendment-id]").eachAttr("data-action"))
                .containsExactlyInAnyOrder(
                        "task.rename", "task.moveDue", "task.suspend", "share.assign", "share.assign");
        assertThat(page.select("[data-action=task.rename] del").text()).isEqualTo("Inspect all mines");
        assertThat(page.select("[data-action=task.rename] ins").text()).isEqualTo("Inspect all mines twice");
        assertThat(page.select("[data-action=task.moveDue]").text())
                .contains(fixtures.plans().yearEnd(), fixtures.plans().today(), "Letter 7");
        assertThat(page.select("[data-action=task.suspend] a").attr("href")).isEqualTo(task);
        assertThat(html(page("head@alpha", list + "?lang=en")).text()).contains("Amendments", "Flood season");
    }

    private static String error(MvcResult refused, String field) throws Exception {
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused).select("[role=alert]")).isNotEmpty();
        return html(refused).select("#f-" + field + "-error").text();
    }
}
