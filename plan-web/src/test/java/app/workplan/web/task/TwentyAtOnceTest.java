package app.workplan.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.Plans;
import app.workplan.web.Together;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;

/**
 * 同一张表同时提交二十次: twenty that are sent in one moment leave behind what one leaves, row by row, down to the trail and
 * the notices, and none is answered by a failure.
 */
class TwentyAtOnceTest extends EvidenceTestBase {

    private static final int TIMES = 20;

    /** Everything a submit of these can write for a plan; the trail without refusals, which name no plan. */
    private static final String LEFT_BEHIND = """
            select (select string_agg(concat_ws(' ', s.role, s.state, s.percent, s.extended_to, s.handed_in_on, s.return_reason), ' / ' order by s.id)
                    from share s where s.plan_id = :plan) as shares,
                   (select coalesce(string_agg(f.state || ' ' || f.percent, ' / ' order by f.share_id, f.id), '')
                    from share_fact f join share s on s.id = f.share_id where s.plan_id = :plan) as facts,
                   (select coalesce(string_agg(concat_ws(' ', f.set_state, f.due_on), ' / ' order by f.id), '')
                    from task_fact f join task t on t.id = f.task_id where t.plan_id = :plan) as task_facts,
                   (select count(*) || ' ' || count(returned_at) from progress_entry e join share s on s.id = e.share_id
                    where s.plan_id = :plan) as entries,
                   (select coalesce(string_agg(c.outcome, ' / ' order by c.id), '') from completion c
                    join share s on s.id = c.share_id where s.plan_id = :plan) as completions,
                   (select coalesce(string_agg(x.outcome, ' / ' order by x.id), '') from extension x
                    join share s on s.id = x.share_id where s.plan_id = :plan) as extensions,
                   (select concat_ws(' ', count(*), count(e.completion_id), count(e.progress_entry_id), count(e.occurrence_record_id))
                    from evidence e left join share s on s.id = e.share_id left join occurrence o on o.id = e.occurrence_id
                    left join recurrence r on r.id = o.recurrence_id left join task t on t.id = r.task_id
                    where coalesce(s.plan_id, t.plan_id) = :plan) as evidence,
                   (select count(*) from occurrence_record k join occurrence o on o.id = k.occurrence_id
                    join recurrence r on r.id = o.recurrence_id join task t on t.id = r.task_id where t.plan_id = :plan) as records,
                   (select count(*) from report_draft d join share s on s.id = d.share_id where s.plan_id = :plan) as drafts,
                   (select string_agg(a.action, ' / ' order by a.action, a.id) from audit_entry a where a.plan_id = :plan) as trail,
                   (select coalesce(string_agg(n.kind, ' / ' order by n.kind, n.id), '') from notice n
                    where n.plan_id = :plan) as notices
            """;

    /** 提交的种类. */
    enum Kind {
        REPORT,
        REPORT_WITH_FILE,
        REPORT_ALL,
        DRAFT,
        HAND_IN,
        HAND_IN_WITH_FILE,
        HAND_IN_ON_MY_PAGE,
        WITHDRAW,
        ACCEPT,
        ACCEPT_MANY,
        RETURN,
        REOPEN,
        RETURN_ENTRY,
        ASK_EXTENSION,
        APPROVE_EXTENSION,
        REFUSE_EXTENSION,
        WITHDRAW_EXTENSION,
        RECORD,
        RECORD_WITH_FILE,
        UPLOAD,
        SUSPEND_SHARE,
        RESUME_SHARE,
        CANCEL_SHARE,
        SUSPEND_TASK,
        RESUME_TASK,
        CANCEL_TASK
    }

    /** One form, filled in. */
    private record Form(String who, String address, List<MockMultipartFile> files, String... fields) {}

    @ParameterizedTest
    @EnumSource
    void twentyLeaveBehindWhatOneLeaves(Kind kind) throws Exception {
        boolean recurs = kind == Kind.RECORD || kind == Kind.RECORD_WITH_FILE;
        Plans.Small once =
                recurs ? fixtures.plans().monthly() : fixtures.plans().ofAlpha();
        Plans.Small often =
                recurs ? fixtures.plans().monthly() : fixtures.plans().ofAlpha();
        byte[] picture = files.picture("png");
        assertThat(status(send(form(kind, once, picture)))).isEqualTo(303);
        Form form = form(kind, often, picture);
        List<MvcResult> answers = Together.times(TIMES, () -> send(form));
        assertThat(answers)
                .extracting(answer -> status(answer))
                .as("done, decided already, or somebody was faster")
                .contains(303)
                .isSubsetOf(303, 409, 422);
        assertThat(leftBehind(often)).isEqualTo(leftBehind(once));
        fixtures.plans().close(once, "alpha");
        fixtures.plans().close(often, "alpha");
    }

    private MvcResult send(Form form) throws Exception {
        return form.files().isEmpty()
                ? submit(form.who(), form.address(), form.fields())
                : send(form.who(), form.address(), form.files(), form.fields());
    }

