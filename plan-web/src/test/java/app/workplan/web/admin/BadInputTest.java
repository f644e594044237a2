package app.workplan.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MvcResult;

/** What is typed wrongly on the pages that set up a bureau: a sentence at the field, nothing lost, nothing half-written. */
class BadInputTest extends WebTestBase {

    private static final String ADMIN = "admin@alpha";
    /** U+20BB7 and an emoji: two halves each for Java. */
    private static final String RARE = "\uD842\uDFB7\uD83D\uDE92";

    @Test
    void takesRareCharactersAndEmojiWhereverANameIsTyped() throws Exception {
        String name = RARE + "科" + fixtures.next();
        made(ADMIN, "/admin/departments", "name", name, "kind", "SECTION", "aliases", name + "别名");
        assertThat(html(page(ADMIN, "/admin/departments")).text()).contains(name, name + "别名");
        made(ADMIN, "/admin/groups", "name", name + "等", "departmentIds", "" + fixtures.department("A1"));
        assertThat(html(page(ADMIN, "/admin/groups")).text()).contains(name + "等");
        String person = RARE.repeat(14) + fixtures.next();
        made(ADMIN, "/admin/users", "username", "rare" + fixtures.next(), "displayName", person, "roles", "LEADER");
        assertThat(html(page(ADMIN, "/admin/users")).text()).contains(person);
        String code = "rare" + fixtures.next();
        made(
                "admin",
                "/admin/bureaus",
                "code",
                code,
                "name",
                name + "局",
                "shortName",
                RARE,
                "adminUsername",
                "admin@" + code,
                "adminName",
                RARE);
        assertThat(html(page("admin", "/admin/bureaus")).text()).contains(name + "局");
    }

