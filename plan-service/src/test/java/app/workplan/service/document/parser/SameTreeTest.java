package app.workplan.service.document.parser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.document.GeneratedPlans;
import app.workplan.service.document.PlanFacts;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Spaces, full-width forms, blank lines and wrapped lines do not change what a document says. */
class SameTreeTest {

    @Provide
    Arbitrary<List<List<Integer>>> plans() {
        return GeneratedPlans.arbitrary();
    }

    @Property(tries = 1000)
    void spacesDoNotChangeTheTree(@ForAll("plans") List<List<Integer>> plan, @ForAll long seed) {
        Random random = new Random(seed);
        String text = GeneratedPlans.write(plan);
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            spaced.append(text.charAt(i));
            boolean digits =
                    i + 1 < text.length() && Character.isDigit(text.charAt(i)) && Character.isDigit(text.charAt(i + 1));
            if (!digits && text.charAt(i) != '\n' && random.nextInt(12) == 0) {
                spaced.append(random.nextBoolean() ? ' ' : '\u200B');
            }
        }
        assertThat(tree(spaced.toString())).isEqualTo(tree(text));
    }

    @Property(tries = 1000)
    void fullWidthFormsDoNotChangeTheTree(@ForAll("plans") List<List<Integer>> plan, @ForAll long seed) {
        Random random = new Random(seed);
        String text = GeneratedPlans.write(plan);
        StringBuilder other = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean half = c > ' ' && c < 0x7F;
            boolean full = c > 0xFF00 && c < 0xFF5F;
            other.append(random.nextBoolean() || !half && !full ? c : half ? (char) (c + 0xFEE0) : (char) (c - 0xFEE0));
        }
        assertThat(tree(other.toString())).isEqualTo(tree(text));
    }

    @Property(tries = 1000)
    void blankLinesDoNotChangeTheTree(@ForAll("plans") List<List<Integer>> plan, @ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder other = new StringBuilder();
        GeneratedPlans.write(plan)
                .lines()
                .forEach(line -> other.append(line).append("\n".repeat(1 + random.nextInt(3))));
        assertThat(tree(other.toString())).isEqualTo(tree(GeneratedPlans.write(plan)));
    }

    @Property(tries = 1000)
    void wrappedLinesDoNotChangeTheTree(@ForAll("plans") List<List<Integer>> plan, @ForAll long seed) {
        Random random = new Random(seed);
        int width = 24 + random.nextInt(20);
        String text = GeneratedPlans.write(plan);
        assertThat(tree(wrap(text, width))).isEqualTo(tree(text));
    }

    /** Two of the 26 lines end with a mark that hangs over the edge, which once hid the width the others have. */
    @Example
    void marksThatHangOverTheEdgeDoNotHideTheWidth() {
        String text = GeneratedPlans.write(List.of(List.of(1, 1, 1), List.of(0, 0, 1), List.of(0, 3, 1)));
        String wrapped = wrap(text, 25);
        assertThat(wrapped).contains("每季\n度");
        assertThat(tree(wrapped)).isEqualTo(tree(text));
    }

    /** Each paragraph indented by two and broken at the width, as the text of a paper is. */
    private static String wrap(String text, int width) {
        StringBuilder other = new StringBuilder();
        text.lines().forEach(line -> {
            boolean paragraph = line.length() > 20;
            int column = paragraph ? 4 : 0;
            other.append(paragraph ? "\u3000\u3000" : "");
            for (char c : line.toCharArray()) {
                if (column >= 2 * width && "，。；：、）".indexOf(c) < 0) {
                    other.append('\n');
                    column = 0;
                }
                other.append(c);
                column += c < 0x80 ? 1 : 2;
            }
            other.append('\n');
        });
        return other.toString();
    }

    private static List<String> tree(String text) {
        return PlanFacts.of(DocumentParser.parse(text, ParseOptions.none()));
    }
}
