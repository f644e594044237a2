package app.workplan.service.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReportWordsTest {

    private static final List<Long> MANY =
            LongStream.rangeClosed(0, ReportWords.FEW_BUREAUS).boxed().toList();

    @Test
    void reportsOfFewBureausAreFoundByTheBureau() {
        assertThat(of("尾矿库", List.of(7L)).indexed()).isEqualTo("(' 7') & '尾矿' & '矿库'");
        assertThat(of("隐患 14", List.of(7L, 8L)).indexed()).isEqualTo("(' 7' | ' 8') & '隐患' & '14'");
        assertThat(of("尾矿库", MANY).indexed()).isEqualTo("'尾矿' & '矿库'");
    }

    @Test
    void aSingleCharacterIsComparedWithReportsOfFewBureausAndLookedUpAmongMany() {
        assertThat(of("尾 隐患", List.of(7L)).indexed()).isEqualTo("(' 7') & '隐患'");
        assertThat(of("尾 隐患", List.of(7L)).compared()).containsExactly("%尾%");
        assertThat(of("尾 隐患", MANY).indexed()).isEqualTo("'尾':* & '隐患'");
        assertThat(of("尾 隐患", MANY).exact()).isTrue();
        assertThat(of("隐患 尾矿库", MANY).compared()).containsExactly("%尾矿库%");
    }

    @Test
    void onlyLettersNeedReportsInSmallLetters() {
        assertThat(of("24小时 AB", List.of(7L)).lettered()).isFalse();
        assertThat(of("24小时 备ABC", List.of(7L)).lettered()).isTrue();
        assertThat(of("a", List.of(7L)).lettered()).isTrue();
    }

    private static ReportWords of(String typed, List<Long> bureaus) {
        return ReportWords.of(SearchWords.of(typed), bureaus);
    }
}
