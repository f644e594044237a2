package app.workplan.web.notice;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.notice.NoticeKind;
import app.workplan.domain.shared.Role;
import app.workplan.service.notice.MailText;
import app.workplan.service.notice.NoticeRow;
import app.workplan.service.notice.ReminderLine;
import app.workplan.service.notice.ReminderLine.Why;
import app.workplan.service.notice.ReminderNotices;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** 通知页: a reader's own notices, in the reader's language, and what is sent by mail. */
class InboxTest extends WebTestBase {

    @Autowired
    MailText mails;

    @Autowired
    NoticeWords words;

    @Autowired
    ReminderNotices reminders;

    @Autowired
    TransactionTemplate transaction;

    private String reader() {
        return fixtures.somebody("alpha", Set.of(Role.HEAD), Set.of(fixtures.department("A1")));
    }

    private String location(String reader, String address, String... fields) throws Exception {
        return String.valueOf(submit(reader, address, fields).getResponse().getHeader("Location"));
    }

    @Test
    void anEmptyInboxSaysWhatWillAppearThere() throws Exception {
        Document page = html(page(reader(), "/inbox"));
        assertThat(page.select("main[data-page=inbox] .wp-empty").text()).contains("还没有通知");
        assertThat(page.select("[data-unread], form[data-form=read-all]")).isEmpty();
    }

    @Test
    void aChangeWithoutBasisEndsWithItsSentence() {
        assertThat(words.sentence(changed("会议纪要9"), Locale.SIMPLIFIED_CHINESE)).isEqualTo("2026-10 执法 有变动。依据：会议纪要9");
        assertThat(words.sentence(changed(""), Locale.SIMPLIFIED_CHINESE)).isEqualTo("2026-10 执法 有变动。");
        assertThat(words.sentence(changed(""), Locale.ENGLISH)).isEqualTo("2026-10 执法 was changed.");
    }

    private static NoticeRow changed(String basis) {
        List<String> args = List.of("2026-10", "执法", "要点", "矿山科", "文", basis);
        return new NoticeRow(1, NoticeKind.CHANGED, args, null, 1L, 2L, List.of(), null, Instant.EPOCH, null);
    }

