package app.workplan.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.parser.DocumentParser;
import app.workplan.service.document.parser.ParseOptions;
import app.workplan.service.document.writer.OfficialDocument;
import app.workplan.service.ledger.LedgerRow;
import app.workplan.service.paper.PaperRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 公开版 of the demonstration: it reads back as the same plan, and names nobody. */
@DemoTest
class DemoPublicPaperTest extends DemoPapersTestBase {

    @ParameterizedTest
    @CsvSource({"changzhi", "changsha", "zhoushan", "hengshan", "huarong"})
    void publicVersionReadsBackAsTheSamePlan(String bureau) {
        PaperRequest request = request(bureau, null);
        OfficialDocument paper = papers.of("public").write(request);
        ParsedDocument before = DocumentParser.parse(source(request.plan().id()), ParseOptions.none());
        ParsedDocument after = DocumentParser.parse(text(paper), ParseOptions.none());
        assertThat(after.chapters())
                .extracting(one -> one.number() + one.title() + one.nature())
                .containsExactlyElementsOf(before.chapters().stream()
                        .map(one -> one.number() + one.title() + one.nature())
                        .toList());
        assertThat(after.items())
                .extracting(one -> one.level() + " " + one.path() + one.title())
                .containsExactlyElementsOf(before.items().stream()
                        .map(one -> one.level() + " " + one.path() + one.title())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"changzhi", "changsha", "zhoushan", "hengshan", "huarong"})
    void publicVersionNamesNobodyAndNoProgress(String bureau) {
        PaperRequest request = request(bureau, null);
        String text = text(papers.of("public").write(request));
        assertThat(jdbc.sql("select display_name from user_account where bureau_id = :bureau")
                        .param("bureau", request.plan().bureauId())
                        .query(String.class)
                        .list())
                .noneMatch(text::contains);
        assertThat(text).doesNotContain("序时", "已逾期", "有风险");
        for (LedgerRow row : ledger(request, null).rows()) {
            assertThat(row.light()).isNotNull();
        }
    }

    private String source(long planId) {
        return jdbc.sql(
                        "select d.text from plan p join source_document d on d.id = p.source_document_id where p.id = :plan")
                .param("plan", planId)
                .query(String.class)
                .single();
    }
}
