package app.workplan.service.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DataAccessException;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;

/** 写入数据库 before SQL of our own has to see it, with failures under the names by which pages know them: somebody was faster. */
@Component
@RequiredArgsConstructor
public class NamedFlush {

    private final EntityManager entities;

    /** Writes what the transaction changed so far; outside the repositories nobody else names what goes wrong then. */
    public void flush() {
        try {
            entities.flush();
        } catch (PersistenceException failed) {
            DataAccessException named = EntityManagerFactoryUtils.convertJpaAccessExceptionIfPossible(failed);
            throw named == null ? failed : named;
        }
    }
}
