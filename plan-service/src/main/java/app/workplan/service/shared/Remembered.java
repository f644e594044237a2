package app.workplan.service.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * 记住的读取 (docs/adr/0431): what was read under a stamp, given again until the stamp is another.
 *
 * @param <K> what it was read for
 * @param <V> what was read; never changed by those who get it
 */
public final class Remembered<K, V> {

    /** What was read, and under which stamp. */
    public record Held<V>(String stamp, V value) {}

    private final Cache<K, Held<V>> held;

    /** @param most how many answers are held; the ones not asked for give way */
    public Remembered(int most) {
        this.held = Caffeine.newBuilder().maximumSize(most).build();
    }

    /** @param stamp read before {@code reading} reads, so that what is held is never older than its stamp; without one all is read */
    public V get(K key, @Nullable String stamp, Supplier<V> reading) {
        Held<V> found = held.getIfPresent(key);
        return found != null && found.stamp.equals(stamp) ? found.value : hold(key, stamp, reading.get());
    }

    /** For a statement that reads the stamp itself, and the rest only where it is another. */
    public @Nullable Held<V> held(K key) {
        return held.getIfPresent(key);
    }

    /** Holds what was read, and gives it back. */
    public V hold(K key, @Nullable String stamp, V value) {
        if (stamp != null) {
            held.put(key, new Held<>(stamp, value));
        }
        return value;
    }
}
