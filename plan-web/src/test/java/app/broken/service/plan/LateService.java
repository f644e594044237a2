package app.broken.service.plan;

import app.broken.service.task.LateQueries;
import app.broken.web.task.LateController;
import app.workplan.domain.shared.Actor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** A command that asks nobody, reads the machine's clock and looks at a later feature and at a page. */
public class LateService {

    @Autowired
    @Nullable
    LateQueries queries;

    /** Wrong in every way. */
    public LocalDate report(Actor actor, LateController page) {
        return LocalDate.now();
    }
}
