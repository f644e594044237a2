package app.workplan.service.command;

import app.workplan.service.archive.ArchiveService;
import app.workplan.service.archive.PlanCopies;
import app.workplan.service.figure.FigureQueries;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 计划文件 after commands were given: whatever was done comes back from the file as it was. One plan in sixteen is copied. */
@Component
class FileReplay {

    private static final int ONE_IN = 16;

    private final PlanCopies copies;

    FileReplay(ArchiveService archive, FigureQueries figures, JdbcClient jdbc) {
        this.copies = new PlanCopies(archive, figures, jdbc);
    }

    void compare(TrackedPlan plan, Collection<LocalDate> days) {
        if (plan.id % ONE_IN == 0) {
            copies.assertCopiedAlike(plan.people.office(), plan.id, days);
        }
    }
}
