package app.workplan.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.shared.RuleViolation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new draft loses nothing of what people wrote, left out, added and put in another order. */
class WorkReportPartsTest {

    private static final ReportSource TASK = new ReportSource(ReportSource.Kind.TASK, 7);

    private static WorkReportPart made(DraftedPart draft) {
        return new WorkReportPart(1, 2, draft);
    }

    private static DraftedPart text(String topic, String words) {
        return DraftedPart.point(topic, words, List.of(TASK));
    }

    private static List<WorkReportPart> first(DraftedPart... draft) {
        return WorkReportParts.merge(List.of(), List.of(draft), WorkReportPartsTest::made);
    }

    private static List<String> words(List<WorkReportPart> parts) {
        return parts.stream().map(WorkReportPart::text).toList();
    }

    @Test
    void anUnchangedPartFollowsTheNewDraftAndAChangedOneGetsItBesideIt() {
        List<WorkReportPart> parts = first(text("a", "A"), text("b", "B"));
        parts.get(0).word("Mine");
        List<WorkReportPart> again = WorkReportParts.merge(
                parts, List.of(text("a", "A new"), text("b", "B new")), WorkReportPartsTest::made);
        assertThat(words(again)).containsExactly("Mine", "B new");
        assertThat(again.get(0).getProposed()).isEqualTo("A new");
        assertThat(again.get(1).getProposed()).isNull();
        again.get(0).keepOwn();
        assertThat(again.get(0).text()).isEqualTo("Mine");
        assertThat(again.get(0).getDrafted()).isEqualTo("A new");
        again = WorkReportParts.merge(again, List.of(text("a", "A new")), WorkReportPartsTest::made);
        assertThat(again.get(0).getProposed()).as("seen and not wanted").isNull();
        again.get(0).takeOver();
        assertThat(words(again)).containsExactly("A new");
    }

    @Test
    void theSameDraftAgainProposesNothing() {
        List<WorkReportPart> parts = first(text("a", "A"));
        parts.get(0).word("Mine");
        List<WorkReportPart> again = WorkReportParts.merge(parts, List.of(text("a", "A")), WorkReportPartsTest::made);
        assertThat(again.get(0).getProposed()).isNull();
        again.get(0).word(" A ");
        assertThat(again.get(0).getEdited())
                .as("back at the draft it is unchanged")
                .isNull();
    }

    @Test
    void whatIsDraftedNoMoreStaysOnlyWhereSomebodyTouchedIt() {
        List<WorkReportPart> parts = first(text("a", "A"), text("b", "B"), text("c", "C"));
        parts.get(1).word("Mine");
        parts.get(2).leaveOut(true);
        List<WorkReportPart> again = WorkReportParts.merge(parts, List.of(), WorkReportPartsTest::made);
        assertThat(words(again)).containsExactly("Mine", "C");
        assertThat(again).allMatch(WorkReportPart::isGone);
        again = WorkReportParts.merge(again, List.of(text("b", "B"), text("c", "C")), WorkReportPartsTest::made);
        assertThat(again).noneMatch(WorkReportPart::isGone);
        assertThat(again.get(1).isLeftOut()).isTrue();
    }

    @Test
    void aNewPartStandsBehindTheOneDraftedBeforeItAndAHeadingBehindItsSection() {
        DraftedPart one = DraftedPart.heading(2, "one", "One");
        DraftedPart two = DraftedPart.heading(2, "two", "Two");
        List<WorkReportPart> parts = first(DraftedPart.heading(1, "review", "Review"), one, text("a", "A"));
        WorkReportPart own = new WorkReportPart(1, 2, WorkReportPart.TEXT, false, "Own");
        parts = WorkReportParts.insert(parts, parts.get(2), own);
        List<WorkReportPart> again = WorkReportParts.merge(
                parts,
                List.of(
                        DraftedPart.heading(1, "review", "Review"),
                        one,
                        text("a", "A"),
                        text("b", "B"),
                        two,
                        text("c", "C")),
                WorkReportPartsTest::made);
        assertThat(words(again)).containsExactly("Review", "One", "A", "B", "Own", "Two", "C");
    }

    @Test
    void aHeadingMovesWithItsSectionAndAParagraphPastItsNeighbour() {
        List<WorkReportPart> parts = first(
                DraftedPart.heading(1, "x", "X"),
                DraftedPart.heading(2, "one", "One"),
                text("a", "A"),
                DraftedPart.heading(2, "two", "Two"),
                text("b", "B"),
                text("c", "C"),
                DraftedPart.heading(1, "y", "Y"));
        List<WorkReportPart> up = WorkReportParts.move(parts, parts.get(3), true);
        assertThat(words(up)).containsExactly("X", "Two", "B", "C", "One", "A", "Y");
        assertThat(up.stream().map(WorkReportPart::getPosition)).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(words(WorkReportParts.move(up, up.get(1), false)))
                .containsExactly("X", "One", "A", "Two", "B", "C", "Y");
        assertThat(words(WorkReportParts.move(parts, parts.get(2), false)))
                .as("a paragraph goes past a heading, not past its section")
                .containsExactly("X", "One", "Two", "A", "B", "C", "Y");
        assertThat(words(WorkReportParts.move(parts, parts.get(0), false)))
                .containsExactly("Y", "X", "One", "A", "Two", "B", "C");
        for (int first : new int[] {0, 1}) {
            assertThatThrownBy(() -> WorkReportParts.move(parts, parts.get(first), true))
                    .isInstanceOf(RuleViolation.class);
        }
        for (int last : new int[] {3, 6}) {
            assertThatThrownBy(() -> WorkReportParts.move(parts, parts.get(last), false))
                    .isInstanceOf(RuleViolation.class);
        }
    }

