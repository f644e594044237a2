package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.progress.ProgressReport;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.RowContent;
import app.workplan.domain.task.ShareState;
import app.workplan.service.ServiceTest;
import app.workplan.service.figure.ShareFigure;
import app.workplan.service.plan.PlanService;
import app.workplan.service.row.RowFilter;
import app.workplan.service.row.RowPercents;
import app.workplan.service.row.RowReturnService;
import app.workplan.service.row.RowService;
import app.workplan.service.task.ShareSuspensionService;
import app.workplan.service.task.ShareSuspensionService.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is done to a list: remaining = total − struck off, and the percent of every share that may be reported on is its. */
@ServiceTest
class RowPropertyTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    @Autowired
    SmallYear year;

    @Autowired
    PlanService plans;

    @Autowired
    RowService rows;

    @Autowired
    RowReturnService returns;

    @Autowired
    RowPercents percents;

    @Autowired
    ReportService reports;

    @Autowired
    CompletionService completions;

    @Autowired
    ShareSuspensionService suspensions;

    @Autowired
    TransactionTemplate transaction;

    private SmallYear.Story story;
    private final List<Long> open = new ArrayList<>();
    private final List<Long> struck = new ArrayList<>();
    private final Map<Long, Boolean> off = new LinkedHashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void countsAndPercentAgree(long seed) {
        Random random = new Random(seed);
        story = year.draft();
        year.at(LocalDate.of(2025, 1, 6), () -> plans.issue(story.office(), story.planId(), null));
        year.at(DAY, () -> {
            rows.givePercent(story.office(), story.report(), true);
            for (int step = 0; step < 60; step++) {
                try {
                    step(random, step);
                } catch (RuleViolation refused) {
                    // as many refusals as there are; none of them may leave a trace
                }
                check("seed " + seed + " step " + step);
            }
        });
    }

    private void step(Random random, int step) {
        switch (random.nextInt(11)) {
            case 0, 1 ->
                open.add(rows.add(
                        story.headA(),
                        story.report(),
                        new RowContent("n" + step, "Row " + step, null, null, null, null, null)));
            case 2, 3 -> {
                List<Long> some = open.subList(0, open.isEmpty() ? 0 : 1 + random.nextInt(open.size()));
                rows.strikeOff(story.headB(), story.report(), some, DAY, null);
                struck.addAll(some);
                some.clear();
            }
            case 4 -> {
                if (!struck.isEmpty()) {
                    rows.takeBack(story.office(), struck.get(0), "Again");
                    open.add(struck.remove(0));
                }
            }
            case 5 -> {
                List<Long> either = open.isEmpty() || !struck.isEmpty() && random.nextBoolean() ? struck : open;
                if (!either.isEmpty()) {
                    rows.remove(story.office(), either.get(0), "Entered in error");
                    off.put(either.remove(0), either == struck);
                }
            }
            case 9 -> {
                if (!off.isEmpty()) {
                    long id = off.keySet().iterator().next();
                    returns.putBack(story.office(), id, "b" + step, "Right after all");
                    (Boolean.TRUE.equals(off.remove(id)) ? struck : open).add(id);
                }
            }
            case 10 -> {
                if (step % 7 == 0) {
                    rows.strikeOffAll(
                            story.headB(),
                            story.report(),
                            new RowFilter(null, null, false, 1),
                            open.size(),
                            DAY,
                            "Everybody");
                    struck.addAll(open);
                    open.clear();
                }
            }
            case 6 ->
                reports.report(
                        story.headA(),
                        new ReportProgress(
                                story.shareA(), new ProgressReport(null, "Step " + step, null, null, false)));
            case 7 -> {
                if (share(story.shareB()).state() == ShareState.SUBMITTED) {
                    completions.withdraw(story.headB(), story.shareB());
                } else {
                    completions.markDone(story.headB(), story.shareB(), "Done in step " + step);
                }
            }
            default -> {
                if (share(story.shareA()).state() == ShareState.SUSPENDED) {
                    suspensions.change(story.office(), story.shareA(), Change.RESUME, "Minutes");
                } else {
                    suspensions.change(story.office(), story.shareA(), Change.SUSPEND, "Minutes");
                }
            }
        }
    }

    private void check(String when) {
        var count = Objects.requireNonNull(transaction.execute(status -> percents.count(story.report())));
        assertThat(count.total()).as(when).isEqualTo(open.size() + struck.size());
        assertThat(count.struckOff()).as(when).isEqualTo(struck.size());
        assertThat(count.remaining()).as(when).isEqualTo(open.size());
        if (count.total() == 0) {
            return;
        }
        int percent = Math.min(99, 100 * struck.size() / count.total());
        for (long id : List.of(story.shareA(), story.shareB())) {
            ShareFigure share = share(id);
            if (share.state() != ShareState.SUSPENDED) {
                assertThat(share.progress().intValueExact()).as(when).isEqualTo(percent);
            }
            if (share.state() == ShareState.SUBMITTED) {
                assertThat(open).as(when).isEmpty();
            }
        }
    }

    private ShareFigure share(long id) {
        return year.share(story, id, DAY);
    }
}
