package app.workplan.service.progress;

import app.workplan.domain.attachment.FileKind;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.attachment.AttachmentStore;
import app.workplan.service.document.reader.PdfPage;
import app.workplan.service.shared.Scope;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * 佐证预览: pictures as they are, of a PDF the first page. Pages are drawn one after the other, since memory is bounded for one, and
 * a page that takes too long has no preview.
 */
@Slf4j
@Component
public class EvidencePreviews implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int QUEUE = 20;

    private final EvidenceQueries queries;
    private final AttachmentStore store;
    private final ThreadPoolTaskExecutor artist = new ThreadPoolTaskExecutor();

    EvidencePreviews(EvidenceQueries queries, AttachmentStore store) {
        this.queries = queries;
        this.store = store;
        artist.setThreadNamePrefix("preview-");
        artist.setCorePoolSize(1);
        artist.setMaxPoolSize(1);
        artist.setQueueCapacity(QUEUE);
        artist.setDaemon(true);
        artist.initialize();
    }

    /** A picture a browser shows. */
    public record Preview(String mediaType, byte[] picture) {}

    /**
     * The preview of a file.
     *
     * @throws NotFound when there is no such file for this reader, or nothing of it can be shown
     * @throws app.workplan.service.attachment.FilesAway when nobody can say whether it is there
     */
    public Preview of(Actor actor, Scope scope, long id) {
        EvidenceFile file = queries.file(actor, scope, id);
        if (!file.kind().isPreviewed()) {
            throw new NotFound("preview", id);
        }
        byte[] content = store.read(file.storedAs());
        if (file.kind().isPicture()) {
            return new Preview(file.kind().mediaType(), content);
        }
        return new Preview(FileKind.PNG.mediaType(), draw(content).orElseThrow(() -> new NotFound("preview", id)));
    }

    private Optional<byte[]> draw(byte[] content) {
        Future<Optional<byte[]>> page;
        try {
            page = artist.submit(() -> PdfPage.first(content));
        } catch (TaskRejectedException full) {
            return Optional.empty();
        }
        try {
            return page.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            page.cancel(true);
            return Optional.empty();
        } catch (ExecutionException failed) {
            log.warn("A preview failed: {}", failed.getCause().toString());
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void destroy() {
        artist.shutdown();
    }
}
