package app.workplan.web.paper.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import app.workplan.service.document.reader.DocumentReaders;
import app.workplan.service.document.writer.DocumentTemplate;
import app.workplan.service.document.writer.TemplateCheck;
import app.workplan.service.paper.template.TemplateQueries;
import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import app.workplan.web.YearPlan;
import app.workplan.web.login.TestLogin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;

/** 公文模板: laid in, handed out, refused by its name, taken out again. */
class TemplatePageTest extends WebTestBase {

    private static final String PAGE = "/reports/templates";

    @Autowired
    private TestLogin login;

    @Autowired
    private TemplateQueries queries;

    @AfterEach
    void shippedAgain() {
        jdbc.sql("delete from document_template").update();
    }

    private MvcResult upload(String name, byte[] file) throws Exception {
        return browser.perform(multipart(PAGE)
                        .file(new MockMultipartFile("file", name, null, file))
                        .with(login.as("office@alpha"))
                        .with(csrf()))
                .andReturn();
    }

    /** The shipped template with words of its document changed. */
    private static byte[] changed(String from, String to) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(
                        new ByteArrayInputStream(DocumentTemplate.shipped().file()));
                ZipOutputStream made = new ZipOutputStream(out)) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                made.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                made.write(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
                entry = zip.getNextEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void ownTemplateIsKeptHandedOutAndTakenOutAgain() throws Exception {
        Document before = html(page("office@alpha", PAGE));
        assertThat(before.select("[data-template]").attr("data-template")).isEqualTo("shipped");
        assertThat(before.select("tr[data-slot]")).hasSize(8);
        assertThat(before.select("tr[data-slot=BODY] code").text()).isEqualTo("{{正文}}");
        byte[] file = changed("{{标题}}", "　{{标题}}　");

        assertThat(status(upload("C:\\temp\\红头模板.docx", file))).isEqualTo(303);

        Document kept = html(page("office@alpha", PAGE));
        assertThat(kept.select("[data-template]").attr("data-template")).isEqualTo("own");
        assertThat(kept.select("[data-template] a").text()).isEqualTo("红头模板.docx");
        assertThat(page("office@alpha", PAGE + "/own.docx").getResponse().getContentAsByteArray())
                .isEqualTo(file);
        assertThat(queries.of(fixtures.bureau("alpha"))).isPresent();
        assertThat(queries.of(fixtures.bureau("beta"))).isEmpty();
        assertThat(status(page("office@beta", PAGE + "/own.docx"))).isEqualTo(404);

        assertThat(status(submit("office@beta", PAGE + "/removal"))).isEqualTo(404);
        assertThat(status(submit("office@alpha", PAGE + "/removal"))).isEqualTo(303);
        assertThat(queries.of(fixtures.bureau("alpha"))).isEmpty();
        assertThat(jdbc.sql("select action from audit_entry where action like 'template.%' order by id")
                        .query(String.class)
                        .list())
                .endsWith("template.keep", "template.remove");
    }

    @Test
    void documentsOfTheBureauAreLaidOutWithItsOwnTemplate() throws Exception {
        PlanRows plan = YearPlan.of(jdbc, fixtures);
        String document = "/plans/" + plan.planId() + "/documents/task-breakdown.docx";
        assertThat(text(document)).doesNotContain("青山绿水");

        upload("own.docx", changed("{{标题}}", "青山绿水{{标题}}"));

        assertThat(text(document)).contains("青山绿水");
        Document reports = html(page("office@alpha", "/reports"));
        assertThat(reports.select("a[href=" + PAGE + "]")).hasSize(1);
        assertThat(html(page("head@alpha", "/reports")).select("a[href=" + PAGE + "]"))
                .isEmpty();
    }

    private String text(String document) throws Exception {
        return DocumentReaders.read(page("head@alpha", document).getResponse().getContentAsByteArray())
                .text();
    }

    @Test
    void shippedTemplateIsHandedOut() throws Exception {
        MvcResult shipped = page("office@alpha", PAGE + "/shipped.docx");
        byte[] file = shipped.getResponse().getContentAsByteArray();
        assertThat(file).isEqualTo(DocumentTemplate.shipped().file());
        assertThat(TemplateCheck.require(file)).isNotNull();
        assertThat(shipped.getResponse().getHeader("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void badTemplateIsRefusedInAClearSentenceAndTheOldOneStays() throws Exception {
        byte[] good = changed("{{标题}}", "{{标题}}。");
        upload("good.docx", good);

        assertRefused(changed("{{标题}}", "{{单位}}"), "{{单位}}", "{{发文字号}}");
        assertRefused(changed("{{标题}}", "${7*7}"), "${7*7}");
        assertRefused(changed("{{正文}}", "正文"), "正文占位符");
        assertRefused("no docx".getBytes(StandardCharsets.UTF_8), ".docx");
        assertRefused(new byte[0], "请选");
        assertRefused(new byte[TemplateCheck.MAX_BYTES + 1], "2 MB");

        assertThat(page("office@alpha", PAGE + "/own.docx").getResponse().getContentAsByteArray())
                .isEqualTo(good);
    }

    private void assertRefused(byte[] file, String... words) throws Exception {
        MvcResult refused = upload("bad.docx", file);
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused).select("[role=alert]").text()).contains(words);
    }
}
