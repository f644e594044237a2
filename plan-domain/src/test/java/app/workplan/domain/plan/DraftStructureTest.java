package app.workplan.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.example.Stored;
import app.workplan.domain.plan.DraftStructure.Step;
import app.workplan.domain.shared.RuleViolation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of every structure after any commands; seeded random sequences, the seed in every message. */
class DraftStructureTest {

    private static final long SEED = Long.getLong("workplan.seed", 20261122);
    private static final int PLANS = 200;
    private static final int COMMANDS = 120;

    @Test
    void anySequenceOfCommandsLeavesATree() {
        int moved = 0;
        int refused = 0;
        for (int plan = 0; plan < PLANS; plan++) {
            Random random = new Random(SEED + plan);
            Sequence sequence = new Sequence(random);
            for (int command = 0; command < COMMANDS; command++) {
                List<Long> before = sequence.ids();
                try {
                    sequence.command();
                    moved++;
                } catch (RuleViolation refusal) {
                    refused++;
                    assertThat(sequence.ids())
                            .as("seed %d: a refusal changes nothing", SEED + plan)
                            .isEqualTo(before);
                }
                sequence.check("seed " + (SEED + plan) + " command " + command);
            }
        }
        assertThat(moved).as("commands that did something").isGreaterThan(PLANS * COMMANDS / 3);
        assertThat(refused).as("commands that were refused").isGreaterThan(PLANS);
    }

    @Test
    void aNodeNeverComesUnderItselfNorDeeperThanThreeLevels() {
        Sequence sequence = new Sequence(new Random(SEED));
        Chapter chapter = sequence.addChapter();
        PlanItem a = sequence.addItem(chapter, null);
        PlanItem b = sequence.addItem(chapter, a);
        PlanItem c = sequence.addItem(chapter, b);
        PlanItem other = sequence.addItem(chapter, null);
        DraftStructure structure = sequence.structure;
        refuses("structure.underItself", () -> structure.move(a.requireId(), c.requireId(), null));
        refuses("structure.underItself", () -> structure.move(a.requireId(), a.requireId(), null));
        refuses("structure.tooDeep", () -> structure.move(a.requireId(), other.requireId(), null));
        refuses("structure.tooDeep", () -> structure.move(other.requireId(), c.requireId(), null));
        refuses("structure.underItself", () -> structure.move(chapter.requireId(), c.requireId(), null));
        sequence.check("after refusals");
    }

    private static void refuses(String code, Runnable command) {
        assertThatThrownBy(command::run).isInstanceOf(RuleViolation.class).hasMessageContaining(code);
    }

    /** One plan and the commands given to it. */
    private static final class Sequence {

        private final Random random;
        private final DraftStructure structure = new DraftStructure(List.of(), List.of());
        private final Plan plan = Stored.plan(1);
        private final Set<Long> present = new HashSet<>();
        private long next = 2;

        Sequence(Random random) {
            this.random = random;
        }

        List<Long> ids() {
            List<Long> ids = new ArrayList<>(
                    structure.chapters().stream().map(Chapter::requireId).toList());
            structure.items().forEach(item -> ids.addAll(List.of(item.requireId(), parentOf(item))));
            return ids;
        }

        void command() {
            List<Long> nodes = List.copyOf(present);
            if (structure.chapters().isEmpty()) {
                addChapter();
                return;
            }
            switch (random.nextInt(10)) {
                case 0 -> addChapter();
                case 1, 2 -> addSomewhere();
                case 3 -> remove(one(nodes));
                case 4, 5, 6 -> structure.step(one(nodes), Step.values()[random.nextInt(4)]);
                default ->
                    structure.move(
                            one(nodes),
                            random.nextInt(8) == 0 ? null : one(nodes),
                            random.nextBoolean() ? null : one(nodes));
            }
        }

        Chapter addChapter() {
            Chapter chapter = Stored.with(new Chapter(plan, 0, null, "Chapter", ChapterNature.PLAN, null), next++);
            List<Chapter> all = structure.chapters();
            structure.add(
                    chapter,
                    all.isEmpty() || random.nextBoolean()
                            ? null
                            : all.get(random.nextInt(all.size())).requireId());
            present.add(chapter.requireId());
            return chapter;
        }

        PlanItem addItem(Chapter chapter, @Nullable PlanItem parent) {
            PlanItem item = Stored.with(new PlanItem(chapter, parent, 0, null, "Item", ItemNature.TASK, null), next++);
            structure.add(item, null);
            present.add(item.requireId());
            return item;
        }

        private void addSomewhere() {
            List<PlanItem> holding = structure.items().stream()
                    .filter(item -> item.getLevel() < PlanItem.MAX_LEVEL)
                    .toList();
            if (holding.isEmpty() || random.nextInt(3) == 0) {
                addItem(one(structure.chapters()), null);
                return;
            }
            PlanItem parent = one(holding);
            addItem(structure.chapter(parent.getChapterId()), parent);
        }

        private void remove(long id) {
            if (!structure.isChapter(id)) {
                PlanItem item = structure.item(id);
                structure.within(item).forEach(gone -> present.remove(gone.requireId()));
                structure.remove(item);
            } else if (structure.below(id).isEmpty()) {
                structure.remove(structure.chapter(id));
                present.remove(id);
            }
        }

        private <T> T one(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        void check(String when) {
            List<Chapter> chapters = structure.chapters();
            List<PlanItem> items = structure.items();
            Set<Long> seen = new HashSet<>();
            assertThat(chapters.stream().map(Chapter::getPosition))
                    .as("%s: chapters counted from 0", when)
                    .containsExactlyElementsOf(upTo(chapters.size()));
            assertThat(items.stream().map(PlanItem::getPosition))
                    .as("%s: items counted from 0", when)
                    .containsExactlyElementsOf(upTo(items.size()));
            chapters.forEach(chapter -> seen.add(chapter.requireId()));
            for (PlanItem item : items) {
                assertThat(seen).as("%s: the parent stands before", when).contains(parentOf(item));
                assertThat(item.getLevel())
                        .as("%s: level", when)
                        .isEqualTo(levelOf(item))
                        .isBetween(1, 3);
                assertThat(item.getChapterId()).as("%s: chapter", when).isEqualTo(chapterOf(item));
                assertThat(seen.add(item.requireId())).as("%s: each once", when).isTrue();
            }
            assertThat(seen).as("%s: nothing is lost", when).isEqualTo(present);
        }

        private int levelOf(PlanItem item) {
            return item.getParentId() == null ? 1 : levelOf(structure.item(item.getParentId())) + 1;
        }

        private long chapterOf(PlanItem item) {
            return item.getParentId() == null ? item.getChapterId() : chapterOf(structure.item(item.getParentId()));
        }

        private static long parentOf(PlanItem item) {
            return Objects.requireNonNullElse(item.getParentId(), item.getChapterId());
        }

        private static List<Integer> upTo(int size) {
            return IntStream.range(0, size).boxed().toList();
        }
    }
}
