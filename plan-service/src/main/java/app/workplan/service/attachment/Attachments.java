package app.workplan.service.attachment;

import app.workplan.domain.attachment.FileKind;
import app.workplan.domain.attachment.StoredFile;
import app.workplan.domain.shared.DomainException;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** 收附件: written out, recognised and scanned before anything speaks of it. */
@Component
public class Attachments {

    private final AttachmentStore store;
    private final VirusScan scan;
    private final long most;
    private final int mostFiles;

    /**
     * @param maxFileSize largest file that is taken
     * @param mostFiles most files of one report, hand-in or record
     */
    Attachments(
            AttachmentStore store,
            VirusScan scan,
            @Value("${workplan.evidence.max-file-size:20MB}") DataSize maxFileSize,
            @Value("${workplan.evidence.max-files:10}") int mostFiles) {
        this.store = store;
        this.scan = scan;
        this.most = maxFileSize.toBytes();
        this.mostFiles = mostFiles;
    }

    /** Largest file that is taken, in bytes. */
    public long most() {
        return most;
    }

    /** Most files of one report, hand-in or record. */
    public int mostFiles() {
        return mostFiles;
    }

    /**
     * Takes one file in. When {@code keep} fails, nothing is left of it.
     *
     * @param keep writes the row that speaks of the file; what it returns is returned
     * @throws app.workplan.domain.shared.RuleViolation when the file is not taken, in plain words
     */
    public <T> T take(Upload upload, Function<StoredFile, T> keep) {
        IncomingFile incoming = store.receive(upload, most);
        StoredFile stored;
        try {
            FileKind kind = FileKinds.of(incoming.path());
            scan.requireClean(incoming.path());
            stored = store.place(incoming, kind);
        } finally {
            store.discard(incoming.path());
        }
        try {
            return keep.apply(stored);
        } catch (DomainException refused) {
            // after any other failure nobody knows whether the row was kept: then the sweep decides
            store.delete(stored.storedAs());
            throw refused;
        }
    }
}
