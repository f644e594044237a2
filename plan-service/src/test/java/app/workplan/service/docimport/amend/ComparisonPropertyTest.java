package app.workplan.service.docimport.amend;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.docimport.amend.Provision.Due;
import app.workplan.service.docimport.amend.Provision.Duty;
import app.workplan.service.docimport.amend.Provision.Place;
import app.workplan.service.docimport.amend.Provision.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** 新旧对照 of made documents: what was edited is found, and nothing else. */
class ComparisonPropertyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    /** Far more characters than one document uses, so that two items are alike only by accident. */
    private static String words(Random random, int length) {
        return random.ints(length, 0x4e00, 0x9fa0).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static List<Provision> document(Random random) {
        List<Provision> all = new ArrayList<>();
        int items = 1 + random.nextInt(25);
        for (int at = 0; at < items; at++) {
            all.add(provision(random, "p" + at, at + 1));
        }
        return all;
    }

    private static Provision provision(Random random, String key, int number) {
        String title = words(random, 8 + random.nextInt(8));
        return new Provision(
                key,
                new Place("chapter" + number / 6, number + ".", String.valueOf(number)),
                title,
                title,
                number + "." + title + "\u3002" + words(random, 20 + random.nextInt(60)) + "\u3002",
                List.of(new Duty(String.valueOf(random.nextInt(5)), "A", ShareRole.LEAD, false)),
                new Due(DAY, DeadlineOrigin.TEXT, DAY, "x"),
                List.of(),
                List.of(),
                Standing.TRACKED,
                false);
    }

    /** The same in another document: other keys, other blanks and width. */
    private static Provision again(Provision one, int number) {
        return new Provision(
                "r" + one.key(),
                new Place(one.place().chapter(), number + "\uFF0E", String.valueOf(number)),
                one.title(),
                one.title(),
                " " + number + "\uFF0E"
                        + one.words().substring(one.words().indexOf('.') + 1).replace("\u3002", ". "),
                one.duties(),
                one.due(),
                one.rhythms(),
                one.goals(),
                Standing.TRACKED,
                false);
    }

    private static List<Provision> again(List<Provision> all) {
        List<Provision> same = new ArrayList<>();
        for (Provision one : all) {
            same.add(again(one, same.size() + 1));
        }
        return same;
    }

    @Property(tries = 200)
    void theSameDocumentChangesNothing(@ForAll long seed) {
        List<Provision> present = document(new Random(seed));
        Comparison comparison = Comparison.of(present, again(present), Map.of(), false);
        assertThat(comparison.isEmpty()).isTrue();
        assertThat(comparison.unchanged()).isEqualTo(present.size());
        assertThat(comparison.suggested()).isEmpty();
    }

    @Property(tries = 200)
    void anotherOrderChangesNothing(@ForAll long seed) {
        Random random = new Random(seed);
        List<Provision> present = document(random);
        List<Provision> moved = new ArrayList<>(present);
        Collections.shuffle(moved, random);
        assertThat(Comparison.of(present, again(moved), Map.of(), false).isEmpty())
                .isTrue();
    }

    @Property(tries = 300)
    void exactlyTheEditsAreFound(@ForAll long seed) {
        Random random = new Random(seed);
        List<Provision> present = document(random);
        Set<String> removed = new HashSet<>();
        Map<String, Facet> edited = new HashMap<>();
        List<Provision> next = new ArrayList<>();
        int added = 0;
        for (Provision one : present) {
            switch (random.nextInt(8)) {
                case 0 -> removed.add(one.key());
                case 1 -> {
                    edited.put(one.key(), Facet.TITLE);
                    next.add(titled(
                            one,
                            one.title().substring(0, 6)
                                    + words(random, 2)
                                    + one.title().substring(6)));
                }
                case 2 -> {
                    edited.put(one.key(), Facet.DEADLINE);
                    next.add(due(one, DAY.plusMonths(2)));
                }
                case 3 -> {
                    edited.put(one.key(), Facet.DEPARTMENTS);
                    next.add(duties(one, List.of(new Duty("99", "B", ShareRole.LEAD, false))));
                }
                case 4 -> {
                    next.add(one);
                    next.add(provision(random, "new" + added++, 90));
                }
                default -> next.add(one);
            }
        }
        Comparison comparison = Comparison.of(present, again(next), Map.of(), false);
        assertThat(comparison.added()).hasSize(added).allMatch(one -> one.key().startsWith("rnew"));
        assertThat(comparison.removed().stream().map(Provision::key).collect(Collectors.toSet()))
                .isEqualTo(removed);
        assertThat(comparison.changed().stream()
                        .collect(Collectors.toMap(
                                one -> one.present().key(),
                                one -> one.differences().stream()
                                        .map(Difference::facet)
                                        .toList())))
                .isEqualTo(edited.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue()))));
        assertThat(Comparison.of(present, again(next), Map.of(), false)).isEqualTo(comparison);
    }

    private static Provision titled(Provision one, String title) {
        return new Provision(
                one.key(),
                one.place(),
                title,
                title,
                one.words().replace(one.title(), title),
                one.duties(),
                one.due(),
                one.rhythms(),
                one.goals(),
                one.standing(),
                false);
    }

    private static Provision due(Provision one, LocalDate day) {
        Due due = new Due(day, DeadlineOrigin.TEXT, null, "y");
        return new Provision(
                one.key(),
                one.place(),
                one.title(),
                one.title(),
                one.words(),
                one.duties(),
                due,
                one.rhythms(),
                one.goals(),
                one.standing(),
                false);
    }

    private static Provision duties(Provision one, List<Duty> duties) {
        return new Provision(
                one.key(),
                one.place(),
                one.title(),
                one.title(),
                one.words(),
                duties,
                one.due(),
                one.rhythms(),
                one.goals(),
                one.standing(),
                false);
    }
}
