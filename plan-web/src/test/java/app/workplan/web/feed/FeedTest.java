package app.workplan.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.workplan.domain.shared.Role;
import app.workplan.web.CountingDataSource;
import app.workplan.web.Fixtures;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** 日历订阅: a secret address for one user, whatever the role sees, until it is changed or the account is locked. */
class FeedTest extends WebTestBase {

    private Plans.Small plan;
    private Plans.Small monthly;

    @BeforeEach
    void plans() {
        plan = fixtures.plans().ofAlpha();
        monthly = fixtures.plans().monthly();
    }

    @Test
    void theAddressIsShownOnceAndWorksWithoutLogin() throws Exception {
        Visit visit = visit();
        visit.login("head@alpha", Fixtures.PASSWORD);
        assertThat(html(visit.open("/account/calendar")).select("[data-feed-address]"))
                .isEmpty();
        assertThat(status(visit.submit("/account/calendar"))).isEqualTo(303);
        Document made = html(visit.open("/account/calendar"));
        String address = made.select("[data-feed-address]").attr("value");
        assertThat(address).matches("http://.*/calendar/[A-Za-z0-9_-]{43}\\.ics");
        assertThat(made.select("[role=status]").text()).isNotEmpty();
        assertThat(html(visit.open("/account/calendar")).select("[data-feed-address]"))
                .isEmpty();

        MvcResult read = read(address.substring(address.indexOf("/calendar/")));
        assertThat(status(read)).isEqualTo(200);
        assertThat(read.getResponse().getContentType()).startsWith("text/calendar");
        assertThat(read.getResponse().getCookies()).isEmpty();
        assertThat(read.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");

        visit.submit("/account/calendar/end");
        assertThat(status(read(address.substring(address.indexOf("/calendar/")))))
                .isEqualTo(404);
    }

    @Test
    void onlyTheHashIsKept() {
        String token = fixtures.takenOut().calendarOf("head2@alpha");
        assertThat(jdbc.sql(
                                "select count(*) from calendar_feed where token_hash = :token or token_hash like '%' || :token || '%'")
                        .param("token", token)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where concat_ws(' ', old_value, new_value) like '%' || :token || '%'")
                        .param("token", token)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aHeadSeesWhatTheDepartmentOwes() throws Exception {
        List<String> own = ids("head@alpha");
        assertThat(own).contains("share-" + plan.first() + "@workplan", "share-" + monthly.first() + "@workplan");
        assertThat(own).doesNotContain("share-" + plan.second() + "@workplan");
        assertThat(own).anyMatch(id -> id.startsWith("occurrence-"));
        assertThat(own).anyMatch(id -> id.startsWith("report-" + plan.planId()));
        assertThat(own).noneMatch(id -> id.startsWith("task-"));
    }

    @Test
    void officeAndLeaderSeeThePlansOfTheBureau() throws Exception {
        Plans.Small other = fixtures.plans().ofBeta();
        for (String user : List.of("office@alpha", "leader@alpha")) {
            List<String> all = ids(user);
            assertThat(all).contains("task-" + plan.taskId() + "@workplan");
            assertThat(all).doesNotContain("task-" + other.taskId() + "@workplan");
            assertThat(all).noneMatch(id -> id.startsWith("share-") || id.startsWith("report-"));
        }
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() throws Exception {
        String address = "/calendar/" + fixtures.takenOut().calendarOf("head@alpha") + ".ics";
        String tag = read(address).getResponse().getHeader("ETag");
        assertThat(tag).isNotBlank();
        MvcResult again =
                browser.perform(get(address).header("If-None-Match", tag)).andReturn();
        assertThat(status(again)).isEqualTo(304);
        assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
        submit("head@alpha", "/shares/" + plan.first() + "/completion", "text", "All done");
        submit("office@alpha", "/completions/" + completion() + "/acceptance");
        assertThat(status(browser.perform(get(address).header("If-None-Match", tag))
                        .andReturn()))
                .isEqualTo(200);
        assertThat(calendar(address).stream().map(one -> one.getUid().getValue()))
                .doesNotContain("share-" + plan.first() + "@workplan");
    }

    @Test
    void daysAreWholeAndLinesShort() throws Exception {
        String address = "/calendar/" + fixtures.takenOut().calendarOf("head@alpha") + ".ics";
        String text = read(address).getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(text)
                .contains("DTSTART;VALUE=DATE:" + fixtures.plans().yearEnd().replace("-", ""));
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(calendar(address))
                .anyMatch(one -> one.getSummary().getValue().contains("Inspect all mines"));
    }

    @Test
    void aLockedAccountHasNoCalendar() throws Exception {
        String somebody = fixtures.somebody("alpha", Set.of(Role.LEADER), Set.of());
        String address = "/calendar/" + token(somebody) + ".ics";
        assertThat(status(read(address))).isEqualTo(200);
        jdbc.sql("update user_account set enabled = false where username = :name")
                .param("name", somebody)
                .update();
        assertThat(status(read(address))).isEqualTo(404);
    }

    @Test
    void whatIsNoAddressIsNotFound() throws Exception {
        assertThat(status(read("/calendar/" + "x".repeat(43) + ".ics"))).isEqualTo(404);
        assertThat(status(read("/calendar/short.ics"))).isEqualTo(404);
    }

    @Test
    void statementsDoNotGrowWithThePlans() throws Exception {
        String address = "/calendar/" + fixtures.takenOut().calendarOf("headoffice@alpha") + ".ics";
        read(address);
        List<String> few = CountingDataSource.statementsOf(() -> read(address));
        for (int i = 0; i < 5; i++) {
            fixtures.plans().monthly();
        }
        assertThat(CountingDataSource.statementsOf(() -> read(address)))
                .hasSameSizeAs(few)
                .hasSizeLessThanOrEqualTo(14);
    }

    private long completion() {
        return jdbc.sql("select id from completion where share_id = :share")
                .param("share", plan.first())
                .query(Long.class)
                .single();
    }

    private String token(String username) {
        return fixtures.takenOut().calendarOf(username);
    }

    private List<String> ids(String username) throws Exception {
        return calendar("/calendar/" + token(username) + ".ics").stream()
                .map(one -> one.getUid().getValue())
                .toList();
    }

    private List<VEvent> calendar(String address) throws Exception {
        return Biweekly.parse(read(address).getResponse().getContentAsString(StandardCharsets.UTF_8))
                .first()
                .getEvents();
    }

    private MvcResult read(String address) throws Exception {
        return browser.perform(get(address)).andReturn();
    }
}
