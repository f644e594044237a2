import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Clerks at work, and what they were told. */
final class Load {

    final String base;
    final String run;
    final boolean reading;
    final long pause;
    volatile boolean stopping;

    /** The words of every write that was acknowledged. */
    final Set<String> written = ConcurrentHashMap.newKeySet();
    /** Requests without the answer they should have had, by what they had in its place. */
    final Map<String, AtomicInteger> notAnswered = new ConcurrentHashMap<>();
    final AtomicInteger pages = new AtomicInteger();
    final AtomicInteger sessionsLost = new AtomicInteger();
    final Queue<String> broken = new ConcurrentLinkedQueue<>();

    private final AtomicLong newestBegin = new AtomicLong(Long.MIN_VALUE);
    private final AtomicLong lastAcknowledged = new AtomicLong(System.nanoTime());
    private final AtomicLong longestSilence = new AtomicLong();
    private final List<Clerk> clerks = new ArrayList<>();

    /**
     * @param run beginning of the words of all its writes
     * @param reading whether pages are read in between
     * @param pause of a clerk between two writes, in milliseconds
     */
    Load(String base, String run, List<Clerk.Share> shares, int clerkCount, boolean reading, long pause) {
        this.base = base;
        this.run = run;
        this.reading = reading;
        this.pause = pause;
        for (int number = 0; number < clerkCount; number++) {
            List<Clerk.Share> own = new ArrayList<>();
            for (int i = number; i < shares.size(); i += clerkCount) {
                own.add(shares.get(i));
            }
            clerks.add(new Clerk(this, number, own));
        }
    }

    Load start() throws InterruptedException {
        clerks.forEach(Thread::start);
        await(clerks.size());
        return this;
    }

    /** Waits until so many writes in all are acknowledged. */
    void await(int writes) throws InterruptedException {
        while (written.size() < writes) {
            requireWhole();
            Thread.sleep(50);
        }
    }

    /** Waits until a write is acknowledged that was sent after the instant; seconds from it. */
    double awaitSentAfter(long instant) throws InterruptedException {
        while (newestBegin.get() < instant) {
            requireWhole();
            Thread.sleep(20);
        }
        return (lastAcknowledged.get() - instant) / 1e9;
    }

    private void requireWhole() {
        if (!broken.isEmpty()) {
            throw new IllegalStateException(broken.peek());
        }
    }

    void stop() throws InterruptedException {
        stopping = true;
        for (Clerk clerk : clerks) {
            clerk.join();
        }
        requireWhole();
    }

    void acknowledged(String text, long began) {
        long now = System.nanoTime();
        written.add(text);
        long silence = now - lastAcknowledged.getAndSet(now);
        longestSilence.accumulateAndGet(silence, Math::max);
        newestBegin.accumulateAndGet(began, Math::max);
    }

    void notAnswered(String why) {
        String kind = why.replaceAll("\\d{4,}|[0-9a-f]{8,}", "#");
        notAnswered.computeIfAbsent(kind, k -> new AtomicInteger()).incrementAndGet();
    }

    void broken(String why) {
        broken.add(why);
    }

    int failures() {
        return notAnswered.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    double longestSilence() {
        return longestSilence.get() / 1e9;
    }
}
