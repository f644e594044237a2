package app.workplan.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.service.shared.BusinessClock;
import app.workplan.web.Fixtures;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** Users, bureaus, calendar and settings, as they are changed. */
class SetUpTest extends WebTestBase {

    @Autowired
    private BusinessClock clock;

    @Test
    void makesSeveralDepartmentsOfPastedLinesOrNone() throws Exception {
        String admin = "admin@" + fixtures.emptyBureau();
        String several = "/admin/departments/several";
        assertThat(html(page(admin, "/admin/departments")).select("details[open] form[data-form=create-departments]"))
                .as("open where there is none yet")
                .hasSize(1);
        assertThat(status(submit(admin, several, "names", "North\r\n South\r\n\r\nNorth", "kind", "CENTRE")))
                .isEqualTo(303);
        assertThat(departments(admin)).containsExactly("North", "South");
        MvcResult once = submit(admin, several, "names", "East\nUp\nEast\nEast", "kind", "CENTRE");
        assertThat(once.getFlashMap().get("flash")).isEqualTo("admin.department.createdOnce");
        assertThat((String[]) once.getFlashMap().get("flashArgs")).containsExactly("2", "East");
        MvcResult taken = submit(admin, several, "names", "West\nSouth", "kind", "CENTRE");
        assertThat(status(taken)).isEqualTo(422);
        assertThat(html(taken).select("#f-names").text()).isEqualTo("West\nSouth");
        assertThat(html(taken).select("#f-names-error").text()).contains("South");
        MvcResult tooLong = submit(admin, several, "names", "x".repeat(101), "kind", "CENTRE");
        assertThat(html(tooLong).select("#f-names-error").text()).contains("100");
        assertThat(departments(admin)).as("nothing half-written").containsExactly("North", "South", "East", "Up");
    }

    private List<String> departments(String admin) throws Exception {
        return html(page(admin, "/admin/departments"))
                .select("tr[data-department]")
                .eachAttr("data-department");
    }

    @Test
    void editsAUserAndKeepsWhatWasTypedWhenAColleagueWasFaster() throws Exception {
        String username = fixtures.somebody("alpha", Set.of(Role.LEADER), Set.of());
        long id = fixtures.userId(username);
        String a1 = "" + fixtures.department("A1");
        String a2 = "" + fixtures.department("A2");
        assertThat(status(submit(
                        "admin@alpha",
                        "/admin/users/" + id,
                        "version",
                        version("user_account", id),
                        "displayName",
                        "New name",
                        "roles",
                        "HEAD",
                        "departmentIds",
                        a1,
                        "departmentIds",
                        a2)))
                .isEqualTo(303);
        Document list = html(page("admin@alpha", "/admin/users"));
        assertThat(list.select("tr[data-username=" + username + "]").text()).contains("New name", "A1, A2");
        MvcResult stale = submit(
                "admin@alpha",
                "/admin/users/" + id,
                "version",
                "0",
                "displayName",
                "Typed",
                "roles",
                "HEAD",
                "departmentIds",
                a1);
        assertThat(status(stale)).isEqualTo(409);
        assertThat(html(stale).select("#f-displayName").val()).isEqualTo("Typed");
        assertThat(html(stale).select("[role=alert]").text()).contains("New name");
        MvcResult mixed = submit(
                "admin@alpha",
                "/admin/users/" + id,
                "version",
                version("user_account", id),
                "displayName",
                "Typed",
                "roles",
                "ADMIN,AUDITOR");
        assertThat(status(mixed)).isEqualTo(422);
        assertThat(html(mixed).select("#f-roles-error").text()).isNotEmpty();
    }

    @Test
    void neverTakesTheLastAdministratorFromABureau() throws Exception {
        long self = fixtures.userId("admin@alpha");
        MvcResult own = submit(
                "admin@alpha",
                "/admin/users/" + self,
                "version",
                version("user_account", self),
                "displayName",
                "Admin",
                "roles",
                "LEADER");
        assertThat(html(own).select("#f-roles-error").text()).contains("自己的角色");
        long beta = fixtures.userId("admin@beta");
        MvcResult last = submit("admin", "/admin/users/" + beta + "/lock");
        assertThat(status(last)).isEqualTo(422);
        assertThat(html(last).text()).contains("最后一位系统管理员");
        assertThat(status(visit().login("admin@beta", Fixtures.PASSWORD))).isEqualTo(303);
        long second = fixtures.userId(fixtures.somebody("beta", Set.of(Role.ADMIN), Set.of()));
        assertThat(status(submit("admin@beta", "/admin/users/" + second + "/lock")))
                .isEqualTo(303);
    }

    @Test
    void refusesParentsThatGoInACircle() throws Exception {
        long alpha = fixtures.bureau("alpha");
        long beta = fixtures.bureau("beta");
        assertThat(status(bureau(beta, "" + alpha))).isEqualTo(303);
        MvcResult circle = bureau(alpha, "" + beta);
        assertThat(status(circle)).isEqualTo(422);
        assertThat(html(circle).select("#f-parentId-error").text()).isNotEmpty();
        assertThat(status(bureau(beta, ""))).isEqualTo(303);
    }

