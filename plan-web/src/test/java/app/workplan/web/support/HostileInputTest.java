package app.workplan.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** What nobody types by hand is answered in plain words, too. */
class HostileInputTest extends WebTestBase {

    @Test
    void leavesOutControlCharacters() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        String entries = "/shares/" + plan.first() + "/entries";
        MvcResult sent = submit("head@alpha", entries, "percent", "10", "text", "before\u0000after");
        assertThat(status(sent)).isEqualTo(303);
        assertThat(html(page("head@alpha", "/tasks/" + plan.taskId())).text()).contains("beforeafter");
    }

    @Test
    void showsNoWordsOfALibrary() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        MvcResult ill = submit("office@alpha", "/plans/" + plan.planId() + "/roll-forward", "year", "abc");
        assertThat(status(ill)).isEqualTo(422);
        assertThat(html(ill).text()).doesNotContain("Failed to convert").doesNotContain("java.lang");
    }
}
