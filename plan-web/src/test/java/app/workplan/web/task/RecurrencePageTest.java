package app.workplan.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.WebTestBase;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** 频次要求 as pages show and take them. */
class RecurrencePageTest extends WebTestBase {

    private long taskOf(long recurrence) {
        return jdbc.sql("select task_id from recurrence where id = :id")
                .param("id", recurrence)
                .query(Long.class)
                .single();
    }

    private MvcResult byPosts(long recurrence, String version) throws Exception {
        return submit(
                "office@alpha",
                "/recurrences/" + recurrence,
                "frequency",
                "MONTH",
                "times",
                "1",
                "post1",
                "Chief",
                "count1",
                "1",
                "post2",
                "Deputy",
                "count2",
                "3",
                "words",
                "Each month",
                "basis",
                "Minutes 1",
                "version",
                version);
    }

    @Test
    void officeNamesThePostsAndTheRecordAsksForOne() throws Exception {
        long duty = fixtures.plans().recurrenceOf("OWN");
        long task = taskOf(duty);
        Document page = html(page("office@alpha", "/tasks/" + task));
        assertThat(page.select("a[href=/tasks/" + task + "/recurrences]")).isNotEmpty();
        assertThat(html(page("head@alpha", "/tasks/" + task)).select("a[href$=/recurrences]"))
                .isEmpty();
        assertThat(status(byPosts(duty, "0"))).isEqualTo(303);

        Document edited = html(page("office@alpha", "/tasks/" + task + "/recurrences"));
        Element card = edited.selectFirst("[data-recurrence-id=" + duty + "]");
        assertThat(card.select("[data-posts]").text()).isEqualTo("Chief至少 1 次 · Deputy至少 3 次");
        assertThat(card.select("[name=post2]").val()).isEqualTo("Deputy");

        long occurrence = jdbc.sql("""
                        select id from occurrence where recurrence_id = :id and :today between period_from and due_on
                        """)
                .param("id", duty)
                .param("today", java.time.LocalDate.parse(fixtures.plans().today()))
                .query(Long.class)
                .single();
        String records = "/occurrences/" + occurrence + "/records";
        String today = fixtures.plans().today();
        MvcResult refused = submit("head@alpha", records, "heldOn", today, "note", "Went there");
        assertThat(status(refused)).isEqualTo(422);
        Element form = html(refused).selectFirst("form[data-occurrence-id=" + occurrence + "]");
        assertThat(form.select("[name=note]").val()).isEqualTo("Went there");
        assertThat(form.select(".wp-field-error").text()).contains("Chief, Deputy");
        assertThat(form.select("[name=post] option").eachText()).contains("Chief 0/1", "Deputy 0/3");

        for (String address : new String[] {"/tasks/" + task, "/my"}) {
            Element before = html(page("head@alpha", address)).selectFirst("[data-occurrence-id=" + occurrence + "]");
            assertThat(before.select("[data-posts]").text()).as(address).startsWith("Chief 0/1 · Deputy");
        }
        assertThat(status(
                        submit("head@alpha", records, "heldOn", today, "note", "Went", "post", "Deputy", "from", "my")))
                .isEqualTo(303);
        Document after = html(page("head@alpha", "/tasks/" + task));
        Element line = after.selectFirst("li[data-occurrence-id=" + occurrence + "]");
        assertThat(line.select("[data-posts]").text()).isEqualTo("Chief 0/1 · Deputy 1/3");
        assertThat(line.attr("data-state")).isEqualTo("OPEN");
        assertThat(after.select("[data-event=RECORDED]").text()).contains("Deputy · Went");
        assertThat(after.select("[data-event=CHANGE]").text()).contains("每月 (Chief 1, Deputy 3) Each month");
    }

