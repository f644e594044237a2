package app.workplan.service.document.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 格子里的日期: every way in which people and programs write the same day. */
class DayOfCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-30",
                "2026/6/30",
                "2026.6.30",
                "2026年6月30日",
                "2026 年 6 月 30 日",
                "二〇二六年六月三十日",
                "20260630",
                "46203",
                "2026-06-30 00:00:00",
                "2026/6/30 0:00",
                "6月30日",
                "06月30日"
            })
    void isReadHoweverItIsWritten(String cell) {
        assertThat(Dates.typed(cell, 2026)).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "2026-02-30", "20260230", "13月1日", "6月", "2026", "12", "199999", "2026-06-30 08:15"})
    void isNoneWhereNobodyCouldTell(String cell) {
        assertThat(Dates.typed(cell, 2026)).isNull();
    }

    @Test
    void aDayWithoutItsYearIsNoneWherePlansLieInSeveral() {
        assertThat(Dates.typed("6月30日", null)).isNull();
    }
}
