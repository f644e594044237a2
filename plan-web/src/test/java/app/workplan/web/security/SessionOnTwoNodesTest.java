package app.workplan.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.WebTestBase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** One session, loaded by two nodes before either has written: neither fails, and what the later one says stands. */
class SessionOnTwoNodesTest extends WebTestBase {

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Test
    void bothWriteTheSameAttribute() {
        later(sessions);
    }

    private <S extends Session> void later(SessionRepository<S> repository) {
        S begun = repository.createSession();
        repository.save(begun);
        S one = loaded(repository, begun);
        S other = loaded(repository, begun);
        one.setAttribute("last", "one");
        other.setAttribute("last", "other");
        repository.save(one);
        repository.save(other);
        String last = loaded(repository, begun).getAttribute("last");
        assertThat(last).isEqualTo("other");
        repository.deleteById(begun.getId());
    }

    private static <S extends Session> S loaded(SessionRepository<S> repository, S session) {
        S found = repository.findById(session.getId());
        assertThat(found).isNotNull();
        return found;
    }
}