    @Test
    void setsDaysToComeAndLeavesThePastAlone() throws Exception {
        LocalDate day = clock.today().plusDays(40);
        jdbc.sql("delete from calendar_day where day = :day").param("day", day).update();
        assertThat(status(day(day, "true", "Make-up", ""))).isEqualTo(303);
        Document year = html(page("admin@alpha", "/admin/calendar?year=" + day.getYear()));
        assertThat(year.select("td[data-day=" + day + "]").attr("data-kind")).isEqualTo("MAKE_UP");
        assertThat(year.select("form[data-form=set-day]")).isEmpty();
        assertThat(html(day(day, "false", "Again", "")).select("#f-day-error").text())
                .contains("Make-up");
        assertThat(status(day(day, "false", "Typed", "7"))).isEqualTo(409);
        assertThat(status(day(day, "false", "Holiday", "0"))).isEqualTo(303);
        MvcResult past = day(clock.today().minusDays(1), "false", "Late", "");
        assertThat(status(past)).isEqualTo(422);
        assertThat(html(past).select("#f-name").val()).isEqualTo("Late");
        assertThat(status(submit("admin", "/admin/calendar/removal", "day", day.toString(), "version", "1")))
                .isEqualTo(303);
        assertThat(html(page("admin", "/admin/calendar?year=" + day.getYear())).select("[data-named-day=" + day + "]"))
                .isEmpty();
    }

    @Test
    void doesNotTouchIssuedPlansWhenAGroupChanges() throws Exception {
        String name = "Group " + fixtures.next();
        submit("admin@alpha", "/admin/groups", "name", name, "departmentIds", "" + fixtures.department("A1"));
        long group = jdbc.sql("select id from department_group where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
        long shares = jdbc.sql("select count(*) from share").query(Long.class).single();
        assertThat(status(submit(
                        "admin@alpha",
                        "/admin/groups/" + group,
                        "version",
                        "0",
                        "name",
                        name + " new",
                        "departmentIds",
                        "" + fixtures.department("A2"))))
                .isEqualTo(303);
        Document list = html(page("admin@alpha", "/admin/groups"));
        assertThat(list.select("tr[data-group-id=" + group + "]").text()).isEqualTo(name + " new A2");
        assertThat(jdbc.sql("select count(*) from share").query(Long.class).single())
                .isEqualTo(shares);
        MvcResult empty = submit("admin@alpha", "/admin/groups/" + group, "version", "1", "name", "Kept");
        assertThat(status(empty)).isEqualTo(422);
        assertThat(html(empty).select("#f-name").val()).isEqualTo("Kept");
    }

    @Test
    void saysWhenAYearHasNoHolidays() throws Exception {
        int year = clock.today().getYear() + 2;
        assertThat(html(page("admin@alpha", "/admin/calendar?year=" + year)).select("[data-calendar=weekends-only]"))
                .hasSize(1);
    }

    @Test
    void datesSettingsSoThatThePastKeepsItsOwn() throws Exception {
        String version = html(page("admin@beta", "/admin/settings"))
                .select("main input[name=version]")
                .val();
        assertThat(status(settings(version, "5"))).isEqualTo(303);
        assertThat(html(page("admin@beta", "/admin/settings"))
                        .select("#f-nearDueWorkingDays")
                        .val())
                .isEqualTo("5");
        MvcResult stale = settings(version, "7");
        assertThat(status(stale)).isEqualTo(409);
        assertThat(html(stale).select("#f-nearDueWorkingDays").val()).isEqualTo("7");
        assertThat(status(settings(version, "x"))).isEqualTo(422);
        assertThat(html(settings(version, "61"))
                        .select("#f-nearDueWorkingDays-error")
                        .text())
                .contains("60");
        long rows = jdbc.sql("select count(*) from bureau_setting where bureau_id = :bureau and valid_from < :today")
                .param("bureau", fixtures.bureau("beta"))
                .param("today", clock.today().minusDays(1).atStartOfDay())
                .query(Long.class)
                .single();
        assertThat(rows).as("settings that reach back").isZero();
        assertThat(html(page("auditor@beta", "/audit")).select("[data-audit-action='settings.change']"))
                .isNotEmpty();
    }

    private MvcResult settings(String version, String nearDue) throws Exception {
        return submit(
                "admin@beta",
                "/admin/settings",
                "version",
                version,
                "nearDueWorkingDays",
                nearDue,
                "lagPoints",
                "15",
                "graceDays",
                "0",
                "floodMonth",
                "3",
                "floodDay",
                "31",
                "reportCycle",
                "MONTH");
    }

    private MvcResult day(LocalDate day, String working, String name, String version) throws Exception {
        return submit(
                "admin",
                "/admin/calendar",
                "day",
                day.toString(),
                "working",
                working,
                "name",
                name,
                "version",
                version);
    }

    private MvcResult bureau(long id, String parent) throws Exception {
        String name = jdbc.sql("select name from bureau where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        return submit(
                "admin",
                "/admin/bureaus/" + id,
                "version",
                version("bureau", id),
                "name",
                name,
                "shortName",
                name,
                "parentId",
                parent);
    }

    private String version(String table, long id) {
        return jdbc.sql("select version from " + table + " where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
