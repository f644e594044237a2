package app.workplan.domain.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.ShareState;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** 督办阶梯: the examples of docs/rules.md, and what a refusal says. */
class SupervisionLadderTest {

    private static final int STATE = 1;
    private static final int BLUE = 10;

    @TestFactory
    Stream<DynamicTest> conditionsOfTheRules() throws IOException {
        List<String[]> rows = rows();
        assertThat(rows).hasSizeGreaterThan(15);
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(String.join(" ", row), () -> {
                    for (NoticeColour colour : NoticeColour.values()) {
                        assertThat(SupervisionLadder.cause(colour, facts(row))
                                        .map(Enum::name)
                                        .orElse("—"))
                                .as(colour.name())
                                .isEqualTo(row[BLUE + colour.ordinal()]);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> theCommandAsksTheSame() throws IOException {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(String.join(" ", row), () -> {
                    LadderFacts it = facts(row);
                    for (NoticeColour colour : NoticeColour.values()) {
                        if (row[BLUE + colour.ordinal()].equals("—")) {
                            assertThatThrownBy(() -> SupervisionLadder.require(colour, it))
                                    .isInstanceOf(RuleViolation.class);
                        } else {
                            assertThat(SupervisionLadder.require(colour, it).colour())
                                    .isEqualTo(colour);
                        }
                    }
                }));
    }

    @Test
    void theHighestCauseIsNamedFirst() throws IOException {
        String[] late = rows().stream()
                .filter(row -> row[BLUE + 1].equals("BEHIND") && row[BLUE + 2].equals("OVERDUE"))
                .findFirst()
                .orElseThrow();
        assertThat(SupervisionLadder.causes(facts(late))).containsExactly(NoticeCause.OVERDUE, NoticeCause.BEHIND);
    }

    @Test
    void aRefusalSaysWhichConditionFails() throws IOException {
        LadderFacts fine = facts(rows().get(0));
        assertThat(Arrays.stream(NoticeColour.values()).map(colour -> code(colour, fine)))
                .containsExactly("supervision.notNearDue", "supervision.notBehind", "supervision.notOverdue");
        assertThat(rows().stream()
                        .filter(row -> List.of("SUSPENDED", "DONE", "CANCELLED").contains(row[STATE]))
                        .map(row -> code(NoticeColour.RED, facts(row))))
                .hasSize(3)
                .containsOnly("supervision.shareOver");
        assertThat(rows().stream()
                        .filter(row -> row[0].equals("supports"))
                        .map(row -> code(NoticeColour.RED, facts(row))))
                .containsExactly("supervision.notCounting");
    }

    private static String code(NoticeColour colour, LadderFacts it) {
        try {
            return SupervisionLadder.require(colour, it).name();
        } catch (RuleViolation why) {
            return why.getCode();
        }
    }

    private static LadderFacts facts(String[] row) {
        return new LadderFacts(
                row[0].equals("counts"),
                ShareState.valueOf(row[STATE]),
                row[2].equals("—") ? null : Light.valueOf(row[2]),
                LocalDate.parse(row[3]),
                LocalDate.parse(row[4]),
                new BigDecimal(row[7]),
                new BigDecimal(row[8]),
                Integer.parseInt(row[9]),
                LocalDate.parse(row[6]),
                LocalDate.parse(row[5]),
                15);
    }

    private static List<String[]> rows() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/rules.md"))) {
            folder = folder.getParent();
        }
        String text = Files.readString(folder.resolve("docs/rules.md"));
        String part = text.substring(text.indexOf("## Supervision ladder"), text.indexOf("## Start and expected"));
        return part.lines()
                .filter(line -> line.startsWith("| counts") || line.startsWith("| supports"))
                .map(line -> Arrays.stream(line.split("\\|"))
                        .skip(1)
                        .map(String::strip)
                        .toArray(String[]::new))
                .toList();
    }
}
