package app.workplan.service.docimport;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.docimport.ImportService.CommitImport;
import app.workplan.service.docimport.review.ReviewService;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.reader.DocumentReaders;
import app.workplan.service.shared.BackgroundWork;
import java.time.Duration;
import java.time.MonthDay;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 导入的后台工作: reading a text and making a draft of it happen outside the request, at most two at once, the next few in
 * a queue. A short one is waited for, so that it feels instant; a long one is left to its page, which says how it stands
 * from the database. What a stop of the program interrupts is taken up at the next start.
 */
@Component
public class ImportJobs implements DisposableBean {

    private static final int AT_ONCE = 2;
    private static final int QUEUE = 20;
    /** Seconds; files before this one may have to end first, and the machine may be busy. */
    private static final long WAIT_FOR_TEXT = 6 * DocumentReaders.MAX_SECONDS;

    private static final long WAIT_FOR_TURN = 2 * DocumentReaders.MAX_SECONDS;

    private final ImportService imports;
    private final ImportOutcomes outcomes;
    private final ReviewService review;
    private final Semaphore oneFile = new Semaphore(1, true);
    private final BackgroundWork work;

    /** @param patience how long a request waits for the end */
    @Autowired
    public ImportJobs(
            ImportService imports,
            ImportOutcomes outcomes,
            ReviewService review,
            @Value("${workplan.import-patience:1500ms}") Duration patience) {
        this.imports = imports;
        this.outcomes = outcomes;
        this.review = review;
        this.work = new BackgroundWork("import-", AT_ONCE, QUEUE, patience, "import.busy");
    }

    /**
     * 上传文件: its text is waited for, since without it there is nothing to keep; a file that takes too long is given up.
     *
     * @return id of the import, read or still being read
     * @throws RuleViolation when the file or its text cannot be read, or when too many wait already
     */
    public long read(Actor actor, UploadedFile file) {
        return read(actor, textOf(actor, file));
    }

    /**
     * The text of a file, of which nothing is kept yet.
     *
     * @throws RuleViolation when it cannot be read, or when too many wait already
     */
    public UploadedText textOf(Actor actor, UploadedFile file) {
        imports.admit(actor);
        Future<UploadedText> text = work.start(() -> alone(file));
        try {
            return text.get(WAIT_FOR_TEXT, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            text.cancel(true);
            throw new RuleViolation("reader.tooSlow", DocumentReaders.MAX_SECONDS);
        } catch (ExecutionException failed) {
            throw BackgroundWork.known(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new RuleViolation("import.busy");
        }
    }

    /**
     * 粘贴, or the text of a file.
     *
     * @return id of the import, read or still being read
     * @throws RuleViolation when it was found out soon that it cannot be read, or when too many wait already
     */
    public long read(Actor actor, UploadedText upload) {
        MonthDay beforeFlood = imports.admit(actor);
        CompletableFuture<ParsedDocument> reading =
                work.submit(() -> ImportReading.read(upload.fileName(), upload.text(), beforeFlood));
        if (work.endsSoon(reading)) {
            return imports.keep(actor, upload, reading.join());
        }
        long importId = imports.keep(actor, upload, null);
        onceKept(() -> reading.whenComplete((parsed, why) -> ended(importId, parsed, why)));
        return importId;
    }

    /** What another thread is to find in the database has to be there: after the transaction of the caller, where there is one. */
    private static void onceKept(Runnable work) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    /**
     * 生成计划.
     *
     * @param version the version the page showed, null to take whatever stands
     * @param seen whether the office says that it has looked at every doubt
     * @throws RuleViolation when doubts are open, when it was found out soon that it cannot be made, or too many wait already
     */
    public void commit(Actor actor, CommitImport command, @Nullable Integer version, boolean seen) {
        review.requireLookedThrough(actor, command.importId(), version, seen);
        if (!imports.beginCommit(actor, command)) {
            return;
        }
        try {
            work.endsSoon(work.submit(() -> draft(actor, command)));
        } catch (RuleViolation busy) {
            outcomes.notCommitted(command.importId(), busy);
            throw busy;
        }
    }

    /** Takes up what the last run left unfinished, one after the other. */
    @EventListener(ApplicationReadyEvent.class)
    public void takeUp() {
        work.later(() -> outcomes.leftUnfinished().forEach(this::readAgain));
    }

    @Override
    public void destroy() {
        work.stop();
    }

    /** One file at a time, since memory is bounded for one; but one that hangs does not hold up the others for ever. */
    private UploadedText alone(UploadedFile file) throws InterruptedException {
        boolean turn = oneFile.tryAcquire(WAIT_FOR_TURN, TimeUnit.SECONDS);
        try {
            return file.read();
        } finally {
            if (turn) {
                oneFile.release();
            }
        }
    }

    private void readAgain(long importId) {
        outcomes.unread(importId).ifPresent(left -> {
            try {
                UploadedText text = left.text();
                outcomes.read(importId, ImportReading.read(text.fileName(), text.text(), left.beforeFlood()));
            } catch (RuntimeException why) {
                outcomes.failed(importId, why);
            }
        });
    }

    private long draft(Actor actor, CommitImport command) {
        try {
            return imports.commit(actor, command);
        } catch (RuntimeException why) {
            outcomes.notCommitted(command.importId(), why);
            throw why;
        }
    }

    private void ended(long importId, @Nullable ParsedDocument parsed, @Nullable Throwable why) {
        if (parsed != null) {
            outcomes.read(importId, parsed);
        } else if (why != null) {
            outcomes.failed(importId, why.getCause() == null ? why : why.getCause());
        }
    }
}
