package app.workplan.web.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.indicator.ReadingRow;
import app.workplan.web.support.Address;
import app.workplan.web.support.RefusedForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** 数值记录: so many at once, of one unit on demand. */
class ReadingListTest {

    private static final Address SELF = Address.of("/indicators/7");

    /** 120 readings of three counties in turn. */
    private final List<ReadingRow> all = LongStream.range(0, 120)
            .mapToObj(id -> new ReadingRow(
                    id,
                    "County " + id % 3,
                    LocalDate.parse("2024-01-01").plusDays(id),
                    BigDecimal.ONE,
                    null,
                    LocalDate.parse("2024-01-01").plusDays(id).atStartOfDay(),
                    "Somebody",
                    false,
                    null,
                    null,
                    null,
                    null))
            .toList();

    @Test
    void fiftyStandOnAPageAndTheLastOneHasTheRest() {
        ReadingList first = ReadingList.of(all, null, null, RefusedForm.NONE, SELF);
        assertThat(first.rows()).hasSize(50);
        assertThat(first.prev()).isNull();
        assertThat(first.next()).isEqualTo("/indicators/7?page=2#readings");
        ReadingList last = ReadingList.of(all, null, "9999", RefusedForm.NONE, SELF);
        assertThat(last.page()).isEqualTo(3);
        assertThat(last.rows()).hasSize(20);
        assertThat(last.next()).isNull();
        assertThat(ReadingList.of(all, null, "never", RefusedForm.NONE, SELF).page())
                .isEqualTo(1);
    }

    @Test
    void oneUnitIsChosenByItsNameAndAnUnknownOneMeansAll() {
        ReadingList one = ReadingList.of(all, "County 1", "1", RefusedForm.NONE, SELF);
        assertThat(one.units()).containsExactly("County 0", "County 1", "County 2");
        assertThat(one.rows()).hasSize(40).allMatch(row -> "County 1".equals(row.unitName()));
        assertThat(one.href("County 2")).isEqualTo("/indicators/7?unit=County%202#readings");
        assertThat(ReadingList.of(all, "Atlantis", null, RefusedForm.NONE, SELF).total())
                .isEqualTo(120);
    }

    @Test
    void aRefusedCorrectionIsOnThePageShown() {
        RefusedForm refused = new RefusedForm("correct-reading", 77, Map.of(), Map.of());
        assertThat(ReadingList.of(all, null, null, refused, SELF).rows())
                .extracting(ReadingRow::id)
                .contains(77L);
    }

    @Test
    void nothingReadIsOneEmptyPage() {
        ReadingList none = ReadingList.of(List.of(), null, "3", RefusedForm.NONE, SELF);
        assertThat(none.rows()).isEmpty();
        assertThat(none.pages()).isEqualTo(1);
    }
}
