package app.workplan.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.CountingDataSource;
import app.workplan.web.Plans;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** 批量销号: seen first, then done at once; what the reviewer reported stays and is named. */
class AcceptManyTest extends WaitingPlan {

    private static final String PREVIEW = "/reviews/acceptance/preview";

    @Test
    void acceptsWhatIsTickedAndNamesWhatTheReviewerReported() throws Exception {
        waiting(4);
        reportedByTheOffice("W-2");
        Document page = html(page("office@alpha", "/reviews?plan=" + rows.planId()));
        assertThat(page.select("[data-review-kind=completion]")).hasSize(4);
        assertThat(page.select("input[name=chosen][form=accept-many]"))
                .as("no box beside what the reader reported")
                .hasSize(3);
        Document preview = html(submit(
                "office@alpha",
                PREVIEW,
                "chosen",
                "" + completion("W-1"),
                "chosen",
                "" + completion("W-2"),
                "chosen",
                "" + completion("W-3"),
                "plan",
                "" + rows.planId()));
        assertThat(preview.select("#preview").attr("data-will")).isEqualTo("2");
        assertThat(preview.select("[data-stays=" + completion("W-2") + "]").text())
                .contains("W-2", "另一位同事销号");
        assertThat(preview.select(".review-reasons").text()).contains("1 项");

        String[] all = {"ids", completion("W-1") + " " + completion("W-2") + " " + completion("W-3")};
        MvcResult sent = submit("office@alpha", "/reviews/acceptance", all);
        assertThat(status(sent)).isEqualTo(303);
        assertThat(accepted()).isEqualTo(2);
        String[] told = (String[]) sent.getFlashMap().get("flashArgs");
        assertThat(told[0]).isEqualTo("2");
        assertThat(told[2]).contains("W-2").contains("A1");
        submit("office@alpha", "/reviews/acceptance", all);
        assertThat(accepted()).as("sent twice").isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from audit_entry where plan_id = ? and action = 'completion.accept'")
                        .param(rows.planId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(status(submit("headoffice@alpha", "/reviews/acceptance", "ids", "" + completion("W-2"))))
                .isEqualTo(303);
        assertThat(accepted()).as("a colleague may").isEqualTo(3);
    }

    @Test
    void acceptsAllOfTheFilterAndNothingElse() throws Exception {
        Plans.Small other = fixtures.plans().ofAlpha();
        submit("head@alpha", "/shares/" + other.first() + "/completion", "text", "Other plan");
        waiting(5);
        String[] filter = {"all", "true", "plan", "" + rows.planId()};
        Document page = html(page("office@alpha", "/reviews?plan=" + rows.planId()));
        assertThat(page.select("[data-accept-all]").text()).contains("5");
        Document preview = html(submit("office@alpha", PREVIEW, filter));
        assertThat(preview.select("[data-will]:not(#preview)")).hasSize(5);
        MvcResult sent = submit(
                "office@alpha",
                "/reviews/acceptance",
                "ids",
                preview.select("input[name=ids]").val(),
                "plan",
                "" + rows.planId());
        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/reviews?plan=" + rows.planId());
        assertThat(accepted()).isEqualTo(5);
        assertThat(jdbc.sql("select state from share where id = ?")
                        .param(other.first())
                        .query(String.class)
                        .single())
                .isEqualTo("SUBMITTED");
        assertThat(status(submit("office@alpha", PREVIEW, filter)))
                .as("nothing waits any more")
                .isEqualTo(422);
    }

    @Test
    void forgedIdsAndOtherBureausAreAsIfTheyWereNotThere() throws Exception {
        waiting(1);
        long foreign = fixtures.plans().completionOf("OTHER_BUREAU");
        assertThat(status(submit("office@alpha", PREVIEW, "chosen", "" + foreign)))
                .isEqualTo(422);
        assertThat(status(submit("office@alpha", "/reviews/acceptance", "ids", foreign + " x -1 99999999999999999999")))
                .isEqualTo(422);
        assertThat(jdbc.sql("select outcome from completion where id = ?")
                        .param(foreign)
                        .query(String.class)
                        .single())
                .isEqualTo("PENDING");
        assertThat(status(submit("office@alpha", "/reviews/acceptance", "ids", "none")))
                .isEqualTo(422);
    }

    @Test
    void statementsGrowByBatchesOnly() throws Exception {
        int few = statementsOf(20);
        int many = statementsOf(200);
        assertThat(many)
                .as("statements for 200 completions, after %d for 20", few)
                .isBetween(few, few + 40);
    }

    private int statementsOf(int size) throws Exception {
        waiting(size);
        String ids = html(submit("office@alpha", PREVIEW, "all", "true", "plan", "" + rows.planId()))
                .select("input[name=ids]")
                .val();
        int statements = CountingDataSource.statementsOf(
                        () -> assertThat(status(submit("office@alpha", "/reviews/acceptance", "ids", ids)))
                                .isEqualTo(303))
                .size();
        assertThat(accepted()).isEqualTo(size);
        rows.closed(today);
        return statements;
    }

    private void reportedByTheOffice(String code) {
        jdbc.sql("""
                        insert into progress_entry (id, bureau_id, share_id, period_end, percent, text, entered_at, entered_on, actor_id)
                        select nextval('entity_seq'), bureau_id, id, :day, 50, 'On behalf', now(), :day, :office
                        from share where task_id = :task""")
                .param("day", today)
                .param("office", fixtures.userId("office@alpha"))
                .param("task", rows.taskId(code))
                .update();
    }
}
