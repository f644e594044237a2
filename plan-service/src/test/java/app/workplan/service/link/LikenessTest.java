package app.workplan.service.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.link.Likeness.Alike;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static Map<Long, String> titles(String... titles) {
        Map<Long, String> all = new LinkedHashMap<>();
        for (String title : titles) {
            all.put((long) all.size() + 1, title);
        }
        return all;
    }

    @Test
    void takesTheMostAlikeFirstAndEachOnce() {
        List<Alike> pairs = Likeness.oneToOne(
                titles("开展煤矿安全检查", "开展煤矿安全生产检查"), titles("开展煤矿安全生产大检查", "编制应急预案"), Likeness.SAME, (one, other) -> true);
        assertThat(pairs).singleElement().satisfies(pair -> {
            assertThat(pair.one()).isEqualTo(2);
            assertThat(pair.other()).isEqualTo(1);
        });
    }

    @Test
    void severalMayServeOneGoal() {
        List<Alike> pairs = Likeness.nearest(
                titles("建设山洪预警平台一期", "建设山洪预警平台二期", "印发年鉴"),
                titles("山洪预警平台全部建成"),
                Likeness.SERVES,
                (one, other) -> true);
        assertThat(pairs).extracting(Alike::one).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void whatWasRefusedIsNotProposed() {
        assertThat(Likeness.oneToOne(titles("编制预案"), titles("编制预案"), Likeness.SAME, (one, other) -> false))
                .isEmpty();
    }

    @Test
    void punctuationWidthAndShortTitlesDoNotMatter() {
        assertThat(Likeness.oneToOne(
                        titles("编制“应急预案”。", "一", ""), titles("编制应急预案", "一", ""), Likeness.SAME, (a, b) -> true))
                .extracting(Alike::alike)
                .containsExactly(1.0);
    }

    /** 1,000 random lists: nothing twice, nothing below the bound, the same answer every time. */
    @Test
    void holdsForAnyLists() {
        Random random = new Random(6);
        for (int run = 0; run < 1000; run++) {
            Map<Long, String> ones = random(random);
            Map<Long, String> others = random(random);
            List<Alike> pairs = Likeness.oneToOne(ones, others, Likeness.SAME, (a, b) -> (a + b) % 3 != 0);
            assertThat(pairs).extracting(Alike::one).doesNotHaveDuplicates();
            assertThat(pairs).extracting(Alike::other).doesNotHaveDuplicates();
            assertThat(pairs).allMatch(pair -> pair.alike() >= Likeness.SAME && (pair.one() + pair.other()) % 3 != 0);
            assertThat(Likeness.oneToOne(ones, others, Likeness.SAME, (a, b) -> (a + b) % 3 != 0))
                    .isEqualTo(pairs);
        }
    }

    private static Map<Long, String> random(Random random) {
        String[] titles = new String[random.nextInt(8)];
        for (int i = 0; i < titles.length; i++) {
            StringBuilder title = new StringBuilder();
            for (int n = random.nextInt(6); n >= 0; n--) {
                title.append("检查煤矿安全预案".charAt(random.nextInt(8)));
            }
            titles[i] = title.toString();
        }
        return titles(titles);
    }
}
