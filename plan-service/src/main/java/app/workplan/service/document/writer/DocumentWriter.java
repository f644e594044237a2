package app.workplan.service.document.writer;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** 写出一种格式. */
public interface DocumentWriter {

    /** The format it writes. */
    DocumentFormat format();

    /**
     * Writes a document; the stream stays open.
     *
     * @throws IOException when the stream fails
     */
    void write(OfficialDocument document, OutputStream out) throws IOException;

    /**
     * Writes a document into the bureau's template where the format has one; all others look as ever.
     *
     * @throws IOException when the stream fails
     */
    default void write(OfficialDocument document, @Nullable DocumentTemplate template, OutputStream out)
            throws IOException {
        write(document, out);
    }
}