    @Test
    void takesSixtyCharactersOfANameAndSaysSoOfMore() throws Exception {
        String sixty = "长".repeat(60);
        made(ADMIN, "/admin/users", "username", "long" + fixtures.next(), "displayName", sixty, "roles", "LEADER");
        MvcResult more = submit(
                ADMIN,
                "/admin/users",
                "username",
                "long" + fixtures.next(),
                "displayName",
                sixty + "名",
                "roles",
                "LEADER");
        refused(more, "displayName", "60");
        assertThat(html(more).select("#f-displayName").val()).isEqualTo(sixty + "名");
        refused(submit(ADMIN, "/admin/departments", "name", "长".repeat(101), "kind", "SECTION"), "name", "100");
        String name = "Dep " + fixtures.next();
        refused(
                submit(ADMIN, "/admin/departments", "name", name, "kind", "SECTION", "aliases", "别".repeat(101)),
                "aliases",
                "100");
        assertThat(html(page(ADMIN, "/admin/departments")).text()).doesNotContain(name);
        made(ADMIN, "/admin/departments", "name", name, "kind", "SECTION");
        long id = department(name);
        refused(
                submit(
                        ADMIN,
                        "/admin/departments/" + id + "/split",
                        "version",
                        "0",
                        "splitNames",
                        "新".repeat(101),
                        "splitOn",
                        fixtures.plans().today(),
                        "splitBasis",
                        "Document"),
                "splitNames",
                "100");
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/departments, name",
        "/admin/groups, name",
        "/admin/users, displayName",
        "/admin/users, title",
    })
    void tellsWhoPastesARowIntoAName(String address, String field) throws Exception {
        String row = "危化科\t科室\t2026\n防汛科";
        MvcResult pasted = submit(
                ADMIN, address, "kind", "SECTION", "username", "row" + fixtures.next(), "roles", "LEADER", field, row);
        refused(pasted, field, "导入");
    }

    @ParameterizedTest
    @CsvSource({"1900-01-01, 太早", "2026-06-31, 日期", "0001-01-01, 太早", "someday, 日期", "99999-01-01, 日期"})
    void saysWhatIsWrongWithADay(String day, String why) throws Exception {
        String name = "Day " + fixtures.next();
        made(ADMIN, "/admin/departments", "name", name, "kind", "SECTION");
        MvcResult edited = submit(
                ADMIN,
                "/admin/departments/" + department(name),
                "version",
                "0",
                "name",
                name,
                "kind",
                "SECTION",
                "position",
                "1",
                "validFrom",
                day);
        refused(edited, "validFrom", why);
        boolean holdable = day.matches("(19|00).*");
        assertThat(html(edited).select("[data-typed-day]").text())
                .as("what the date field of a browser cannot hold")
                .isEqualTo(holdable ? "" : "刚才填的是：" + day);
    }

    @Test
    void letsNobodyLockThemselvesOutOrTakeTheLastAdministrator() throws Exception {
        MvcResult self = submit(ADMIN, "/admin/users/" + fixtures.userId(ADMIN) + "/lock");
        assertThat(status(self)).isEqualTo(422);
        assertThat(html(self).select("[role=alert]").text()).contains("自己");
        MvcResult last = submit("admin", "/admin/users/" + fixtures.userId("admin@beta") + "/lock");
        assertThat(status(last)).isEqualTo(422);
        assertThat(html(last).select("[role=alert]").text()).contains("最后一位");
        assertThat(html(last).select("main").attr("data-page"))
                .as("the page of the users, not a page of errors")
                .isEqualTo("admin");
    }

    @Test
    void keepsTheSharedViewOfAColleagueWhoLeftAndSaysWhoseItWas() throws Exception {
        String left = fixtures.somebody("alpha", Set.of(Role.OFFICE), Set.of());
        String view = "View " + fixtures.next();
        made(left, "/tasks/views", "name", view, "shared", "true", "query", "light=OVERDUE");
        String own = "Own " + fixtures.next();
        made(left, "/tasks/views", "name", own, "query", "light=OVERDUE");
        made(ADMIN, "/admin/users/" + fixtures.userId(left) + "/lock");
        Document views = html(page("leader@alpha", "/tasks/views"));
        assertThat(views.select("li[data-view-id]").stream()
                        .filter(row -> row.text().contains(view))
                        .findFirst()
                        .orElseThrow()
                        .text())
                .contains(left.substring(0, left.indexOf('@')), "账号已停用");
        assertThat(views.text()).doesNotContain(own);
    }

    @Test
    void saysOfADepartmentThatItIsOnTheTaskAlready() throws Exception {
        Plans.Small small = fixtures.plans().ofAlpha();
        MvcResult twice = submit(
                "office@alpha",
                "/tasks/" + small.taskId() + "/shares",
                "departmentId",
                "" + fixtures.department("A1"),
                "role",
                "SUPPORT",
                "basis",
                "Minutes 1");
        assertThat(status(twice)).isEqualTo(422);
        assertThat(html(twice).select("[role=alert]").text()).contains("A1");
        assertThat(html(twice).select("form[data-form=assign] [name=basis]").val())
                .isEqualTo("Minutes 1");
    }

    @Test
    void takesTwoLeadsAndNoDepartmentAtAllAndWarns() throws Exception {
        Plans.Small small = fixtures.plans().ofAlpha();
        String both = fixtures.department("A1") + ":LEAD " + fixtures.department("A2") + ":LEAD";
        assertThat(status(parts(small, both))).isEqualTo(200);
        assertThat(html(page("office@alpha", "/tasks/" + small.taskId())).select("[data-share-role=LEAD]"))
                .hasSize(2);
        assertThat(html(page("office@alpha", "/tasks/" + small.taskId() + "/edit"))
                        .text())
                .doesNotContain("没有人填报");
        assertThat(status(parts(small, ""))).isEqualTo(200);
        assertThat(html(page("office@alpha", "/tasks/" + small.taskId() + "/edit"))
                        .text())
                .contains("没有人填报");
    }

    private MvcResult parts(Plans.Small small, String parts) throws Exception {
        String version = html(page("office@alpha", "/tasks/" + small.taskId() + "/edit"))
                .select("form[data-form=edit-task] input[name=version]")
                .val();
        return submit(
                "office@alpha",
                "/tasks/" + small.taskId() + "/cells/parts",
                "value",
                parts,
                "version",
                version,
                "basis",
                "Minutes 1");
    }

    @Test
    void namesADeputyOfNobodyWithADayNoYearHas() throws Exception {
        String head = fixtures.somebody("alpha", Set.of(Role.HEAD), Set.of(fixtures.department("A1")));
        MvcResult none = submit(
                head, "/account/deputies", "deputyId", "", "from", LocalDate.EPOCH.getYear() + "-02-30", "to", "x");
        refused(none, "deputyId", "请选择");
        refused(none, "from", "日期");
        refused(none, "to", "日期");
    }

    private void made(String user, String address, String... fields) throws Exception {
        assertThat(status(submit(user, address, fields))).as(address).isEqualTo(303);
    }

    private static void refused(MvcResult result, String field, String why) throws Exception {
        assertThat(status(result)).isEqualTo(422);
        Document form = html(result);
        assertThat(form.select("#f-" + field + "-error").text()).contains(why);
        assertThat(form.select("[role=alert] a[href='#f-" + field + "']")).isNotEmpty();
    }

    private long department(String name) {
        return jdbc.sql("select id from department where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }
}
