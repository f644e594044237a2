package app.workplan.domain.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.shared.RuleViolation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RowCountTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 5, 1);

    @Test
    void percentIsRoundedDownAndNeverSaysAll() {
        assertThat(new RowCount(0, 0).percent()).isNull();
        assertThat(new RowCount(46, 0).percent()).isZero();
        assertThat(new RowCount(46, 12).percent()).isEqualTo(26);
        assertThat(new RowCount(3, 2).percent()).isEqualTo(66);
        assertThat(new RowCount(400, 399).percent()).isEqualTo(99);
        assertThat(new RowCount(46, 46).percent()).isEqualTo(99);
        assertThat(new RowCount(2000, 1).percent()).isZero();
    }

    @Test
    void everythingWrongOfARowIsNamedAtOnce() {
        RowContent ill =
                new RowContent("", "x".repeat(201), null, null, TODAY.plusDays(1), LocalDate.of(1899, 12, 31), null);
        assertThatThrownBy(() -> ill.checked(TODAY))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        why -> assertThat(why.faults().stream().map(RuleViolation::getCode))
                                .containsExactly(
                                        "row.numberMissing",
                                        "row.nameTooLong",
                                        "row.dueTooEarly",
                                        "row.foundInFuture",
                                        "row.dueBeforeFound"));
    }

    @Test
    void anEmojiIsOneCharacter() {
        RowContent most = new RowContent("1", "\uD83D\uDD25".repeat(200), " a ", " ", null, null, null);
        RowContent clean = most.checked(TODAY);
        assertThat(clean.name()).hasSize(400);
        assertThat(clean.aspect()).isEqualTo("a");
        assertThat(clean.owner()).isNull();
    }
}
