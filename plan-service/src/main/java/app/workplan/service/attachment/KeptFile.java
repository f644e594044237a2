package app.workplan.service.attachment;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * 打开的附件: to be closed by whoever opened it.
 *
 * @param content from the beginning to its end; where that cannot be had, an exception, never an early end
 * @param bytes how long it is
 */
public record KeptFile(InputStream content, long bytes) implements Closeable {

    @Override
    public void close() throws IOException {
        content.close();
    }
}
