package app.workplan.service.attachment;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * 上传的附件, as it was sent.
 *
 * @param name as the browser sent it: shown to people, never used as a path
 * @param bytes how long the browser's part is
 * @param content opened once
 */
public record Upload(@Nullable String name, long bytes, Content content) {

    /** What is in it. */
    @FunctionalInterface
    public interface Content {
        /** Opens it. */
        InputStream open() throws IOException;
    }
}
