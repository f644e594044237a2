package app.broken.web.task;

import app.broken.domain.task.LateTask;
import app.broken.web.support.LateFrame;
import jakarta.persistence.EntityManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A page that reads and writes the database itself. */
public class LateController {

    /** Wrong throughout. */
    @Transactional
    public LateFrame show(EntityManager session, JdbcClient sql, LateTask task) {
        session.persist(task);
        return new LateFrame(this);
    }
}