    @Test
    void whatIsIllIsSaidAtItsFieldAndStays() throws Exception {
        long duty = fixtures.plans().recurrenceOf("OWN");
        String[] ill = {
            "frequency",
            "MONTH",
            "post1",
            "Chief",
            "count1",
            "many",
            "words",
            "Kept words",
            "basis",
            "B",
            "version",
            "0"
        };
        MvcResult refused = submit("office@alpha", "/recurrences/" + duty, ill);
        assertThat(status(refused)).isEqualTo(422);
        Element form = html(refused).selectFirst("form[data-form=recurrence]");
        assertThat(form.select("#f-recurrence-" + duty + "-posts-error")).hasSize(1);
        assertThat(form.select("[name=count1]").val()).isEqualTo("many");
        assertThat(form.select("[name=words]").val()).isEqualTo("Kept words");
        assertThat(form.parent().hasAttr("open")).isTrue();

        long task = taskOf(duty);
        MvcResult bare =
                submit("office@alpha", "/tasks/" + task + "/recurrences", "frequency", "QUARTER", "times", "1");
        assertThat(status(bare)).isEqualTo(422);
        assertThat(html(bare).select("#f-recurrence-new-" + task + "-basis-error"))
                .hasSize(1);
        assertThat(html(bare)
                        .select("form[data-form=recurrence-new] [name=frequency] [selected]")
                        .val())
                .isEqualTo("QUARTER");
        for (String frequency : new String[] {"", "HOURLY"}) {
            MvcResult none =
                    submit("office@alpha", "/tasks/" + task + "/recurrences", "frequency", frequency, "basis", "B");
            assertThat(html(none).select("#f-recurrence-new-" + task + "-frequency-error"))
                    .as(frequency)
                    .hasSize(1);
        }
    }

    @Test
    void aDutyThatIsNoLongerWantedIsEndedWithToday() throws Exception {
        long duty = fixtures.plans().recurrenceOf("OWN");
        String[] ill = {
            "frequency", "MONTH", "times", "1", "endsOn", "soon", "words", "Kept words", "basis", "B", "version", "0"
        };
        MvcResult refused = submit("office@alpha", "/recurrences/" + duty, ill);
        assertThat(status(refused)).isEqualTo(422);
        Element form = html(refused).selectFirst("form[data-form=recurrence]");
        assertThat(form.select("#f-recurrence-" + duty + "-endsOn-error")).hasSize(1);
        assertThat(form.select("[data-typed-day]").text()).contains("soon");
        assertThat(form.select("[name=words]").val()).isEqualTo("Kept words");
        assertThat(form.select("[name=frequency] option"))
                .as("the rhythm can be changed too")
                .hasSizeGreaterThan(1);
        ill[5] = fixtures.plans().today();
        assertThat(status(submit("office@alpha", "/recurrences/" + duty, ill))).isEqualTo(303);
        Document page = html(page("office@alpha", "/tasks/" + taskOf(duty) + "/recurrences"));
        assertThat(page.select("[data-duty-ends]").text())
                .contains(fixtures.plans().today());
        assertThat(jdbc.sql("select count(*) from occurrence where recurrence_id = ? and dropped_at is null"
                                + " and period_from > cast(? as date)")
                        .param(duty)
                        .param(fixtures.plans().today())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoComesSecondSeesBothTexts() throws Exception {
        long duty = fixtures.plans().recurrenceOf("OWN");
        assertThat(status(byPosts(duty, "0"))).isEqualTo(303);
        MvcResult late = submit(
                "office@alpha",
                "/recurrences/" + duty,
                "frequency",
                "MONTH",
                "times",
                "7",
                "words",
                "Mine",
                "basis",
                "B",
                "version",
                "0");
        assertThat(status(late)).isEqualTo(409);
        Element card = html(late).selectFirst("[data-recurrence-id=" + duty + "]");
        assertThat(card.text()).contains("Each month");
        assertThat(card.select("[name=words]").val()).isEqualTo("Mine");
        assertThat(card.select("[name=version]").val()).isEqualTo("1");
    }

    @Test
    void dutyOfADraftCanBeAddedAndDeleted() throws Exception {
        long plan = fixtures.plans().draftOf("OWN");
        long task = jdbc.sql("select id from task where plan_id = :plan")
                .param("plan", plan)
                .query(Long.class)
                .single();
        String address = "/tasks/" + task + "/recurrences";
        assertThat(html(page("office@alpha", address)).select("[name=basis], [data-recurrence-id]"))
                .isEmpty();
        assertThat(status(submit("office@alpha", address, "frequency", "QUARTER", "times", "2")))
                .isEqualTo(303);
        Document page = html(page("office@alpha", address));
        String id = page.select("section[data-recurrence-id]").attr("data-recurrence-id");
        assertThat(page.select("section[data-recurrence-id] h2").text()).contains("每季度至少 2 次");
        assertThat(status(page("head@alpha", address)))
                .as("a draft is nobody else's")
                .isEqualTo(404);
        assertThat(status(submit("head@alpha", "/recurrences/" + id + "/removal")))
                .isEqualTo(404);
        assertThat(status(submit("office@alpha", "/recurrences/" + id + "/removal")))
                .isEqualTo(303);
        assertThat(html(page("office@alpha", address)).select("section[data-recurrence-id]"))
                .isEmpty();
    }
}