    @Test
    void wordsThatAreMissingOrTooLongAreRefused() {
        List<WorkReportPart> parts = first(DraftedPart.heading(1, "x", "X"), text("a", "A"));
        for (String words : List.of(" ", "字".repeat(20_000))) {
            parts.forEach(part -> assertThatThrownBy(() -> part.word(words)).isInstanceOf(RuleViolation.class));
        }
        parts.get(1).word("字".repeat(WorkReportPart.MAX_WORDS));
        assertThatThrownBy(() -> parts.get(0).word("字".repeat(WorkReportPart.MAX_HEADING + 1)))
                .isInstanceOf(RuleViolation.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void redraftingKeepsEditsUnderRandomEditing(long seed) {
        Random random = new Random(seed);
        List<WorkReportPart> parts = WorkReportParts.merge(List.of(), draft(random), WorkReportPartsTest::made);
        for (int round = 0; round < 40; round++) {
            for (int edits = random.nextInt(6); edits > 0 && !parts.isEmpty(); edits--) {
                parts = edit(parts, parts.get(random.nextInt(parts.size())), random);
            }
            List<DraftedPart> draft = draft(random);
            List<WorkReportPart> before = List.copyOf(parts);
            Map<WorkReportPart, String> edited = new IdentityHashMap<>();
            Map<WorkReportPart, Boolean> out = new IdentityHashMap<>();
            Map<WorkReportPart, String> base = new IdentityHashMap<>();
            before.forEach(part -> {
                out.put(part, part.isLeftOut());
                base.put(part, part.getDrafted());
                if (part.getEdited() != null) {
                    edited.put(part, part.getEdited());
                }
            });
            parts = WorkReportParts.merge(before, draft, WorkReportPartsTest::made);
            List<WorkReportPart> after = parts;
            edited.forEach((part, words) -> {
                assertThat(after).as("nothing written is lost").anyMatch(one -> one == part);
                assertThat(part.text()).isEqualTo(words);
            });
            assertThat(after.stream().filter(part -> has(before, part)).toList())
                    .as("the order stays")
                    .containsExactlyElementsOf(
                            before.stream().filter(part -> has(after, part)).toList());
            Map<String, DraftedPart> byTopic = draft.stream().collect(Collectors.toMap(DraftedPart::topic, one -> one));
            assertThat(after.stream().map(WorkReportPart::getTopic).filter(Objects::nonNull))
                    .doesNotHaveDuplicates()
                    .containsAll(byTopic.keySet());
            after.forEach(part -> check(part, byTopic.get(String.valueOf(part.getTopic())), out, base));
        }
    }

    private static void check(
            WorkReportPart part,
            @org.jspecify.annotations.Nullable DraftedPart draft,
            Map<WorkReportPart, Boolean> out,
            Map<WorkReportPart, String> base) {
        assertThat(part.isLeftOut()).isEqualTo(out.getOrDefault(part, false));
        if (draft == null) {
            assertThat(part.getTopic() == null || part.isTouched()).isTrue();
            assertThat(part.isGone()).isEqualTo(part.getTopic() != null);
        } else if (part.getEdited() == null) {
            assertThat(part.text()).isEqualTo(draft.text());
        } else if (draft.text().equals(base.get(part))) {
            assertThat(part.getProposed()).isNull();
        } else {
            assertThat(part.getProposed()).isEqualTo(draft.text());
        }
    }

    private static boolean has(List<WorkReportPart> parts, WorkReportPart wanted) {
        return parts.stream().anyMatch(one -> one == wanted);
    }

    private static List<WorkReportPart> edit(List<WorkReportPart> parts, WorkReportPart part, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> part.word("Mine " + random.nextInt(1000));
            case 1 -> part.leaveOut(random.nextBoolean());
            case 2 -> {
                if (part.getTopic() != null) {
                    part.takeOver();
                }
            }
            case 3 -> part.keepOwn();
            case 4 -> {
                return WorkReportParts.insert(
                        parts, part, new WorkReportPart(1, 2, random.nextInt(3), false, "Own " + random.nextInt(1000)));
            }
            default -> {
                try {
                    List<WorkReportPart> moved = WorkReportParts.move(parts, part, random.nextBoolean());
                    assertThat(moved).hasSameSizeAs(parts).allMatch(one -> has(parts, one));
                    return moved;
                } catch (RuleViolation atTheEnd) {
                    return parts;
                }
            }
        }
        return parts;
    }

    /** Sections with tasks, each there or not, in words that may have changed. */
    private static List<DraftedPart> draft(Random random) {
        List<DraftedPart> draft = new ArrayList<>();
        for (int section = 0; section < 4; section++) {
            if (random.nextInt(4) > 0) {
                draft.add(DraftedPart.heading(
                        1 + random.nextInt(2) * (section % 2), "h" + section, "Heading " + section));
            }
            for (int task = 0; task < 4; task++) {
                if (random.nextInt(3) > 0) {
                    draft.add(text("t" + section + "." + task, "Task " + random.nextInt(3)));
                }
            }
        }
        return draft;
    }
}