    @Test
    void aSuspensionIsToldToTheHeadInBothLanguagesAndLeadsToTheTask() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        String reader = reader();
        assertThat(status(submit("office@alpha", "/tasks/" + plan.taskId() + "/suspension", "basis", "会议纪要<9>")))
                .isEqualTo(303);
        Element row = html(page(reader, "/inbox"))
                .select("[data-notice-kind=SUSPENDED]")
                .first();
        assertThat(row.text()).contains("已暂停", "会议纪要<9>", "未读");
        assertThat(html(page(reader, "/inbox?lang=en"))
                        .select("[data-notice-kind=SUSPENDED]")
                        .text())
                .contains("was suspended");
        assertThat(html(page(reader, "/account?lang=zh-CN"))
                        .select(".wp-nav [data-unread]")
                        .text())
                .contains("1");
        String id = row.attr("data-notice-id");
        assertThat(location(reader, "/inbox/" + id + "/opening")).isEqualTo("/tasks/" + plan.taskId());
        Document after = html(page(reader, "/inbox"));
        assertThat(after.select("[data-notice-id=" + id + "]").attr("data-read"))
                .isEqualTo("true");
        assertThat(after.select("[data-unread]")).isEmpty();
        assertThat(html(page("office@alpha", "/inbox")).select("[data-notice-id=" + id + "]"))
                .isEmpty();
    }

    @Test
    void pagesByTwentyAndMarksAllThatWereSeen() throws Exception {
        String reader = reader();
        List<Long> ids =
                IntStream.range(0, 45).mapToObj(i -> fixtures.notice(reader)).toList();
        Document first = html(page(reader, "/inbox"));
        assertThat(first.select("[data-notice-id]")).hasSize(20);
        assertThat(first.select(".wp-nav [data-unread]").first().text()).isEqualTo("45");
        Document last =
                html(page(reader, first.select("a[rel=next]").attr("href").replace("page=2", "page=3")));
        assertThat(last.select("[data-notice-id]")).hasSize(5);
        assertThat(last.select("a[rel=next]")).isEmpty();
        assertThat(html(page(reader, "/inbox?page=999&show=unread")).select("[data-notice-id]"))
                .hasSize(5);

        assertThat(location(reader, "/inbox/" + ids.get(0) + "/reading", "show", "unread"))
                .isEqualTo("/inbox?show=unread");
        String newest =
                first.select("form[data-form=read-all] input[name=newest]").val();
        fixtures.notice(reader);
        assertThat(location(reader, "/inbox/readings", "newest", newest)).isEqualTo("/inbox");
        assertThat(html(page(reader, "/inbox?show=unread")).select("[data-notice-id]"))
                .hasSize(1);
        assertThat(status(submit(reader, "/inbox/readings", "newest", "x' or 1=1")))
                .isEqualTo(303);
        assertThat(html(page(reader, "/inbox")).select("[data-read=false]")).hasSize(1);
    }

    @Test
    void aDigestListsItsTasks() throws Exception {
        String reader = reader();
        LocalDate day = LocalDate.of(2026, 6, 25);
        List<ReminderLine> lines = IntStream.rangeClosed(1, 25)
                .mapToObj(i -> new ReminderLine(i < 3 ? Why.OVERDUE : Why.DUE, i, i, "T-" + i, "Task", "A1", day, i))
                .toList();
        transaction.executeWithoutResult(status -> reminders.tell(
                fixtures.userId(reader), NoticeKind.DIGEST, lines, day, Instant.parse("2026-06-25T00:00:00Z")));
        Element digest =
                html(page(reader, "/inbox")).select("[data-notice-kind=DIGEST]").first();
        assertThat(digest.select(".ntc-text").text()).isEqualTo("今日提醒：逾期 2 项，将到期 23 项。");
        assertThat(digest.select("li[data-why]")).hasSize(20);
        assertThat(digest.select("li[data-why]").first().text()).contains("T-1 Task（A1）：2026-06-25 到期，已逾期 1 个工作日");
        assertThat(digest.text()).contains("还有 5 项");
        long id = Long.parseLong(digest.attr("data-notice-id"));
        assertThat(location(reader, "/inbox/" + id + "/opening")).isEqualTo("/my");
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void everyKindHasItsWordsAlsoInAMail(NoticeKind kind) {
        boolean reminder = kind == NoticeKind.DIGEST || kind == NoticeKind.ESCALATED;
        List<String> args = reminder ? List.of("1", "0", "0") : List.of("2026-1", "防汛{检查}", "计划", "甲科", "李四", "会议纪要");
        List<ReminderLine> lines = reminder
                ? List.of(new ReminderLine(Why.OVERDUE, 1, 1, "2026-1", "Task", "A1", LocalDate.of(2026, 6, 1), 4))
                : List.of();
        NoticeRow row = new NoticeRow(1, kind, args, null, 3L, 4L, lines, null, Instant.EPOCH, null);
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            MailText.Words words = mails.of(row, "张三", language);
            assertThat(words.subject()).isNotBlank().doesNotContain("null").doesNotMatch(".*\\{\\d}.*");
            assertThat(words.text()).contains("张三").doesNotContain("null");
            assertThat(words.text()).doesNotMatch("(?s).*\\{\\d}.*");
            assertThat(words.text().codePoints().anyMatch(Character::isIdeographic))
                    .isTrue();
        }
        assertThat(mails.of(row, "x", Locale.ENGLISH).subject()).startsWith("[Work plan] ");
    }

    @Test
    void choicesAreKeptAndRefusedAtTheirField() throws Exception {
        String reader = reader();
        Document form = html(page(reader, "/account/notices"));
        assertThat(form.select("[data-mail-off]")).isNotEmpty();
        assertThat(html(page(reader, "/account")).select("#notices a").attr("href"))
                .isEqualTo("/account/notices");
        assertThat(html(page("admin@alpha", "/account")).select("#notices")).isEmpty();
        Document refused = html(submit(
                reader, "/account/notices", "address", "no@", "topics", "REMINDER", "quietFrom", "", "quietUntil", ""));
        assertThat(refused.select("#f-address-error").text()).isNotBlank();
        assertThat(refused.select("input[name=address]").val()).isEqualTo("no@");
        Document noTime =
                html(submit(reader, "/account/notices", "address", "", "quietFrom", "25:99", "quietUntil", "07:00"));
        assertThat(noTime.select("#f-quietFrom-error").text()).isNotBlank();
        assertThat(status(submit(reader, "/account/notices", "address", "", "quietFrom", "21:00")))
                .isEqualTo(422);
        assertThat(status(submit(
                        reader,
                        "/account/notices",
                        "version",
                        "0",
                        "address",
                        " a@example.com ",
                        "topics",
                        "REMINDER")))
                .isEqualTo(303);
        Document kept = html(page(reader, "/account/notices"));
        assertThat(kept.select("input[name=address]").val()).isEqualTo("a@example.com");
        assertThat(kept.select("input[name=topics][checked]").eachAttr("value"))
                .isEqualTo(Collections.singletonList("REMINDER"));
        Document late = html(submit(reader, "/account/notices", "version", "0", "address", "b@example.com"));
        assertThat(late.select("input[name=address]").val()).isEqualTo("b@example.com");
        assertThat(late.select("input[name=version]").val()).isEqualTo("1");
        Document trail = html(page("auditor@alpha", "/audit?kind=user&q=a@example.com"));
        assertThat(trail.select("[data-audit-action='user.notices']").text())
                .contains("到期提醒")
                .doesNotContain("REMINDER");
    }

    @Test
    void theAdministratorSetsEscalationAndSendsAgain() throws Exception {
        String code = fixtures.emptyBureau();
        String admin = "admin@" + code;
        long leader = fixtures.userId("leader@" + code);
        assertThat(status(submit(admin, "/admin/reminders", "leaderAfter", "6", "headAfter", "5")))
                .isEqualTo(422);
        assertThat(status(submit(admin, "/admin/reminders", "leaderAfter", "0", "headAfter", "5")))
                .isEqualTo(422);
        assertThat(status(submit(
                        admin,
                        "/admin/reminders",
                        "leaderAfter",
                        "3",
                        "headAfter",
                        "5",
                        "headId",
                        "" + fixtures.userId("leader@beta"))))
                .isEqualTo(404);
        assertThat(status(
                        submit(admin, "/admin/reminders", "leaderAfter", "3", "headAfter", "5", "headId", "" + leader)))
                .isEqualTo(303);
        assertThat(status(submit(admin, "/admin/reminders", "leaderAfter", "4", "headAfter", "5")))
                .isEqualTo(409);
        Document page = html(page(admin, "/admin/reminders"));
        assertThat(page.select("select[name=headId] option[selected]").val()).isEqualTo("" + leader);
        assertThat(page.select("input[name=leaderAfter]").val()).isEqualTo("3");
        long mail = fixtures.mails().dead("leader@" + code);
        Element dead = html(page(admin, "/admin/reminders"))
                .select("[data-mail-id=" + mail + "]")
                .first();
        assertThat(dead.text()).contains("多次连不上邮件服务器");
        assertThat(status(submit(admin, "/admin/mails/" + mail + "/again"))).isEqualTo(303);
        assertThat(html(page(admin, "/admin/reminders")).select("[data-mail-id]"))
                .isEmpty();
    }

    @Test
    void aDepartmentHasALeaderInChargeOfItsBureauOnly() throws Exception {
        long department = fixtures.department("A2");
        Document form = html(page("admin@alpha", "/admin/departments/" + department));
        assertThat(form.select("select[name=leaderId] option").eachAttr("value"))
                .contains("" + fixtures.userId("leader@alpha"))
                .doesNotContain("" + fixtures.userId("leader@beta"), "" + fixtures.userId("head@alpha"));
        String[] fields = fields(form, fixtures.userId("leader@beta"));
        assertThat(status(submit("admin@alpha", "/admin/departments/" + department, fields)))
                .isEqualTo(404);
        fields = fields(form, fixtures.userId("leader@alpha"));
        assertThat(status(submit("admin@alpha", "/admin/departments/" + department, fields)))
                .isEqualTo(303);
        assertThat(html(page("admin@alpha", "/admin/reminders"))
                        .select("[data-department-id=" + department + "]")
                        .text())
                .contains("leader");
    }

    private static String[] fields(Document page, long leader) {
        Element form = page.select("form[data-form=edit-department]").first();
        return new String[] {
            "version", form.select("[name=version]").val(),
            "name", form.select("[name=name]").val(),
            "kind", form.select("[name=kind] option[selected]").val(),
            "position", form.select("[name=position]").val(),
            "aliases", form.select("[name=aliases]").text(),
            "validFrom", form.select("[name=validFrom]").val(),
            "validTo", form.select("[name=validTo]").val(),
            "leaderId", "" + leader
        };
    }
}
