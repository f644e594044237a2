package app.workplan.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import app.workplan.web.login.TestLogin;
import app.workplan.web.support.ErrorPages;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MvcResult;

/** What no page of ours sends is told as what it is, not as a matter of roles; an ill version is an old one. */
class WrongFormTest extends WebTestBase {

    @Autowired
    TestLogin login;

    @ParameterizedTest
    @CsvSource({
        "PUT, /my/entries, 405",
        "DELETE, /plans, 405",
        "PATCH, /tasks, 405",
        "PUT, /nowhere, 404",
        "POST, /nowhere, 404",
        "POST, /my/entries, 403",
    })
    void aMethodOrAddressIsTold(String method, String address, int status) throws Exception {
        assertThat(status(browser.perform(
                                request(HttpMethod.valueOf(method), address).with(login.as("head@alpha")))
                        .andReturn()))
                .isEqualTo(status);
    }

    @Test
    void aFormWithoutATokenIsToldAsAForm() throws Exception {
        MvcResult refused = browser.perform(
                        post("/my/entries").param("entries[0].text", "Secret").with(login.as("head@alpha")))
                .andReturn();
        assertThat(status(refused)).isEqualTo(403);
        Object back = refused.getRequest().getAttribute(ErrorPages.STALE_FORM);
        assertThat(back).isEqualTo("/my");
        MvcResult told = browser.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                        .requestAttr(RequestDispatcher.ERROR_METHOD, "POST")
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/my/entries")
                        .requestAttr(ErrorPages.STALE_FORM, back)
                        .param("entries[0].text", "Secret")
                        .with(login.as("head@alpha")))
                .andReturn();
        assertThat(html(told).select("main").text())
                .contains("重新打开页面")
                .doesNotContain("角色")
                .doesNotContain("Secret");
        assertThat(html(told).select("main a[href=/my]")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"abc", "-1", "99999999999", "1.5"})
    void anIllVersionIsAnOldOne(String version) throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        assertThat(status(submit(
                        "admin@alpha",
                        "/admin/groups/" + fixtures.group("A1"),
                        "version",
                        version,
                        "name",
                        "Typed",
                        "departmentIds",
                        "" + fixtures.department("A1"))))
                .isEqualTo(409);
        MvcResult settings = submit(
                "admin@alpha",
                "/admin/settings",
                "version",
                version,
                "nearDueWorkingDays",
                "7",
                "lagPoints",
                "17",
                "graceDays",
                "1",
                "floodMonth",
                "6",
                "floodDay",
                "1",
                "reportCycle",
                "MONTH");
        assertThat(status(settings)).isEqualTo(409);
        assertThat(html(settings).select("#f-lagPoints").val()).isEqualTo("17");
        assertThat(status(submit("office@alpha", "/plans/" + plan.planId() + "/close", "version", version)))
                .isEqualTo(409);
        assertThat(status(submit(
                        "office@alpha",
                        "/tasks/" + plan.taskId() + "/cells/title",
                        "value",
                        "Typed",
                        "version",
                        version,
                        "basis",
                        "Minutes 1")))
                .isEqualTo(409);
    }
}
