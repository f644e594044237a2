package app.workplan.service.demo;

import app.workplan.domain.progress.CompletionOutcome;
import app.workplan.domain.progress.ProgressReport;
import app.workplan.domain.shared.Actor;
import app.workplan.service.progress.CompletionRepository;
import app.workplan.service.progress.CompletionService;
import app.workplan.service.progress.OccurrenceService;
import app.workplan.service.progress.ReportProgress;
import app.workplan.service.progress.ReportService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Plays a history: each event is the product's own command, given by the person whose it is, at its time. */
@Component
@RequiredArgsConstructor
class DemoPlayer {

    private final ReportService reports;
    private final CompletionService completions;
    private final OccurrenceService occurrences;
    private final CompletionRepository completionRows;
    private final DemoDesk desk;
    private final DemoGoals goals;
    private final DemoTime time;

    /** 指标与重大项目, which have a course of their own. */
    DemoGoals goals() {
        return goals;
    }

    /** Day by day, in order of time. */
    void play(List<DemoEvent> events, DemoCast cast) {
        List<DemoEvent> day = new ArrayList<>();
        for (DemoEvent event : events) {
            LocalDate on = event.at().toLocalDate();
            if (!day.isEmpty() && !day.get(0).at().toLocalDate().equals(on)) {
                playDay(day, cast);
                day = new ArrayList<>();
            }
            day.add(event);
        }
        playDay(day, cast);
    }

    /** Commands on different shares do not read one another's rows; a second one on a share waits for the first's. */
    private void playDay(List<DemoEvent> day, DemoCast cast) {
        time.day(() -> {
            Set<String> touched = new HashSet<>();
            for (DemoEvent event : day) {
                if (event instanceof DemoEvent.Suspended || !touched.add(cast.keyOf(event))) {
                    time.flush();
                    touched.clear();
                    touched.add(cast.keyOf(event));
                }
                time.runAt(event.at(), () -> perform(event, cast));
            }
        });
    }

    private void perform(DemoEvent event, DemoCast cast) {
        if (event instanceof DemoEvent.Reported one) {
            reports.report(
                    cast.head(one.department()),
                    new ReportProgress(
                            cast.share(one.task(), one.department()),
                            new ProgressReport(one.percent(), one.text(), one.problems(), one.nextSteps(), false)));
        } else if (event instanceof DemoEvent.HandedIn one) {
            completions.markDone(cast.head(one.department()), cast.share(one.task(), one.department()), one.text());
        } else if (event instanceof DemoEvent.Accepted one) {
            completions.accept(cast.reviewer(), pending(cast.share(one.task(), one.department())));
        } else if (event instanceof DemoEvent.SentBack one) {
            completions.sendBack(cast.reviewer(), pending(cast.share(one.task(), one.department())), one.reason());
        } else if (event instanceof DemoEvent.Recorded one) {
            Actor owner = cast.ownerOf(one.task());
            occurrences.record(
                    owner, cast.occurrence(one.task(), one.recurrence(), one.heldOn()), one.heldOn(), one.note(), null);
        } else {
            desk.perform(event, cast);
        }
    }

    private long pending(long shareId) {
        return completionRows
                .findByShareIdAndOutcome(shareId, CompletionOutcome.PENDING)
                .orElseThrow()
                .requireId();
    }
}