    /** Brings the share where the form can be sent, and fills it in. */
    private Form form(Kind kind, Plans.Small to, byte[] picture) throws Exception {
        String share = "/shares/" + to.first();
        String task = "/tasks/" + to.taskId();
        List<MockMultipartFile> none = List.of();
        List<MockMultipartFile> file = List.of(file("site.png", picture));
        return switch (kind) {
            case REPORT -> new Form(HEAD, share + "/entries", none, "percent", "20", "text", "Twenty mines");
            case REPORT_WITH_FILE -> new Form(HEAD, share + "/entries", file, "percent", "20", "text", "Twenty mines");
            case REPORT_ALL ->
                new Form(
                        HEAD,
                        "/my/entries",
                        none,
                        "entries[0].shareId",
                        "" + to.first(),
                        "entries[0].percent",
                        "20",
                        "entries[0].text",
                        "Twenty mines");
            case DRAFT -> new Form("staff@alpha", share + "/entries", none, "percent", "20", "text", "Twenty mines");
            case HAND_IN -> new Form(HEAD, share + "/completion", none, "text", "All inspected");
            case HAND_IN_WITH_FILE -> new Form(HEAD, share + "/completion", file, "text", "All inspected");
            case HAND_IN_ON_MY_PAGE ->
                new Form(
                        HEAD,
                        "/my/entries",
                        none,
                        "done",
                        "" + to.first(),
                        "entries[0].shareId",
                        "" + to.first(),
                        "entries[0].text",
                        "All inspected");
            case WITHDRAW -> after(handIn(to), new Form(HEAD, share + "/completion/withdrawal", none));
            case ACCEPT -> new Form(OFFICE, "/completions/" + handIn(to) + "/acceptance", none);
            case ACCEPT_MANY -> new Form(OFFICE, "/reviews/acceptance", none, "ids", "" + handIn(to));
            case RETURN -> new Form(OFFICE, "/completions/" + handIn(to) + "/return", none, "reason", "No proof");
            case REOPEN -> after(accept(to), new Form(OFFICE, share + "/reopening", none, "reason", "Found gaps"));
            case RETURN_ENTRY -> new Form(OFFICE, "/entries/" + report(to) + "/return", none, "reason", "No proof");
            case ASK_EXTENSION ->
                new Form(
                        HEAD,
                        share + "/extensions",
                        none,
                        "dueOn",
                        fixtures.plans().nextYearEnd(),
                        "reason",
                        "No people");
            case APPROVE_EXTENSION ->
                new Form(OFFICE, "/extensions/" + ask(to) + "/decision", none, "decision", "APPROVE");
            case REFUSE_EXTENSION ->
                new Form(
                        OFFICE,
                        "/extensions/" + ask(to) + "/decision",
                        none,
                        "decision",
                        "REFUSE",
                        "reason",
                        "Time enough");
            case WITHDRAW_EXTENSION -> new Form(HEAD, "/extensions/" + ask(to) + "/withdrawal", none);
            case RECORD ->
                new Form(HEAD, records(to), none, "heldOn", fixtures.plans().today(), "note", "Held");
            case RECORD_WITH_FILE ->
                new Form(HEAD, records(to), file, "heldOn", fixtures.plans().today(), "note", "Held");
            case UPLOAD -> new Form(HEAD, share + "/evidence", file);
            case SUSPEND_SHARE -> new Form(OFFICE, share + "/suspension", none, "basis", "Minutes");
            case CANCEL_SHARE -> new Form(OFFICE, share + "/cancellation", none, "basis", "Minutes");
            case RESUME_SHARE ->
                after(
                        submit(OFFICE, share + "/suspension", "basis", "Minutes"),
                        new Form(OFFICE, share + "/resumption", none, "basis", "Minutes again"));
            case SUSPEND_TASK -> new Form(OFFICE, task + "/suspension", none, "basis", "Minutes");
            case CANCEL_TASK -> new Form(OFFICE, task + "/cancellation", none, "basis", "Minutes");
            case RESUME_TASK ->
                after(
                        submit(OFFICE, task + "/suspension", "basis", "Minutes"),
                        new Form(OFFICE, task + "/resumption", none, "basis", "Minutes again"));
        };
    }

    private static Form after(Object before, Form form) {
        assertThat(before).isNotNull();
        return form;
    }

    private long handIn(Plans.Small to) throws Exception {
        submit(HEAD, "/shares/" + to.first() + "/completion", "text", "All inspected");
        return id("completion", to);
    }

    private long accept(Plans.Small to) throws Exception {
        long completion = handIn(to);
        submit(OFFICE, "/completions/" + completion + "/acceptance");
        return completion;
    }

    private long report(Plans.Small to) throws Exception {
        submit(HEAD, "/shares/" + to.first() + "/entries", "percent", "20", "text", "Twenty mines");
        return id("progress_entry", to);
    }

    private long ask(Plans.Small to) throws Exception {
        submit(
                HEAD,
                "/shares/" + to.first() + "/extensions",
                "dueOn",
                fixtures.plans().nextYearEnd(),
                "reason",
                "No people");
        return id("extension", to);
    }

    private String records(Plans.Small to) {
        return "/occurrences/"
                + jdbc.sql("""
                        select o.id from occurrence o join recurrence r on r.id = o.recurrence_id
                        where r.task_id = :task and cast(:today as date) between o.period_from and o.due_on""")
                        .param("task", to.taskId())
                        .param("today", fixtures.plans().today())
                        .query(Long.class)
                        .single()
                + "/records";
    }

    private long id(String table, Plans.Small to) {
        return jdbc.sql("select id from " + table + " where share_id = ?")
                .param(to.first())
                .query(Long.class)
                .single();
    }

    private Map<String, Object> leftBehind(Plans.Small of) {
        return jdbc.sql(LEFT_BEHIND).param("plan", of.planId()).query().singleRow();
    }
}
