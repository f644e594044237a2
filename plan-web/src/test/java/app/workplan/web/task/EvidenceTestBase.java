package app.workplan.web.task;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import app.workplan.service.shared.BusinessClock;
import app.workplan.web.Files;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import app.workplan.web.login.TestLogin;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** A plan of two departments, and forms that carry files. */
abstract class EvidenceTestBase extends WebTestBase {

    static final String HEAD = "head@alpha";
    static final String OFFICE = "office@alpha";

    @Autowired
    Files files;

    @Autowired
    BusinessClock clock;

    @Autowired
    private TestLogin login;

    Plans.Small plan;

    @BeforeEach
    void aPlan() {
        plan = fixtures.plans().ofAlpha();
    }

    @AfterEach
    void owedByNobody() {
        fixtures.plans().close(plan, "alpha");
    }

    static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, "application/octet-stream", content);
    }

    MvcResult send(String username, String address, List<MockMultipartFile> parts, String... fields) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(address);
        parts.forEach(request::file);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return browser.perform(request.with(login.as(username)).with(csrf()).accept("text/html"))
                .andReturn();
    }

    /** The office names what has to be shown. */
    void fileIsRequired() {
        jdbc.sql("update task set required_evidence = 'Photographs of the site' where id = :id")
                .param("id", plan.taskId())
                .update();
    }

    List<Map<String, Object>> rows() {
        return jdbc.sql("select * from evidence where share_id in (:first, :second) order by id")
                .param("first", plan.first())
                .param("second", plan.second())
                .query()
                .listOfRows();
    }

    long onlyId() {
        return (Long) rows().get(0).get("id");
    }

    long completionId() {
        return jdbc.sql("select max(id) from completion where share_id = :share")
                .param("share", plan.first())
                .query(Long.class)
                .single();
    }

    String completion() {
        return "/shares/" + plan.first() + "/completion";
    }

    Element form(MvcResult answer, String name) throws Exception {
        return html(answer)
                .select("form[data-form=" + name + "][data-share-id=" + plan.first() + "]")
                .get(0);
    }
}
