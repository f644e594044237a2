package app.workplan.service.document.writer;

import app.workplan.domain.shared.NotFound;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 公文写出: the one place that finds the writer of a format. */
@Component
public class DocumentWriters {

    private final List<DocumentWriter> writers;

    DocumentWriters(ObjectProvider<DocumentWriter> writers) {
        this.writers = writers.orderedStream().toList();
    }

    /** The formats there is a writer of. */
    public Set<DocumentFormat> formats() {
        return writers.stream().map(DocumentWriter::format).collect(Collectors.toSet());
    }

    /**
     * A document as a file, written whole before anything is sent: a failure leaves nothing half-written.
     *
     * @throws NotFound when nothing writes this format
     */
    public byte[] write(OfficialDocument document, DocumentFormat format) {
        return write(document, null, format);
    }

    /**
     * A document as a file that follows the bureau's own template, where the format has templates.
     *
     * @param template none: the shipped one
     * @throws NotFound when nothing writes this format
     */
    public byte[] write(OfficialDocument document, @Nullable DocumentTemplate template, DocumentFormat format) {
        DocumentWriter writer = writers.stream()
                .filter(one -> one.format() == format)
                .findFirst()
                .orElseThrow(() -> new NotFound("document", format));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(FinalWords.of(document), template, out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }
}
