package app.workplan.web.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.exchange.Books;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** 督办 beside its letters: what is passed over, what is listed, what came of a letter, and the task's own timeline. */
class SupervisionListsTest extends SupervisionTestBase {

    @Test
    void aProposalPassedOverComesBackWhenItsCauseIsAnother() throws Exception {
        String address = "/supervision/proposals/" + share("2024-1");
        MvcResult silent = submit(office(), address + "/dismissal", "reason", " ");
        assertThat(status(silent)).isEqualTo(422);
        assertThat(html(silent)
                        .select("#f-dismiss-proposal-" + share("2024-1") + "-reason-error")
                        .text())
                .contains("理由");
        assertThat(status(submit(leader(), address + "/dismissal", "reason", "No")))
                .isEqualTo(403);

        for (int twice = 0; twice < 2; twice++) {
            assertThat(status(submit(office(), address + "/dismissal", "reason", "Agreed in the meeting")))
                    .isEqualTo(303);
        }
        Document page = read(office(), "/supervision");
        assertThat(proposed(page)).containsExactly("" + share("2024-2"));
        Element passedOver = page.selectFirst("#dismissed li[data-share-id=" + share("2024-1") + "]");
        assertThat(passedOver.text()).contains("Agreed in the meeting", "2024-06-30 起逾期");
        assertThat(read(leader(), "/supervision").select("#dismissed form")).isEmpty();

        // behind it was too; one more report that leaves it behind is another cause
        assertThat(status(submit(
                        head,
                        "/shares/" + share("2024-1") + "/entries",
                        "percent",
                        "55",
                        "text",
                        "Little",
                        "problems",
                        "No people",
                        "nextSteps",
                        "Find some")))
                .isEqualTo(303);
        Element again = read(office(), "/supervision")
                .selectFirst("#proposals li.sup-proposal[data-share-id=" + share("2024-1") + "]");
        assertThat(again.attr("data-colour")).as("overdue stays passed over").isEqualTo("YELLOW");
        assertThat(read(office(), "/supervision").select("#dismissed")).isEmpty();
    }

    @Test
    void whatWasPassedOverIsProposedAgainOnDemand() throws Exception {
        String address = "/supervision/proposals/" + share("2024-1");
        submit(office(), address + "/dismissal", "reason", "Agreed in the meeting");
        assertThat(status(submit(office(), address + "/revival"))).isEqualTo(303);
        assertThat(proposed(read(office(), "/supervision"))).contains("" + share("2024-1"));
        MvcResult done =
                submit(office(), "/supervision/proposals/" + share("2024-3") + "/dismissal", "reason", "It is done");
        assertThat(status(done)).isEqualTo(422);
        assertThat(html(done).select("[role=alert]").text()).contains("没有拟发的督办单");
    }

    private static List<String> proposed(Document page) {
        return page.select("#proposals li.sup-proposal").eachAttr("data-share-id");
    }

    @Test
    void theTimelineOfTheTaskTellsItsLettersToThoseWhoMaySeeThem() throws Exception {
        long letter = issued("2024-1", "RED");
        submit(head, path(letter) + "/receipt");
        submit(head, path(letter) + "/replies", "text", "Ten are left");
        submit(
                office(),
                "/supervision/files/" + share("2024-1") + "/listings",
                "level",
                "Municipal",
                "basis",
                "Minutes");
        submit(office(), path(letter) + "/lifting", "reason", "Seen to");
        String task = "/tasks/" + plan.taskId("2024-1");
        Document page = read(head, task);
        assertThat(page.select(".wp-timeline [data-event]").eachAttr("data-event"))
                .containsSubsequence("LETTER_LIFTED", "LISTED", "LETTER_REPLIED", "LETTER_RECEIVED", "LETTER_ISSUED");
        Element issue = page.selectFirst("[data-event=LETTER_ISSUED]");
        assertThat(issue.select("a").attr("href")).isEqualTo(path(letter));
        assertThat(issue.text()).contains("签发督办单", "红色", "Finish it", "回复");
        assertThat(read(head, task + "?show=supervision").select(".wp-timeline [data-event]"))
                .hasSize(5);
        assertThat(read(head2, task).select(".wp-timeline [data-event]").eachAttr("data-event"))
                .as("letters of another department")
                .contains("LISTED")
                .noneMatch(kind -> kind.startsWith("LETTER_"));
        assertThat(read(office(), task + "?asOf=2024-09-01").select("[data-event=LETTER_ISSUED]"))
                .isEmpty();
    }

    @Test
    void listedTasksStandInAListUntilTheyAreTakenOff() throws Exception {
        assertThat(read(leader(), "/supervision/listings").select("[data-empty]"))
                .hasSize(1);
        String file = "/supervision/files/" + share("2024-1");
        submit(office(), file + "/listings", "level", "Municipal", "basis", "Minutes 7");
        Document page = read(head2, "/supervision/listings");
        assertThat(page.select("[data-holding]").attr("data-holding")).isEqualTo("1");
        assertThat(page.select("tr[data-listing-id]").text()).contains("Municipal", "2024-1", "Mines", "Minutes 7");
        MvcResult left = page(leader(), page.select("a[data-export]").attr("href"));
        assertThat(Books.column(left, "编号")).containsExactly("2024-1");
        String listing = page.select("tr[data-listing-id]").attr("data-listing-id");
        submit(office(), file + "/removals", "listingId", listing, "basis", "Done at last");
        assertThat(read(leader(), "/supervision/listings").select("tr[data-listing-id]"))
                .isEmpty();
        assertThat(read(leader(), "/supervision/listings?over=yes")
                        .select("tr[data-holds=false]")
                        .text())
                .contains("Done at last");
        assertThat(Books.column(page(leader(), "/supervision/listings.xlsx"), "编号"))
                .isEmpty();
        assertThat(Books.column(page(leader(), "/supervision/listings.xlsx?over=yes"), "摘牌依据"))
                .containsExactly("Done at last");
    }

    @Test
    void aTalkIsRecordedFromItsLetterAndStandsInItsFile() throws Exception {
        long letter = issued("2024-1", "RED");
        String record = read(office(), path(letter)).select("a[data-record]").attr("href");
        Document form = read(office(), record);
        assertThat(form.select("form[data-form=record-outcome] [name=noticeId]").val())
                .isEqualTo("" + letter);
        assertThat(form.select("form[data-form=record-outcome] select[name=planId]"))
                .isEmpty();
        String[] fields = {
            "kind",
            "TALK",
            "planId",
            "" + plan.planId(),
            "departmentId",
            "" + mines,
            "noticeId",
            "" + letter,
            "heldOn",
            fixtures.plans().today(),
            "people",
            "Deputy director",
            "content",
            "Say when"
        };
        MvcResult kept = submit(office(), "/supervision/outcomes", fields);
        assertThat(kept.getResponse().getRedirectedUrl()).isEqualTo(path(letter));
        assertThat(read(office(), "/supervision/files/" + share("2024-1")).text())
                .contains("Say when");
        assertThat(read(head, "/tasks/" + plan.taskId("2024-1"))
                        .select("[data-event=TALK]")
                        .text())
                .contains("Say when");
        fields[5] = "" + floods;
        MvcResult other = submit(office(), "/supervision/outcomes", fields);
        assertThat(status(other)).isEqualTo(422);
        assertThat(html(other).select("[role=alert]").text()).contains("别的科室");
    }
}
