package app.workplan.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import app.workplan.web.SeedBureau;
import app.workplan.web.WebTestBase;
import app.workplan.web.login.TestLogin;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;

/** 离线编辑 of the five plans of the demonstration: a file that nobody changed changes nothing, in either language. */
class ExchangeSeedsTest extends WebTestBase {

    @Autowired
    private SeedBureau seeds;

    @Autowired
    private TestLogin login;

    @ParameterizedTest
    @CsvSource({
        "changsha, 2020-01-01, 2020-12-31",
        "changzhi, 2024-01-01, 2024-12-31",
        "zhoushan, 2019-01-01, 2019-12-31",
        "hengshan, 2020-07-01, 2020-12-31",
        "huarong, 2021-01-01, 2025-12-31"
    })
    void anUnchangedFileOfAWholePlanHasNoDifference(String code, String from, String to) throws Exception {
        SeedBureau.Made bureau = seeds.of(code);
        String user = bureau.user("office");
        String address = String.valueOf(
                submit(user, "/imports", "text", bureau.text()).getResponse().getRedirectedUrl());
        String title = html(page(user, address)).select("input[name=title]").val();
        submit(user, address + "/plan", "title", title, "from", from, "to", to, "seen", "true");
        String plan =
                "/plans/" + html(page(user, address)).select("[data-plan-id]").attr("data-plan-id");
        MvcResult file = page(user, plan + "/exchange/ledger.xlsx");
        int tasks = Books.column(file, "编号").size();
        assertThat(tasks).isGreaterThan(10);
        for (String lang : new String[] {"zh-CN", "en"}) {
            Element looked = html(browser.perform(multipart(plan + "/exchange?lang=" + lang)
                                    .file(new MockMultipartFile(
                                            "file",
                                            "ledger.xlsx",
                                            null,
                                            file.getResponse().getContentAsByteArray()))
                                    .with(login.as(user))
                                    .with(csrf()))
                            .andReturn())
                    .select("#looked")
                    .first();
            assertThat(looked.attr("data-unchanged")).isEqualTo(String.valueOf(tasks));
            assertThat(looked.attr("data-errors")).isEqualTo("0");
            assertThat(looked.attr("data-changed")).isEqualTo("0");
        }
    }
}
