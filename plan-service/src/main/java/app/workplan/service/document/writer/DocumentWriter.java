package app.workplan.service.document.writer;

import java.io.IOException;
import java.io.OutputStream;

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
}
