package app.workplan.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.Files;
import app.workplan.web.Together;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;

/** Files that are ill or mean harm: refused in words at their field, or saved as what they are and never run. */
class EvidenceHostileTest extends EvidenceTestBase {

    private MvcResult hostile(String name, byte[] content) throws Exception {
        return send(HEAD, completion(), List.of(file(name, content)), "text", "Typed words");
    }

    private void refusedAtField(MvcResult answer, String... words) throws Exception {
        assertThat(status(answer)).isEqualTo(422);
        Element form = form(answer, "mark-done");
        assertThat(form.select(".wp-field-error").text()).contains(words);
        assertThat(form.select("textarea[name=text]").text()).isEqualTo("Typed words");
        assertThat(rows()).isEmpty();
        assertThat(jdbc.sql("select count(*) from completion where share_id = :share")
                        .param("share", plan.first())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private MockHttpServletResponse download() throws Exception {
        return page(OFFICE, "/attachments/" + onlyId()).getResponse();
    }

    @Test
    void twentyOneMegabytes() throws Exception {
        refusedAtField(hostile("big.pdf", new byte[21 * 1024 * 1024]), "big.pdf", "20 MB");
    }

    @ParameterizedTest
    @CsvSource({
        "photo.jpg, <svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "photo.svg, <svg xmlns='http://www.w3.org/2000/svg'/>",
        "report.pdf, <!DOCTYPE html><script>alert(1)</script>",
        "report.html, <html><body>x</body></html>",
    })
    void svgAndHtmlWhateverTheyAreCalled(String name, String content) throws Exception {
        refusedAtField(hostile(name, content.getBytes(StandardCharsets.UTF_8)), name);
    }

    @Test
    void nothingInIt() throws Exception {
        refusedAtField(hostile("empty.docx", new byte[0]), "empty.docx", "空文件");
    }

    @Test
    void aProgramCalledPicture() throws Exception {
        refusedAtField(
                hostile("photo.jpg.exe", "MZ\u0000\u0003".getBytes(StandardCharsets.ISO_8859_1)), "photo.jpg.exe");
    }

    @Test
    void aPictureCalledDocumentIsSavedAsPicture() throws Exception {
        byte[] picture = files.picture("jpg");
        assertThat(status(hostile("验收报告.docx", picture))).isEqualTo(303);
        MockHttpServletResponse saved = download();
        assertThat(saved.getContentType()).isEqualTo("image/jpeg");
        assertThat(saved.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("docx.jpg");
        assertThat(saved.getContentAsByteArray()).isEqualTo(picture);
    }

    @Test
    void namesThatAreLongOrPathsBecomeNames() throws Exception {
        assertThat(status(hostile("长".repeat(300) + ".pdf", Files.pdf()))).isEqualTo(303);
        assertThat((String) rows().get(0).get("file_name")).hasSize(120).endsWith("长.pdf");
        assertThat(status(page(OFFICE, "/tasks/" + plan.taskId()))).isEqualTo(200);
        assertThat(download().getHeader("Content-Disposition")).contains("filename*=UTF-8''%E9%95%BF");

        send(
                HEAD,
                "/shares/" + plan.first() + "/evidence",
                List.of(file("../../../etc/cron.d/x\"><script>.png", files.picture("png"))));
        assertThat(rows().get(1).get("file_name")).isEqualTo("xscript.png");
        assertThat((String) rows().get(1).get("stored_as")).matches("[0-9a-f]{32}");
        assertThat(html(page(OFFICE, "/completions/" + completionId())).select("script:not([src])"))
                .isEmpty();
    }

    @Test
    void everyAnswerWithBytesIsClosedUp() throws Exception {
        hostile("notes.txt", "words, <b>not a page</b>".getBytes(StandardCharsets.UTF_8));
        MockHttpServletResponse saved = download();
        assertThat(saved.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(saved.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("sandbox");
        assertThat(saved.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(saved.getHeader("Cache-Control")).contains("no-store");
        assertThat(status(page(OFFICE, "/attachments/" + onlyId() + "/preview")))
                .as("a text has no preview")
                .isEqualTo(404);
    }

    @Test
    void aPreviewIsAPictureInASandbox() throws Exception {
        hostile("a.png", files.picture("png"));
        MockHttpServletResponse shown =
                page(OFFICE, "/attachments/" + onlyId() + "/preview").getResponse();
        assertThat(shown.getContentType()).isEqualTo("image/png");
        assertThat(shown.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("sandbox");
        assertThat(shown.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aPdfThatCannotBeDrawnHasNoPreviewAndIsSaved() throws Exception {
        hostile("a.pdf", "%PDF-1.7\nnothing of a page".getBytes(StandardCharsets.UTF_8));
        assertThat(status(page(OFFICE, "/attachments/" + onlyId() + "/preview")))
                .isEqualTo(404);
        assertThat(download().getStatus()).isEqualTo(200);
    }

    @Test
    void goodFilesAreKeptBesideABadOne() throws Exception {
        MvcResult answer = send(
                HEAD,
                completion(),
                List.of(
                        file("good.png", files.picture("png")),
                        file("bad.svg", "<svg/>".getBytes(StandardCharsets.UTF_8))),
                "text",
                "Typed words");
        assertThat(status(answer)).isEqualTo(422);
        Element form = form(answer, "mark-done");
        assertThat(form.select(".wp-field-error").text()).contains("bad.svg").doesNotContain("good.png");
        assertThat(form.select("[data-waiting-id]").text()).contains("good.png");
    }

    @Test
    void moreFilesThanARecordHolds() throws Exception {
        List<MockMultipartFile> many = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            many.add(file(i + ".png", files.picture("png")));
        }
        refusedAtField(send(HEAD, completion(), many, "text", "Typed words"), "10");
    }

    @Test
    void idsOfAnotherShareAreNotHandedInAndNotRead() throws Exception {
        long foreign = files.evidenceOf("OTHER_BUREAU");
        long others = files.evidenceOf("OTHER_DEPARTMENT");
        for (String id : List.of("" + foreign, "" + others, "999999999", "-1", "x' or 1=1")) {
            refusedAtField(send(HEAD, completion(), List.of(), "text", "Typed words", "evidenceId", id), "已不在");
        }
        assertThat(status(send(HEAD, completion(), List.of(), "text", "Typed", "removeEvidence", "" + others)))
                .isEqualTo(403);
        assertThat(status(send(HEAD, completion(), List.of(), "text", "Typed", "removeEvidence", "" + foreign)))
                .isEqualTo(404);
        assertThat(status(page(HEAD, "/attachments/" + foreign))).isEqualTo(404);
        assertThat(status(page(HEAD, "/attachments/x"))).isEqualTo(404);
    }

    @Test
    void anotherDepartmentsShareTakesNoFile() throws Exception {
        String address = "/shares/" + plan.second() + "/evidence";
        assertThat(status(send(HEAD, address, List.of(file("a.png", files.picture("png"))))))
                .isEqualTo(403);
        assertThat(status(send("head@beta", address, List.of(file("a.png", files.picture("png"))))))
                .isEqualTo(404);
        assertThat(rows()).isEmpty();
    }

    @Test
    void aShareThatIsDoneTakesNoMore() throws Exception {
        hostile("a.png", files.picture("png"));
        submit(OFFICE, "/completions/" + completionId() + "/acceptance");
        assertThat(status(send(
                        HEAD, "/shares/" + plan.first() + "/evidence", List.of(file("b.png", files.picture("png"))))))
                .isEqualTo(422);
        assertThat(rows()).hasSize(1);
    }

    @Test
    void theSameFormTwentyTimesAtOnceMakesOneCompletionWithOneFile() throws Exception {
        byte[] picture = files.picture("png");
        List<MvcResult> answers = Together.times(20, () -> hostile("a.png", picture));
        assertThat(answers).extracting(answer -> status(answer)).containsOnly(303);
        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row.get("completion_id")).isEqualTo(completionId()));
    }
}
