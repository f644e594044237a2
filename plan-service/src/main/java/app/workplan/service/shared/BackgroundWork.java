package app.workplan.service.shared;

import app.workplan.domain.shared.DomainException;
import app.workplan.domain.shared.RuleViolation;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * 后台工作: long work outside the request, a few at once, the next few in a queue. A short one is waited for, so that it feels
 * instant; a long one is left to its page.
 */
public final class BackgroundWork {

    private final ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
    private final Duration patience;
    private final String busy;

    /**
     * @param name beginning of the names of its threads
     * @param patience how long a request waits for the end
     * @param busy code of the refusal when too many wait already
     */
    public BackgroundWork(String name, int atOnce, int queue, Duration patience, String busy) {
        this.patience = patience;
        this.busy = busy;
        executor.setThreadNamePrefix(name);
        executor.setCorePoolSize(atOnce);
        executor.setMaxPoolSize(atOnce);
        executor.setQueueCapacity(queue);
        executor.setDaemon(true);
        executor.initialize();
    }

    /**
     * Starts what can be given up in the middle.
     *
     * @throws RuleViolation when too many wait already
     */
    public <T> Future<T> start(Callable<T> work) {
        try {
            return executor.submit(work);
        } catch (TaskRejectedException full) {
            throw new RuleViolation(busy);
        }
    }

    /**
     * Starts what runs to its end.
     *
     * @throws RuleViolation when too many wait already
     */
    public <T> CompletableFuture<T> submit(Callable<T> work) {
        try {
            return executor.submitCompletable(work);
        } catch (TaskRejectedException full) {
            throw new RuleViolation(busy);
        }
    }

    /** Starts what nobody waits for. */
    public void later(Runnable work) {
        executor.execute(work);
    }

    /**
     * Waits a moment.
     *
     * @return whether it ended within it; a failure within it is thrown as it was
     */
    public boolean endsSoon(CompletableFuture<?> work) {
        try {
            work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException slow) {
            return false;
        } catch (ExecutionException failed) {
            throw known(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The refusal behind a failure, or the failure. */
    public static RuntimeException known(ExecutionException failed) {
        return failed.getCause() instanceof DomainException known
                ? known
                : new IllegalStateException(failed.getCause());
    }

    /** Takes nothing on any more. */
    public void stop() {
        executor.shutdown();
    }
}
