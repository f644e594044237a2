package app.workplan.web.support;

import app.workplan.service.organisation.SignedIn;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * 一人同时几页: only a few pages of one account are made at once, so that nobody keeps the others out by asking for much at the same
 * time. Who has more open waits for his own pages, and is asked to come again when that was not enough. Commands are never
 * sent away for it, lest something typed be lost. Counted in this program alone (docs/adr/0433).
 */
public class Turns implements HandlerInterceptor {

    /** Pages of one account made at once. */
    static final int AT_ONCE = 3;

    /** Who comes when so many of his pages wait is sent away at once: waiting takes the place of another reader. */
    static final int WAITING = 6;

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final long PATIENCE_SECONDS = 10;
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);
    private static final String HELD = Turns.class.getName();

    private final Cache<Long, Semaphore> accounts =
            Caffeine.newBuilder().expireAfterAccess(FORGOTTEN).build();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        SignedIn account = CurrentActor.account(request);
        if (account != null
                && request.getDispatcherType() == DispatcherType.REQUEST
                && READING.contains(request.getMethod())) {
            Semaphore places = accounts.get(account.userId(), unknown -> new Semaphore(AT_ONCE, true));
            if (places.getQueueLength() >= WAITING || !places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy("common.manyPages");
            }
            request.setAttribute(HELD, places);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        if (request.getAttribute(HELD) instanceof Semaphore places) {
            request.removeAttribute(HELD);
            places.release();
        }
    }
}
