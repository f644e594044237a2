package app.workplan.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.example.Stored;
import app.workplan.domain.plan.Chapter;
import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.plan.PlanItem;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.ShareFact;
import app.workplan.domain.task.ShareOrigin;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.ShareState;
import app.workplan.domain.task.Task;
import app.workplan.domain.task.TaskDeadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** 延期申请: the boundary days of docs/rules.md, and no way around the office. */
class ExtensionTest {

    private static final Instant NOW = Instant.EPOCH;
    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    private static final LocalDate LATER = LocalDate.of(2026, 4, 30);
    private static final long HEAD = 1;
    private static final long OFFICE = 2;

    private final Task task = task(DUE);
    private final Share share = share(task);

    @TestFactory
    Stream<DynamicTest> daysOfTheRules() throws IOException {
        List<String[]> rows = rows();
        assertThat(rows).hasSizeGreaterThan(10);
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(String.join(" ", row), () -> {
                    Task due = task(LocalDate.parse(row[0]));
                    Share one = share(due);
                    if (!row[1].equals("—")) {
                        one.extend(LocalDate.parse(row[1]), "Earlier", NOW, OFFICE);
                    }
                    String answer = "taken";
                    try {
                        Extension asked = Extension.ask(
                                one,
                                due,
                                LocalDate.parse(row[3]),
                                "No people",
                                Reporter.head(HEAD),
                                NOW,
                                LocalDate.parse(row[2]));
                        asked.approve(one, due, "", NOW, OFFICE);
                        assertThat(one.dueOn(due)).isEqualTo(row[3]);
                        assertThat(one.getOriginalDueOn()).as("the date scored").isEqualTo(row[0]);
                    } catch (RuleViolation why) {
                        answer = why.getCode();
                    }
                    assertThat(answer).isEqualTo(row[4]);
                }));
    }

    private static List<String[]> rows() throws IOException {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("docs/rules.md"))) {
            directory = directory.getParent();
        }
        String section = Files.readString(directory.resolve("docs/rules.md"))
                .split("## Asking for an extension")[1]
                .split("\n## ")[0];
        return section.lines()
                .filter(line -> line.startsWith("| 2"))
                .map(line -> line.substring(1).split("\\|"))
                .map(cells -> Stream.of(cells).map(String::strip).toArray(String[]::new))
                .toList();
    }

    @Test
    void anApprovalIsOneMoreFactAndTheRequestItselfNone() {
        int before = share.getFacts().size();
        Extension asked = ask();
        assertThat(share.getFacts()).as("asking changes nothing").hasSize(before);
        asked.approve(share, task, "Agreed", NOW, OFFICE);
        ShareFact fact = share.getFacts().get(before);
        assertThat(fact.getExtendedTo()).isEqualTo(LATER);
        assertThat(fact.getState()).isEqualTo(ShareState.NOT_STARTED);
        assertThat(share.getFacts()).hasSize(before + 1);
        assertThat(asked.getOutcome()).isEqualTo(ExtensionOutcome.APPROVED);
        assertThat(asked.getOpinion()).isEqualTo("Agreed");
    }

    @Test
    void whoeverAskedDoesNotDecide() {
        Extension asked = Extension.ask(share, task, LATER, "No people", Reporter.head(OFFICE), NOW, DUE);
        assertRefused("extension.ownAsking", () -> asked.approve(share, task, "", NOW, OFFICE));
        assertRefused("extension.ownAsking", () -> asked.refuse("No", NOW, OFFICE));
        assertThat(share.getExtendedTo()).isNull();
        asked.withdraw(NOW, OFFICE);
        assertThat(asked.getOutcome()).isEqualTo(ExtensionOutcome.WITHDRAWN);
    }

    @Test
    void refusingNeedsItsReasonAndMovesNothing() {
        Extension asked = ask();
        assertRefused("extension.opinionMissing", () -> asked.refuse(" ", NOW, OFFICE));
        asked.refuse("Not needed", NOW, OFFICE);
        assertThat(share.dueOn(task)).isEqualTo(DUE);
        assertRefused("extension.decided", () -> asked.approve(share, task, "", NOW, OFFICE));
        assertRefused("extension.decided", () -> asked.withdraw(NOW, HEAD));
    }

    @Test
    void onlyOpenWorkIsExtended() {
        share.handIn(NOW, DUE, HEAD);
        assertRefused("extension.shareNotOpen", this::ask);
        share.withdraw(NOW, HEAD);
        Extension waits = ask();
        share.suspend("Minutes", NOW, OFFICE);
        assertRefused("extension.shareNotOpen", this::ask);
        assertRefused("extension.shareOver", () -> waits.approve(share, task, "", NOW, OFFICE));
        share.resume("Minutes", NOW, OFFICE);
        task.suspend(NOW, "Minutes", OFFICE);
        assertRefused("extension.shareNotOpen", this::ask);
        assertRefused("extension.shareOver", () -> waits.approve(share, task, "", NOW, OFFICE));
        assertThat(share.getExtendedTo()).isNull();
        assertThat(waits.getOutcome()).isEqualTo(ExtensionOutcome.PENDING);
    }

    @Test
    void theTasksOwnDateMayOvertakeTheRequest() {
        Extension asked = ask();
        task.moveDue(LATER, NOW, "Minutes", OFFICE);
        assertRefused("extension.overtaken", () -> asked.approve(share, task, "", NOW, OFFICE));
    }

    @Test
    void tellsADateAndAMissingReasonAtOnce() {
        assertThatThrownBy(() -> Extension.ask(share, task, DUE, " ", Reporter.head(HEAD), NOW, DUE))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        why -> assertThat(why.faults())
                                .extracting(RuleViolation::getCode)
                                .containsExactly("extension.notLater", "extension.reasonMissing"));
    }

    /** Random commands: a refused one leaves no trace, the date only ever moves later, and by the office alone. */
    @Test
    void noOrderOfCommandsMovesADateWithoutTheOffice() {
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            Task due = task(DUE);
            Share one = share(due);
            List<Extension> asked = new ArrayList<>();
            LocalDate day = DUE.minusDays(20);
            for (int step = 0; step < 25; step++) {
                day = day.plusDays(random.nextInt(4));
                LocalDate today = day;
                LocalDate before = one.dueOn(due);
                int facts = one.getFacts().size();
                Extension last = asked.isEmpty() ? null : asked.get(asked.size() - 1);
                int what = random.nextInt(8);
                boolean done = attempt(() -> {
                    switch (what) {
                        case 0, 1 ->
                            asked.add(Extension.ask(
                                    one,
                                    due,
                                    before.plusDays(random.nextInt(30) - 5),
                                    "Why",
                                    Reporter.head(HEAD),
                                    NOW,
                                    today));
                        case 2 -> existing(last).approve(one, due, "", NOW, random.nextBoolean() ? OFFICE : HEAD);
                        case 3 -> existing(last).refuse("No", NOW, OFFICE);
                        case 4 -> existing(last).withdraw(NOW, HEAD);
                        case 5 -> one.handIn(NOW, today, HEAD);
                        case 6 -> one.sendBack("Again", NOW, OFFICE);
                        default -> one.accept(NOW, OFFICE);
                    }
                });
                boolean approved = done && what == 2;
                assertThat(one.dueOn(due).isAfter(before)).as("seed %d", seed).isEqualTo(approved);
                assertThat(one.getOriginalDueOn()).isEqualTo(DUE);
                boolean isFact = done && (what == 2 || what >= 5);
                assertThat(one.getFacts()).as("seed %d", seed).hasSize(isFact ? facts + 1 : facts);
            }
        }
    }

    private static Extension existing(Extension last) {
        if (last == null) {
            throw new RuleViolation("none");
        }
        return last;
    }

    private static boolean attempt(Runnable command) {
        try {
            command.run();
            return true;
        } catch (RuleViolation refused) {
            return false;
        }
    }

    private Extension ask() {
        return Extension.ask(share, task, LATER, "No people", Reporter.head(HEAD), NOW, DUE);
    }

    private static void assertRefused(String code, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        RuleViolation.class, why -> assertThat(why.getCode()).isEqualTo(code));
    }

    private static Task task(LocalDate due) {
        Chapter chapter = Stored.with(new Chapter(Stored.plan(1), 0, null, "Chapter", ChapterNature.PLAN, null), 2);
        PlanItem item = Stored.with(new PlanItem(chapter, null, 0, null, "Inspect", ItemNature.TASK, null), 3);
        TaskDeadline deadline = new TaskDeadline(due, DeadlineOrigin.TEXT, null);
        return Stored.with(new Task(item, "2026-1", 0, null, deadline, NOW), 10);
    }

    private static Share share(Task task) {
        task.issue(NOW, null, OFFICE);
        Share share = Stored.with(new Share(task, 5, ShareRole.LEAD, ShareOrigin.STAFF, 0, null, NOW), 11);
        share.issue(task, NOW, LocalDate.of(2026, 1, 12), OFFICE);
        return share;
    }
}
