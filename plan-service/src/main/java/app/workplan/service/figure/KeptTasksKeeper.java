package app.workplan.service.figure;

import app.workplan.service.shared.BackgroundWork;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** 台账行留存的补齐: brings up beside the readers what is too much for one of them, a few plans at a time. */
@Slf4j
@Component
public class KeptTasksKeeper implements DisposableBean {

    /** A plan whose commands do not end is left to the next reader. */
    private static final int SPARE_ROUNDS = 100;

    /** Between rounds: a command that holds a plan ends in the meantime, and readers who bring up the little they need get their turn. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final KeptTasks kept;
    private final KeptStandings standings;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final BackgroundWork keeper = new BackgroundWork("kept-tasks-", 1, 1, Duration.ZERO, "busy");

    KeptTasksKeeper(KeptTasks kept, KeptStandings standings) {
        this.kept = kept;
        this.standings = standings;
    }

    /** Has the rows of the plans kept before long; while it is at work, others ask in vain. */
    public void ask(Collection<Long> plans, LocalDate day) {
        ask(plans, all -> kept.bringUp(all, day));
    }

    /** Has the rows and the sums of the plans kept before long. */
    public void askForStandings(Collection<Long> plans, LocalDate day) {
        ask(plans, all -> standings.bringUp(all, day));
    }

    private void ask(Collection<Long> plans, Predicate<List<Long>> step) {
        if (busy.compareAndSet(false, true)) {
            List<Long> all = List.copyOf(plans);
            keeper.later(() -> keep(all, step));
        }
    }

    private void keep(List<Long> plans, Predicate<List<Long>> step) {
        try {
            int rounds = plans.size() / KeptTasks.MOST_PLANS * 2 + SPARE_ROUNDS;
            boolean goOn = true;
            while (goOn && !step.test(plans)) {
                goOn = --rounds > 0 && !stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException | CannotCreateTransactionException failed) {
            log.warn("Tasks were not kept: {}", failed.getMessage());
        } finally {
            busy.set(false);
        }
    }

    @Override
    public void destroy() {
        stopping.countDown();
        keeper.stop();
    }
}
