package app.workplan.service.document.parser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.plan.PlanKind;
import app.workplan.service.document.ParseWarning;
import app.workplan.service.document.ParseWarning.Code;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Metadata;
import app.workplan.service.document.ParsedDocument.Noise;
import app.workplan.service.document.ParsedDocument.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataTest {

    @Test
    void prefersThePlansOwnTitleToTheNotice() {
        Metadata m = Documents.parse(
                        "某市应急管理局关于印发《2020年工作要点》的通知",
                        "某局网站 发布时间:2020-03-25 浏览次数:7",
                        "某应急发〔2020〕8号",
                        "各县应急管理局、局机关各处室:",
                        "现将要点印发给你们,请认真贯彻落实好有关要求。",
                        "某市应急管理局",
                        "2020年3月9日",
                        "2020年工作要点",
                        "一、任务",
                        "1抓学习。按照某党组〔2020〕2号办。",
                        "2抓落实。")
                .metadata();
        assertThat(m.title()).isEqualTo("2020年工作要点");
        assertThat(m.issuer()).isEqualTo("某市应急管理局");
        assertThat(m.documentNumber()).isEqualTo("某应急发〔2020〕8号");
        assertThat(m.issuedOn()).isEqualTo(LocalDate.of(2020, 3, 9));
        assertThat(m.publishedOn()).isEqualTo(LocalDate.of(2020, 3, 25));
        assertThat(m.recipients()).containsExactly("各县应急管理局", "局机关各处室");
    }

    @Test
    void makesATitleFromIssuerAndYearWhereTheTextHasNone() {
        ParsedDocument document = Documents.parse(
                "各县、区应急管理局,高新区监管部门:",
                "2024年是关键一年,要做好各项应急管理工作。",
                "一、任务",
                "(一)抓安全。",
                "某市应急管理局",
                "2024年2月19日",
                "(此件公开发布)",
                "1.文件解读.doc");
        assertThat(document.metadata().title()).isEqualTo("某市应急管理局2024年工作要点");
        assertThat(document.metadata().titleInferred()).isTrue();
        assertThat(document.metadata().recipients()).containsExactly("各县、区应急管理局", "高新区监管部门");
        assertThat(document.warnings()).extracting(ParseWarning::code).containsExactly(Code.TITLE_INFERRED);
        assertThat(document.noise()).extracting(Noise::text).containsExactly("1.文件解读.doc");
        assertThat(document.items()).hasSize(1);
    }

    @Test
    void joinsATitleThatBreaksOverTwoLines() {
        assertThat(Documents.parse("2020年上半年工作总结及", "下半年工作计划", "今年以来,我县工作有序推进,各项任务全面完成。", "一、上半年工作开展情况", "(一)有成绩。")
                        .metadata()
                        .title())
                .isEqualTo("2020年上半年工作总结及下半年工作计划");
    }

    @Test
    void completesAnIssuerFromThePlaceTheTextSpeaksOf() {
        assertThat(Documents.parse("市应急管理局2019年工作安排", "一、任务", "(一)抓安全。按《甲乙市办法》,落实“甲乙市规定”。")
                        .metadata()
                        .issuer())
                .isEqualTo("甲乙市应急管理局");
    }

    @ParameterizedTest
    @CsvSource({
        "某局2024年工作要点,ANNUAL_KEY_POINTS,2024-01-01,2024-12-31",
        "某局2018年工作回顾和2019年工作安排,REVIEW_AND_PLAN,2019-01-01,2019-12-31",
        "2020年上半年总结及下半年计划,HALF_YEAR_REVIEW_AND_PLAN,2020-07-01,2020-12-31",
        "某县“十四五”专项规划,FIVE_YEAR_PLAN,2021-01-01,2025-12-31",
        "某县应急管理规划(2026-2030年),FIVE_YEAR_PLAN,2026-01-01,2030-12-31"
    })
    void tellsKindAndPeriodFromTheTitle(String title, PlanKind kind, LocalDate from, LocalDate to) {
        Metadata m = Documents.parse(title, "一、任务", "(一)抓安全。").metadata();
        assertThat(m.kind()).isEqualTo(kind);
        assertThat(m.period()).isEqualTo(new Period(from, to));
    }

    @Test
    void letsTheCallerSetThePeriod() {
        ParsedDocument document =
                DocumentParser.parse("工作安排\n一、任务\n(一)抓安全。3月底前完成。", new ParseOptions("x.txt", Documents.YEAR_2024));
        assertThat(document.metadata().file()).isEqualTo("x.txt");
        assertThat(document.items().get(0).deadlines()).hasSize(1);
    }

    @Test
    void setsWebFurnitureApart() {
        ParsedDocument document = Documents.parse(
                "您的位置:首页 > 公告 返回首页",
                "1. 1",
                "2019年工作安排",
                "2019-02-13 11:26:00 某网",
                "一、任务",
                "(一)抓安全。",
                "- 2 -",
                "接着说。",
                "扫一扫在手机打开当前页");
        assertThat(document.noise())
                .extracting(Noise::text)
                .containsExactly("您的位置:首页 > 公告 返回首页", "1. 1", "2019-02-13 11:26:00 某网", "- 2 -", "扫一扫在手机打开当前页");
        assertThat(document.items()).hasSize(1);
    }
}
