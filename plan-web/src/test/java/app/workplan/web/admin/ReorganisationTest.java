package app.workplan.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.service.shared.BusinessClock;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** 机构改革: departments that are renamed, merged and split, and what becomes of their shares. */
class ReorganisationTest extends WebTestBase {

    @Autowired
    private BusinessClock clock;

    private String old;
    private String next;
    private long oldId;
    private long nextId;

    @BeforeEach
    void twoDepartments() throws Exception {
        old = "Old " + fixtures.next();
        next = "Next " + fixtures.next();
        oldId = department(old);
        nextId = department(next);
        jdbc.sql("update department set valid_from = :from where id in (:ids)")
                .param("from", clock.today().minusYears(1))
                .param("ids", List.of(oldId, nextId))
                .update();
    }

    @Test
    void keepsTheOldNameOnPagesAboutEarlierDays() throws Exception {
        Plans.Small small = fixtures.plans().ofAlpha();
        share(small, oldId);
        String renamed = "Renamed " + fixtures.next();
        assertThat(status(edit(oldId, version(oldId), renamed, clock.today().toString(), "")))
                .isEqualTo(303);
        assertThat(html(page("office@alpha", "/tasks/" + small.taskId())).text())
                .contains(renamed)
                .doesNotContain(old);
        assertThat(nameOn(oldId, clock.today())).isEqualTo(renamed);
        assertThat(nameOn(oldId, clock.today().minusDays(1))).isEqualTo(old);
        Document department = html(page("admin@alpha", "/admin/departments/" + oldId));
        assertThat(department.select("#f-aliases").text()).isEqualTo(old);
        assertThat(department.select("[data-past=NAME]").text()).contains(old);
    }

    @Test
    void correctsAMistypedNameWithoutTrace() throws Exception {
        String right = "Right " + fixtures.next();
        assertThat(status(edit(oldId, version(oldId), right, "", ""))).isEqualTo(303);
        assertThat(nameOn(oldId, clock.today().minusDays(1))).isEqualTo(right);
        assertThat(html(page("admin@alpha", "/admin/departments/" + oldId))
                        .select("#f-aliases")
                        .text())
                .isEmpty();
    }

    @Test
    void refusesANameTakenADayToComeAndAnOldVersion() throws Exception {
        MvcResult taken = edit(oldId, version(oldId), next, "", "");
        assertThat(status(taken)).isEqualTo(422);
        assertThat(html(taken).select("#f-name-error").text()).contains(next);
        MvcResult toCome = edit(
                oldId, version(oldId), "X " + old, clock.today().plusDays(1).toString(), "");
        assertThat(html(toCome).select("#f-renamedOn-error").text()).isNotEmpty();
        MvcResult stale = edit(oldId, version(oldId) - 1, "Typed " + old, "", "");
        assertThat(status(stale)).isEqualTo(409);
        assertThat(html(stale).select("[role=alert]").text()).contains(old);
        assertThat(html(stale).select("#f-name").val()).isEqualTo("Typed " + old);
        assertThat(status(edit(oldId, version(oldId), "Typed " + old, "", ""))).isEqualTo(303);
    }

    @Test
    void movesOpenSharesPeopleAndGroupsToTheSuccessor() throws Exception {
        Plans.Small small = fixtures.plans().ofAlpha();
        share(small, oldId);
        String user = fixtures.somebody("alpha", Set.of(Role.HEAD), Set.of(oldId));
        submit("admin@alpha", "/admin/groups", "name", "All of " + old, "departmentIds", "" + oldId);
        MvcResult merged = merge(oldId, version(oldId), nextId, clock.today());
        assertThat(status(merged)).isEqualTo(303);

        assertThat(states(small, oldId)).containsExactly("NOT_STARTED", "CANCELLED");
        assertThat(states(small, nextId)).containsExactly("NOT_STARTED");
        assertThat(jdbc.sql("select validTo from (select valid_to as validTo from department where id = :id) d")
                        .param("id", oldId)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(clock.today().minusDays(1));
        assertThat(departmentsOf(user)).containsExactly(nextId);
        assertThat(html(page("admin@alpha", "/admin/groups")).text()).contains("All of " + old + " " + next);
        assertThat(html(page("office@alpha", "/tasks/" + small.taskId()))
                        .select("[data-share-state=NOT_STARTED][data-department-id=" + nextId + "]"))
                .hasSize(1);
        assertThat(jdbc.sql("select count(*) from audit_entry where task_id = :task and action = 'share.handOver'")
                        .param("task", small.taskId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void saysThatADepartmentOfTodayCannotEndYesterday() throws Exception {
        LocalDate today = clock.today();
        long young = department("Young " + fixtures.next());
        MvcResult refused = merge(young, version(young), nextId, today);
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused).select("#f-mergedOn-error").text())
                .contains("从 " + today + " 起才有", "填成 " + today.plusDays(1) + " 或以后")
                .doesNotContain(today.minusDays(1).toString());
        jdbc.sql("update department set valid_from = :from where id = :id")
                .param("from", today.minusDays(1))
                .param("id", young)
                .update();
        assertThat(status(merge(young, version(young), nextId, today))).isEqualTo(303);
    }

    @Test
    void cancelsTheShareWhereTheSuccessorHasOneAlready() throws Exception {
        Plans.Small small = fixtures.plans().ofAlpha();
        share(small, oldId);
        share(small, nextId);
        assertThat(status(merge(oldId, version(oldId), nextId, clock.today()))).isEqualTo(303);
        assertThat(states(small, oldId)).containsExactly("NOT_STARTED", "CANCELLED");
        assertThat(states(small, nextId)).containsExactly("NOT_STARTED");
    }

    @Test
    void namesTheTasksThatWaitForAcceptance() throws Exception {
        Plans.Small small = fixtures.plans().ofAlpha();
        long share = share(small, oldId);
        submit("office@alpha", "/shares/" + share + "/completion", "text", "done");
        MvcResult refused = merge(oldId, version(oldId), nextId, clock.today());
        assertThat(status(refused)).isEqualTo(422);
        String code = jdbc.sql("select code from task where id = :id")
                .param("id", small.taskId())
                .query(String.class)
                .single();
        assertThat(html(refused).select("#f-successorId-error").text()).contains(code);
        assertThat(html(refused).select("#f-mergeBasis").val()).isEqualTo("Document 7");
        assertThat(states(small, nextId)).isEmpty();
    }

    @Test
    void doesNotEndADepartmentThatStillOwesSomething() throws Exception {
        Plans.Small small = fixtures.plans().ofAlpha();
        share(small, oldId);
        String yesterday = clock.today().minusDays(1).toString();
        MvcResult refused = edit(oldId, version(oldId), old, "", yesterday);
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused).select("#f-validTo-error").text()).contains("1");
        assertThat(html(refused).select("#f-validTo").val()).isEqualTo(yesterday);
    }

