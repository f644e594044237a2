package app.workplan.web.pack;

import app.workplan.service.pack.PackTask;
import org.jspecify.annotations.Nullable;

/**
 * 包内的一个佐证材料.
 *
 * @param place where it lies in the pack, null where it is not in it
 * @param intact whether its bytes are those that were handed in
 */
public record PackedFile(
        PackTask.Evidence evidence, @Nullable String place, boolean intact) {

    /** Whether it should be in the pack and is not. */
    public boolean missing() {
        return place == null && evidence.removedAt() == null;
    }
}
