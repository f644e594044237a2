package app.workplan.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 上级单位: its office and leaders take out what they may read of a bureau below, nobody else of it does, and nobody changes it. */
class ReadersAboveTest extends WebTestBase {

    private Plans.Small plan;

    @BeforeEach
    void alphaStandsBelowBeta() {
        plan = fixtures.plans().ofAlpha();
        below(fixtures.bureau("beta"));
    }

    @AfterEach
    void alphaStandsAlone() {
        below(null);
    }

    @Test
    void takesDocumentsPacksAndLetters() throws Exception {
        long letter = fixtures.letters().about(fixtures.plans().shareOf("OWN"));
        long report = fixtures.directives().reports().drafted("alpha", plan.planId(), true);
        List<String> addresses = new ArrayList<>(List.of(
                "/reports?plan=" + plan.planId(),
                "/plans/" + plan.planId() + "/evidence.zip",
                "/tasks/" + fixtures.plans().soleTaskOf("OWN") + "/evidence.zip",
                "/supervision/" + letter + "/letter.docx",
                "/reports/" + report,
                "/reports/" + report + "/document.docx"));
        for (String kind : List.of(
                "task-breakdown", "department-list", "one-page", "public", "half-year-report", "annual-report")) {
            addresses.add("/plans/" + plan.planId() + "/documents/" + kind + ".docx");
        }
        for (String address : addresses) {
            assertThat(status(page("office@beta", address))).as(address).isEqualTo(200);
            assertThat(status(page("leader@beta", address))).as(address).isEqualTo(200);
            assertThat(status(page("head@beta", address))).as(address).isEqualTo(404);
            assertThat(status(page("admin@beta", address))).as(address).isEqualTo(403);
        }
    }

    @Test
    void draftsAndPlanFilesStayWithTheirOwnOffice() throws Exception {
        long draft = fixtures.plans().draftOf("OWN");
        long report = fixtures.directives().reports().drafted("alpha", plan.planId(), false);
        for (String address : List.of(
                "/plans/" + draft + "/documents/task-breakdown.docx",
                "/plans/" + draft + "/evidence.zip",
                "/reports/" + report,
                "/reports/" + report + "/document.docx")) {
            assertThat(status(page("office@beta", address))).as(address).isEqualTo(404);
            assertThat(status(page("leader@beta", address))).as(address).isEqualTo(404);
        }
        assertThat(status(page("office@beta", "/plans/" + plan.planId() + "/plan.json")))
                .isEqualTo(403);
        assertThat(status(submit("office@beta", "/plans/" + plan.planId() + "/archive")))
                .isEqualTo(403);
        assertThat(status(submit("office@beta", "/reports/" + report + "/final")))
                .isEqualTo(403);
    }

    private void below(@org.jspecify.annotations.Nullable Long parent) {
        jdbc.sql("update bureau set parent_id = :parent where id = :id")
                .param("parent", parent, java.sql.Types.BIGINT)
                .param("id", fixtures.bureau("alpha"))
                .update();
    }
}