    @Test
    void splitsOffNewDepartmentsAndLeavesTheSharesToTheOffice() throws Exception {
        Plans.Small small = fixtures.plans().ofAlpha();
        share(small, oldId);
        String one = "One " + fixtures.next();
        String two = "Two " + fixtures.next();
        assertThat(status(submit(
                        "admin@alpha",
                        "/admin/departments/" + oldId + "/split",
                        "version",
                        "" + version(oldId),
                        "splitNames",
                        one + "\n" + two,
                        "splitOn",
                        clock.today().toString(),
                        "splitBasis",
                        "Document 8")))
                .isEqualTo(303);
        Document department = html(page("admin@alpha", "/admin/departments/" + oldId));
        assertThat(department.select("[data-past=SPLIT_INTO]")).hasSize(2);
        assertThat(states(small, oldId)).containsExactly("NOT_STARTED");
        MvcResult taken = submit(
                "admin@alpha",
                "/admin/departments/" + oldId + "/split",
                "version",
                "" + version(oldId),
                "splitNames",
                "Three " + old + "\n" + one,
                "splitOn",
                clock.today().toString(),
                "splitBasis",
                "Document 9");
        assertThat(status(taken)).isEqualTo(422);
        assertThat(html(page("admin@alpha", "/admin/departments")).select("tr[data-department='Three " + old + "']"))
                .isEmpty();
    }

    private long department(String name) throws Exception {
        submit("admin@alpha", "/admin/departments", "name", name, "kind", "SECTION");
        return jdbc.sql("select id from department where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private int version(long id) {
        return jdbc.sql("select version from department where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private MvcResult edit(long id, int version, String name, String renamedOn, String validTo) throws Exception {
        return submit(
                "admin@alpha",
                "/admin/departments/" + id,
                "version",
                "" + version,
                "name",
                name,
                "renamedOn",
                renamedOn,
                "kind",
                "SECTION",
                "position",
                "9000",
                "validFrom",
                clock.today().minusYears(1).toString(),
                "validTo",
                validTo,
                "aliases",
                "");
    }

    private MvcResult merge(long id, int version, long successor, LocalDate day) throws Exception {
        return submit(
                "admin@alpha",
                "/admin/departments/" + id + "/merge",
                "version",
                "" + version,
                "successorId",
                "" + successor,
                "mergedOn",
                day.toString(),
                "mergeBasis",
                "Document 7");
    }

    private long share(Plans.Small small, long department) throws Exception {
        assertThat(status(submit(
                        "office@alpha",
                        "/tasks/" + small.taskId() + "/shares",
                        "departmentId",
                        "" + department,
                        "role",
                        "SHARED",
                        "basis",
                        "Meeting")))
                .isEqualTo(303);
        return jdbc.sql("select id from share where task_id = :task and department_id = :department")
                .param("task", small.taskId())
                .param("department", department)
                .query(Long.class)
                .single();
    }

    private String nameOn(long id, LocalDate day) {
        return jdbc.sql("select department_name_on(d.id, d.name, :day) from department d where d.id = :id")
                .param("id", id)
                .param("day", day)
                .query(String.class)
                .single();
    }

    private List<String> states(Plans.Small small, long department) {
        return jdbc.sql("""
                        select f.state from share_fact f join share s on s.id = f.share_id
                        where s.task_id = :task and s.department_id = :department order by f.id
                        """)
                .param("task", small.taskId())
                .param("department", department)
                .query(String.class)
                .list();
    }

    private List<Long> departmentsOf(String username) {
        return new ArrayList<>(jdbc.sql("select department_id from user_department where user_id = :id")
                .param("id", fixtures.userId(username))
                .query(Long.class)
                .list());
    }
}
