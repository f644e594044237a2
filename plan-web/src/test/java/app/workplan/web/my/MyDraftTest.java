package app.workplan.web.my;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** What staff prepared goes in with the head's one submit, and the page says so before. */
class MyDraftTest extends WebTestBase {

    private String head = "";
    private String staff = "";
    private Plans.Small plan = new Plans.Small(0, 0, 0, 0);

    @BeforeEach
    void aHeadAndStaff() {
        head = fixtures.somebody("alpha", Set.of(Role.HEAD), Set.of(fixtures.department("A1")));
        staff = fixtures.somebody("alpha", Set.of(Role.STAFF), Set.of(fixtures.department("A1")));
        plan = fixtures.plans().ofAlpha();
    }

    @Test
    void tellsTheHeadThatADraftGoesInAndCountsIt() throws Exception {
        int filled = filled(html(page(head, "/my")));
        assertThat(html(page(head, "/my")).select("#share-" + plan.first() + " [data-goes-in]"))
                .isEmpty();
        draft("Prepared by staff");
        Document my = html(page(head, "/my"));
        assertThat(my.select("#share-" + plan.first() + " [data-draft][data-goes-in]")
                        .text())
                .contains("经办人", "草稿，将一并提交");
        assertThat(my.select("[data-prepared]").text()).contains("备好的草稿", "一并提交");
        assertThat(filled(my)).isEqualTo(filled + 1);
        assertThat(my.select("[data-filled-count]").text()).isEqualTo("" + (filled + 1));
        assertThat(html(page(head, "/my?lang=en"))
                        .select("#share-" + plan.first() + " [data-goes-in]")
                        .text())
                .contains("goes in with this form");

        MvcResult sent = submit(head, "/my/entries", asShown(my));
        assertThat(status(sent)).isEqualTo(303);
        assertThat(textOf(plan.first())).isEqualTo("Prepared by staff");
    }

    @Test
    void tellsStaffOfTheirDraftAndNothingOfHandingIn() throws Exception {
        draft("Prepared");
        Document my = html(page(staff, "/my"));
        assertThat(my.select("#share-" + plan.first() + " [data-draft]").text()).contains("经办人草稿");
        assertThat(my.select("[data-goes-in], [data-prepared], [data-draft-only]"))
                .isEmpty();
        assertThat(my.select(".wp-submit button").text()).isEqualTo("存草稿");
    }

    @Test
    void leavesARowOutThatWasOpenedBeforeTheDraftWasSaved() throws Exception {
        Document opened = html(page(head, "/my"));
        draft("Saved in the meantime");
        MvcResult sent = submit(head, "/my/entries", asShown(opened));
        assertThat(status(sent)).as("nothing was filled in").isEqualTo(422);
        assertThat(html(sent)
                        .select("#share-" + plan.first() + " textarea[name$=.text]")
                        .text())
                .isEqualTo("Saved in the meantime");
    }

    @Test
    void tellsADeputyWhichRowsOnlyBecomeDrafts() throws Exception {
        String deputy = fixtures.somebody("alpha", Set.of(Role.STAFF), Set.of(fixtures.department("A2")));
        submit(
                head,
                "/account/deputies",
                "deputyId",
                "" + fixtures.userId(deputy),
                "from",
                fixtures.plans().today(),
                "to",
                fixtures.plans().today());
        Document my = html(page(deputy, "/my"));
        assertThat(my.select("#share-" + plan.second() + " [data-draft-only]").text())
                .contains("A2", "只存草稿");
        assertThat(my.select("#share-" + plan.first() + " [data-draft-only]")).isEmpty();
        assertThat(my.select(".wp-submit button").text()).isEqualTo("提交填报、存草稿");
        assertThat(html(page(head, "/my")).select(".wp-submit button").text()).isEqualTo("提交填报");
    }

    private void draft(String text) throws Exception {
        assertThat(status(submit(staff, "/shares/" + plan.first() + "/entries", "percent", "20", "text", text)))
                .isEqualTo(303);
    }

    private static int filled(Document my) {
        return Integer.parseInt(my.select("[data-filled-count]").attr("data-filled-count"));
    }

    /** The row as a browser sends it when nobody touched it. */
    private String[] asShown(Document my) {
        List<String> sent = new ArrayList<>();
        for (Element field : my.select("#share-" + plan.first() + " [name]:not([name=done]):not([type=checkbox])")) {
            sent.add(field.attr("name"));
            sent.add(field.is("textarea") ? field.text() : field.val());
        }
        return sent.toArray(String[]::new);
    }

    private String textOf(long share) {
        return jdbc.sql("select text from progress_entry where share_id = :share")
                .param("share", share)
                .query(String.class)
                .single();
    }
}
