package app.workplan.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.progress.EvidenceSweep;
import app.workplan.web.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** Files from the form of a head to the page on which the office decides. */
class EvidencePageTest extends EvidenceTestBase {

    @Autowired
    private EvidenceSweep sweep;

    @Test
    void aCompletionWithAPictureIsDecidedBesideItsDemand() throws Exception {
        fileIsRequired();
        byte[] picture = files.picture("jpg");
        MvcResult done = send(HEAD, completion(), List.of(file("现场.jpg", picture)), "text", "All mines inspected");
        assertThat(status(done)).isEqualTo(303);

        Document queue = html(page(OFFICE, "/reviews"));
        Element count = queue.select(
                        "[data-review-kind=completion][data-share-id=" + plan.first() + "] [data-evidence-count]")
                .get(0);
        assertThat(count.attr("data-evidence-count")).isEqualTo("1");
        assertThat(count.attr("href")).isEqualTo("/completions/" + completionId());

        Document sheet = html(page(OFFICE, "/completions/" + completionId()));
        assertThat(sheet.select("main").attr("data-page")).isEqualTo("completion");
        assertThat(sheet.select("[data-outcome]").attr("data-outcome")).isEqualTo("PENDING");
        assertThat(sheet.text())
                .contains("Inspect all mines. Twice a year and without notice.")
                .contains("Photographs of the site")
                .contains("All mines inspected")
                .contains("现场.jpg");
        assertThat(sheet.select("img").attr("src")).isEqualTo("/attachments/" + onlyId() + "/preview");
        assertThat(sheet.select("img").attr("alt")).contains("现场.jpg");
        assertThat(page(OFFICE, "/attachments/" + onlyId() + "/preview")
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(picture);

        MvcResult noReason =
                submit(OFFICE, "/completions/" + completionId() + "/return", "reason", "", "from", "completion");
        assertThat(status(noReason)).isEqualTo(422);
        assertThat(html(noReason).select("main").attr("data-page")).isEqualTo("completion");
        MvcResult accepted = submit(OFFICE, "/completions/" + completionId() + "/acceptance", "from", "completion");
        assertThat(accepted.getResponse().getRedirectedUrl()).isEqualTo("/reviews");
        Document decided = html(page(HEAD, "/completions/" + completionId()));
        assertThat(decided.select("[data-outcome]").attr("data-outcome")).isEqualTo("ACCEPTED");
        assertThat(decided.select("form[data-form=accept], form[data-form=return]"))
                .isEmpty();
    }

    @Test
    void withoutARequiredFileMarkingDoneIsRefusedAtTheField() throws Exception {
        fileIsRequired();
        MvcResult refused = send(HEAD, completion(), List.of(), "text", "All done");
        assertThat(status(refused)).isEqualTo(422);
        Element form = form(refused, "mark-done");
        assertThat(form.select("textarea[name=text]").text()).isEqualTo("All done");
        assertThat(form.select("input[type=file]").attr("aria-invalid")).isEqualTo("true");
        assertThat(form.select(".wp-field-error").text()).contains("Photographs of the site");
        assertThat(html(refused).select("[role=alert] a").attr("href"))
                .isEqualTo("#f-mark-done-" + plan.first() + "-file");

        assertThat(status(submit(HEAD, completion(), "text", "", "from", "my"))).isEqualTo(422);
        Document my = html(page(HEAD, "/my"));
        Element row = my.select("[data-share-id=" + plan.first() + "]").get(0);
        assertThat(row.select("[data-mark-done]")).isEmpty();
        assertThat(row.select("a[data-mark-done-with-file]").attr("href"))
                .isEqualTo("/shares/" + plan.first() + "?form=mark-done");
    }

    @Test
    void aFileSurvivesTheRefusalOfTheRestAndGoesWithTheNextTry() throws Exception {
        MvcResult refused = send(HEAD, completion(), List.of(file("a.png", files.picture("png"))), "text", " ");
        assertThat(status(refused)).isEqualTo(422);
        long id = onlyId();
        assertThat(form(refused, "mark-done").select("input[name=evidenceId]").val())
                .isEqualTo("" + id);
        assertThat(form(refused, "report").select("input[name=evidenceId]").val())
                .isEqualTo("" + id);

        assertThat(status(send(HEAD, completion(), List.of(), "text", "Done", "evidenceId", "" + id)))
                .isEqualTo(303);
        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row.get("completion_id")).isEqualTo(completionId()));
    }

    @Test
    void whatWaitsIsSeenByThoseAloneWhoCanHandItIn() throws Exception {
        send(
                "staff@alpha",
                "/shares/" + plan.first() + "/entries",
                List.of(file("a.pdf", Files.pdf())),
                "percent",
                "20",
                "text",
                "Draft");
        long id = onlyId();
        for (String reader : List.of(HEAD, OFFICE, "staff@alpha")) {
            assertThat(status(page(reader, "/attachments/" + id))).as(reader).isEqualTo(200);
        }
        for (String other : List.of("head2@alpha", "leader@alpha", "head@beta")) {
            assertThat(status(page(other, "/attachments/" + id))).as(other).isEqualTo(404);
        }
        assertThat(status(send(
                        HEAD,
                        "/shares/" + plan.first() + "/entries",
                        List.of(),
                        "percent",
                        "20",
                        "text",
                        "Draft",
                        "evidenceId",
                        "" + id)))
                .isEqualTo(303);
        Document task = html(page("leader@alpha", "/tasks/" + plan.taskId()));
        assertThat(task.select("#evidence [data-attachment-id=" + id + "]")).hasSize(1);
        assertThat(task.select("[data-event=ENTRY] [data-attachment-id=" + id + "]"))
                .hasSize(1);
        assertThat(task.select("#share-" + plan.first() + " [data-evidence-count]")
                        .attr("href"))
                .isEqualTo("#evidence");
    }

    @Test
    void theSameFormTwiceMakesOneCompletionWithOneFile() throws Exception {
        byte[] picture = files.picture("png");
        for (int i = 0; i < 2; i++) {
            assertThat(status(send(HEAD, completion(), List.of(file("a.png", picture)), "text", "Done")))
                    .isEqualTo(303);
        }
        assertThat(rows()).hasSize(1);
    }

    @Test
    void aReturnedCompletionKeepsItsFilesForTheNextOne() throws Exception {
        fileIsRequired();
        send(HEAD, completion(), List.of(file("a.png", files.picture("png"))), "text", "Done");
        long first = completionId();
        submit(OFFICE, "/completions/" + first + "/return", "reason", "Which mine?");
        Element form = form(page(HEAD, "/tasks/" + plan.taskId()), "mark-done");
        String offered = form.select("input[name=evidenceId]").val();
        assertThat(offered).isEqualTo("" + onlyId());
        assertThat(status(send(HEAD, completion(), List.of(), "text", "Done, mine 3", "evidenceId", offered)))
                .isEqualTo(303);
        assertThat(rows()).extracting(row -> row.get("completion_id")).containsExactly(first, completionId());
        assertThat(rows())
                .extracting(row -> row.get("stored_as"))
                .containsOnly(rows().get(0).get("stored_as"));
    }

    @Test
    void moreIsAddedToACompletionThatWaits() throws Exception {
        submit(HEAD, completion(), "text", "Done");
        String address = "/shares/" + plan.first() + "/evidence";
        assertThat(status(send(HEAD, address, List.of()))).isEqualTo(422);
        assertThat(status(send(HEAD, address, List.of(file("b.pdf", Files.pdf())))))
                .isEqualTo(303);
        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row.get("completion_id")).isEqualTo(completionId()));
        MvcResult preview = page(OFFICE, "/attachments/" + onlyId() + "/preview");
        assertThat(preview.getResponse().getContentType()).isEqualTo("image/png");
        assertThat(javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(
                                preview.getResponse().getContentAsByteArray()))
                        .getWidth())
                .isBetween(600, 1000);
    }

    @Test
    void whoUploadedRemovesUntilItIsAcceptedAndTheRowSaysSo() throws Exception {
        send(
                HEAD,
                completion(),
                List.of(file("a.png", files.picture("png")), file("b.png", files.picture("png"))),
                "text",
                "Done");
        long a = onlyId();
        String removal = "/attachments/" + a + "/removal";
        assertThat(status(submit(OFFICE, removal))).isEqualTo(403);
        assertThat(status(submit(HEAD, removal))).isEqualTo(303);
        assertThat(status(submit(HEAD, removal))).as("a second click").isEqualTo(303);
        assertThat(status(page(HEAD, "/attachments/" + a))).isEqualTo(404);
        Element told = html(page(OFFICE, "/tasks/" + plan.taskId()))
                .select("#evidence [data-evidence-id=" + a + "]")
                .get(0);
        assertThat(told.select("a")).isEmpty();
        assertThat(told.text()).contains("head").contains("移除");

        submit(OFFICE, "/completions/" + completionId() + "/acceptance");
        long b = (Long) rows().get(1).get("id");
        MvcResult late = submit(HEAD, "/attachments/" + b + "/removal");
        assertThat(status(late)).isEqualTo(422);
        assertThat(html(late).select("[role=alert]").text()).contains("已经审核通过");
        assertThat(status(page(HEAD, "/attachments/" + b))).isEqualTo(200);
    }

    @Test
    void theLastRequiredFileOfACompletionThatWaitsStays() throws Exception {
        fileIsRequired();
        send(HEAD, completion(), List.of(file("a.png", files.picture("png"))), "text", "Done");
        assertThat(status(submit(HEAD, "/attachments/" + onlyId() + "/removal")))
                .isEqualTo(422);
        assertThat(status(page(OFFICE, "/attachments/" + onlyId()))).isEqualTo(200);
    }

    @Test
    void aButtonInTheFormTakesAWaitingFileAwayAndKeepsWhatWasTyped() throws Exception {
        send(HEAD, "/shares/" + plan.first() + "/evidence", List.of(file("a.png", files.picture("png"))));
        String address = "/shares/" + plan.first() + "/entries";
        MvcResult again =
                send(HEAD, address, List.of(), "percent", "30", "text", "Typed", "removeEvidence", "" + onlyId());
        assertThat(status(again)).isEqualTo(200);
        Element form = form(again, "report");
        assertThat(form.select("textarea[name=text]").text()).isEqualTo("Typed");
        assertThat(form.select("input[name=percent]").val()).isEqualTo("30");
        assertThat(form.select("input[name=evidenceId]")).isEmpty();
    }

    @Test
    void anOccurrenceIsShownByItsFiles() throws Exception {
        long occurrence = fixtures.plans().occurrenceOf("OWN");
        String address = "/occurrences/" + occurrence + "/records";
        MvcResult refused = send(
                HEAD,
                address,
                List.of(file("a.png", files.picture("png"))),
                "heldOn",
                "soon",
                "note",
                "Drill",
                "from",
                "my");
        assertThat(status(refused)).isEqualTo(422);
        Element form = html(refused)
                .select("form[data-occurrence-id=" + occurrence + "]")
                .get(0);
        String waiting = form.select("input[name=evidenceId]").val();
        assertThat(waiting).isNotEmpty();
        assertThat(status(send(
                        HEAD,
                        address,
                        List.of(),
                        "heldOn",
                        fixtures.plans().today(),
                        "note",
                        "Drill",
                        "evidenceId",
                        waiting)))
                .isEqualTo(303);
        Map<String, Object> row = jdbc.sql("select * from evidence where id = :id")
                .param("id", Long.valueOf(waiting))
                .query()
                .singleRow();
        assertThat(row.get("occurrence_record_id")).isNotNull();
        assertThat(row.get("attached_at")).isNotNull();
    }

    @Test
    void uploadsDownloadsAndRemovalsAreInTheTrail() throws Exception {
        send(HEAD, completion(), List.of(file("a.png", files.picture("png"))), "text", "Done");
        page(OFFICE, "/attachments/" + onlyId());
        page(OFFICE, "/attachments/" + onlyId() + "/preview");
        submit(HEAD, "/attachments/" + onlyId() + "/removal");
        assertThat(jdbc.sql("select action from audit_entry where entity = 'evidence' and entity_id = :id order by id")
                        .param("id", onlyId())
                        .query(String.class)
                        .list())
                .containsExactly("evidence.upload", "evidence.download", "evidence.remove");
    }

    @Test
    void whatIsNeverHandedInGoesAfterThirtyDays() throws Exception {
        send(HEAD, "/shares/" + plan.first() + "/evidence", List.of(file("a.png", files.picture("png"))));
        sweep.sweep();
        assertThat(rows().get(0).get("removed_at")).isNull();
        Instant later = clock.instant().plus(EvidenceSweep.WAITS).plusSeconds(60);
        clock.runAt(later, sweep::sweep);
        assertThat(rows().get(0).get("removed_at"))
                .as("a clock so far from the database's is wrong")
                .isNull();
        sweep.sweep(later);
        assertThat(rows().get(0).get("removed_at")).isNotNull();
        assertThat(status(page(HEAD, "/attachments/" + onlyId()))).isEqualTo(404);
    }
}
