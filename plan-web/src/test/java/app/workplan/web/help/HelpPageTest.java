package app.workplan.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.task.Light;
import app.workplan.domain.task.LightRule;
import app.workplan.web.WebTestBase;
import app.workplan.web.YearPlan;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HelpPageTest extends WebTestBase {

    @Test
    void tellsEveryLightEveryRuleAndEveryRate() throws Exception {
        for (String language : List.of("zh-CN", "en")) {
            Document page = html(page("staff@alpha", "/help?lang=" + language));
            assertThat(page.select("[data-help-light]").eachAttr("data-help-light"))
                    .containsExactlyElementsOf(
                            Arrays.stream(Light.values()).map(Light::name).toList());
            assertThat(page.select("[data-help-light] li")).hasSize(LightRule.values().length);
            assertThat(page.select("[data-help-metric]")).hasSize(4);
            assertThat(page.select("dd").eachText()).noneMatch(String::isBlank);
        }
    }

    @Test
    void everyPageThatJudgesLeadsToIt() throws Exception {
        long plan = YearPlan.of(jdbc, fixtures).planId();
        for (String address :
                List.of("/dashboard?plan=" + plan, "/plans", "/plans/" + plan, "/plans/" + plan + "/tasks")) {
            assertThat(html(page("leader@alpha", address)).select("main a[href=/help]"))
                    .as(address)
                    .hasSize(1);
        }
        for (String address : List.of("/my", "/search")) {
            assertThat(html(page("head@alpha", address)).select(".wp-menu a[href=/help]"))
                    .as(address)
                    .hasSize(1);
        }
        assertThat(html(page("admin@alpha", "/admin")).select("a[href=/help]")).isEmpty();
    }
}
