package app.workplan.service.document.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.workplan.domain.task.Frequency;
import app.workplan.service.document.ParsedDocument.Deadline;
import app.workplan.service.document.ParsedDocument.Period;
import app.workplan.service.document.ParsedDocument.Recurrence;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeWordsTest {

    private static List<Deadline> deadlines(String text, Period period) {
        return deadlines(text, period, ParseOptions.BEFORE_FLOOD);
    }

    private static List<Deadline> deadlines(String text, Period period, MonthDay beforeFlood) {
        return new DeadlineReader(SourceText.of(text), period, beforeFlood, new Warnings()).read(0, text.length());
    }

    @Test
    void readsBeforeTheFloodSeasonAsTheBureauSetsIt() {
        assertThat(deadlines("汛期前完成排查", Documents.YEAR_2024, MonthDay.of(5, 31)))
                .extracting(Deadline::date)
                .containsExactly(LocalDate.of(2024, 5, 31));
        assertThat(deadlines("入汛前完成排查", Documents.YEAR_2024, MonthDay.of(2, 29)))
                .extracting(Deadline::date)
                .containsExactly(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @CsvSource({
        "3月底前完成,2024-03-31",
        "6月上旬完成,2024-06-10",
        "6月中旬开工,2024-06-20",
        "2月下旬验收,2024-02-29",
        "年内建成,2024-12-31",
        "今年年底前建成,2024-12-31",
        "上半年完成,2024-06-30",
        "下半年完成,2024-12-31",
        "一季度末完成,2024-03-31",
        "第三季度完成,2024-09-30",
        "9月30日前完成,2024-09-30",
        "十月底前完成,2024-10-31",
        "汛期前完成,2024-03-31",
        "春节前完成,2024-02-09",
        "国庆节前完成,2024-09-30",
        "到2024年底建成,2024-12-31",
        "3月至5月开展排查,2024-05-31"
    })
    void resolvesInsideThePeriod(String text, LocalDate date) {
        assertThat(deadlines(text, Documents.YEAR_2024))
                .extracting(Deadline::date)
                .containsExactly(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "三年行动",
                "停用超过3年",
                "近年内",
                "春节期间值守",
                "国庆节前后值守",
                "截至6月18日",
                "《方案(2019-2024年)》",
                "5月12日全国防灾减灾日宣传",
                "2023年6月底前",
                "安全生产月",
                "年度计划",
                "24小时值守",
                "三年内",
                "尽快完成",
                "11·16事故"
            })
    void takesNoDateFromOtherWords(String text) {
        assertThat(deadlines(text, Documents.YEAR_2024)).isEmpty();
    }

    @Test
    void resolvesSpansOfYearsInsideALongPlan() {
        assertThat(deadlines("力争在五年时间内,到2023年,2021-2025年", Documents.FIVE_YEARS))
                .extracting(Deadline::date)
                .containsExactly(LocalDate.of(2025, 12, 31), LocalDate.of(2023, 12, 31), LocalDate.of(2025, 12, 31));
        assertThat(deadlines("3月底前完成", Documents.FIVE_YEARS)).isEmpty();
    }

    @Test
    void keepsTheWordsAndTheirPlace() {
        Deadline deadline = deadlines("确保6月 中旬,3月底前完成", Documents.YEAR_2024).get(0);
        assertThat(deadline.text()).isEqualTo("3月底前");
        assertThat(deadline.start()).isEqualTo(8);
        assertThat(deadline.end()).isEqualTo(12);
    }

    private static List<Recurrence> rhythms(String text) {
        return FrequencyReader.read(SourceText.of(text), 0, text.length());
    }

    @Test
    void readsCountablePeriods() {
        assertThat(rhythms("分管领导每月至少深入企业3次,市级季度研判、县级月度会商、企业每周自查和岗位(车间)每日排查。每半年开展1次演练,各县区年内至少组织一次"))
                .extracting(Recurrence::per, Recurrence::minCount)
                .containsExactly(
                        tuple(Frequency.MONTH, 3),
                        tuple(Frequency.QUARTER, 1),
                        tuple(Frequency.MONTH, 1),
                        tuple(Frequency.WEEK, 1),
                        tuple(Frequency.DAY, 1),
                        tuple(Frequency.HALF_YEAR, 1),
                        tuple(Frequency.YEAR, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"定期召开会议", "适时开展", "常态化排查", "24小时值守", "每个区县建成3处", "动员千遍不如问责一次", "第一季度检查", "每一个企业"})
    void takesNoRhythmFromOtherWords(String text) {
        assertThat(rhythms(text)).isEmpty();
    }
}
