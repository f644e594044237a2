package app.workplan.web.docimport;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.SeedBureau;
import app.workplan.web.WebTestBase;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** 以往的分工: what a bureau did before is proposed, with its reason. */
class ReviewProposalTest extends WebTestBase {

    @Autowired
    private SeedBureau seeds;

    private static String[] sent(Element form) {
        return ((FormElement) form)
                .formData().stream()
                        .flatMap(field -> Stream.of(field.key(), field.value()))
                        .toArray(String[]::new);
    }

    @Test
    void proposesTheDepartmentsOfAnEarlierPlan() throws Exception {
        SeedBureau.Made bureau = seeds.of("changsha");
        String user = bureau.user("office");
        String first = """
                某市应急管理局2025年工作要点
                一、重点工作
                （一）深入开展矿山安全生产大检查。（办公室牵头）
                （二）抓好培训。（办公室负责）
                """;
        String made = String.valueOf(
                submit(user, "/imports", "text", first).getResponse().getRedirectedUrl());
        submit(user, made + "/plan", "title", "Earlier", "from", "2025-01-01", "to", "2027-12-31", "seen", "true");
        String plan = html(page(user, made)).select("[data-plan-id]").attr("data-plan-id");
        assertThat(status(submit(user, "/plans/" + plan + "/issue"))).isEqualTo(303);
        String second = first.replace("2025", "2026").replace("（办公室牵头）", "").replace("大检查", "检查");
        String address = String.valueOf(
                submit(user, "/imports", "text", second).getResponse().getRedirectedUrl());
        Document page = html(page(user, address));
        Element proposal = page.select("[data-doubt=NO_DEPARTMENTS] form[data-form=review-departments]")
                .first();
        assertThat(proposal).isNotNull();
        assertThat(proposal.text()).contains("Earlier").contains("大检查");
        MvcResult taken = submit(user, proposal.attr("action"), sent(proposal));
        assertThat(status(taken)).isEqualTo(303);
        assertThat(html(page(user, address)).select("[data-doubt=NO_DEPARTMENTS]"))
                .isEmpty();
    }
}
