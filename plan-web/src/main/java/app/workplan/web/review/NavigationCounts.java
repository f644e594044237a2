package app.workplan.web.review;

import app.workplan.domain.shared.Actor;
import app.workplan.service.progress.WaitingCounts;
import app.workplan.service.progress.WaitingQueries;
import app.workplan.web.support.ShellCounts;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 导航计数 from the database. */
@Component
@RequiredArgsConstructor
class NavigationCounts implements ShellCounts {

    private final WaitingQueries waiting;

    @Override
    public Counts of(Actor actor, LocalDate today) {
        WaitingCounts counts = waiting.of(actor, today);
        return new Counts(counts.reviews(), counts.owed(), counts.unread());
    }
}
