package app.workplan.service.figure;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.figure.AsOf.Clamp;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AsOfTest {

    private static final LocalDate ISSUED = LocalDate.parse("2024-02-19");
    private static final LocalDate CLOSED = LocalDate.parse("2025-01-15");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    void judgesTodayWhenNothingIsAsked() {
        assertThat(AsOf.read(null, ISSUED, null, TODAY)).isEqualTo(new AsOf(TODAY, null, true, Clamp.NONE));
        assertThat(AsOf.read(" ", ISSUED, null, TODAY).carried()).isNull();
    }

    @Test
    void judgesClosedPlanOnItsClosingDay() {
        assertThat(AsOf.read("", ISSUED, CLOSED, TODAY).day()).isEqualTo(CLOSED);
    }

    @Test
    void carriesChosenDayOn() {
        AsOf asOf = AsOf.read("2024-09-03", ISSUED, CLOSED, TODAY);
        assertThat(asOf.day()).isEqualTo("2024-09-03");
        assertThat(asOf.isClamped()).isFalse();
        assertThat(asOf.carried()).isEqualTo("2024-09-03");
    }

    @Test
    void clampsToIssueDayTodayAndClosingDay() {
        assertThat(AsOf.read("2024-02-18", ISSUED, CLOSED, TODAY))
                .isEqualTo(new AsOf(ISSUED, ISSUED.minusDays(1), false, Clamp.BEFORE_ISSUE));
        assertThat(AsOf.read("2025-01-16", ISSUED, CLOSED, TODAY).clamp()).isEqualTo(Clamp.AFTER_CLOSING);
        assertThat(AsOf.read("2026-11-23", ISSUED, null, TODAY).clamp()).isEqualTo(Clamp.AFTER_TODAY);
        assertThat(AsOf.over("2026-11-23", Stream.of(ISSUED, CLOSED), TODAY))
                .isEqualTo(new AsOf(TODAY, LocalDate.parse("2026-11-23"), true, Clamp.AFTER_TODAY));
    }

    @Test
    void severalPlansAreJudgedFromTheFirstIssueDay() {
        assertThat(AsOf.over("2024-02-18", Stream.of(CLOSED, ISSUED), TODAY))
                .isEqualTo(new AsOf(ISSUED, ISSUED.minusDays(1), false, Clamp.BEFORE_FIRST_ISSUE));
        assertThat(AsOf.over("2024-02-19", Stream.of(CLOSED, ISSUED), TODAY).isClamped())
                .isFalse();
        assertThat(AsOf.over("2024-02-19", Stream.empty(), TODAY).day()).isEqualTo(TODAY);
    }

    @Test
    void boundaryDaysAreGood() {
        assertThat(AsOf.read("2024-02-19", ISSUED, CLOSED, TODAY).isClamped()).isFalse();
        assertThat(AsOf.read("2025-01-15", ISSUED, CLOSED, TODAY).isClamped()).isFalse();
    }

    @Test
    void saysWhenTheTextIsNoDate() {
        assertThat(AsOf.read("2024-13-40", ISSUED, CLOSED, TODAY))
                .isEqualTo(new AsOf(CLOSED, null, true, Clamp.UNREADABLE));
        assertThat(AsOf.read("+999999999-01-01", ISSUED, CLOSED, TODAY).clamp()).isEqualTo(Clamp.UNREADABLE);
    }
}
