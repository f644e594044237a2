package app.workplan.web.pack;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.attachment.AttachmentStore;
import app.workplan.service.attachment.KeptFile;
import app.workplan.service.pack.Pack;
import app.workplan.service.pack.PackQueries;
import app.workplan.service.pack.PackTask;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.ReadyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 写佐证包: into a file beside the evidence, which is sent only when it is complete (docs/adr/0365). Two at once; whoever comes
 * third waits a moment.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class PackWriter {

    private static final String INDEX = "index.html";
    private static final String MANIFEST = "SHA256SUMS.txt";
    private static final int AT_ONCE = 2;
    private static final int SECONDS = 30;
    private static final long ROOM = 64L * 1024 * 1024;

    private final PackQueries queries;
    private final PackPages pages;
    private final AttachmentStore store;
    private final ReadyFiles ready;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /**
     * Writes it; where that fails, nothing is left of it.
     *
     * @throws RuleViolation when too many are written already, or there is no room for it
     * @throws app.workplan.service.attachment.FilesAway when the store of the files does not answer: that is no file missing
     */
    Packed write(Actor actor, Scope scope, Pack pack) {
        boolean turn = false;
        try {
            turn = turns.tryAcquire(SECONDS, TimeUnit.SECONDS);
            if (!turn) {
                throw new RuleViolation("pack.busy");
            }
            return writeNow(actor, scope, pack);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new RuleViolation("pack.busy");
        } finally {
            if (turn) {
                turns.release();
            }
        }
    }

    private Packed writeNow(Actor actor, Scope scope, Pack pack) {
        Path path = null;
        try {
            path = ready.next();
            if (Files.getFileStore(path).getUsableSpace() < pack.bytes() + ROOM) {
                throw new RuleViolation("pack.noRoom");
            }
            return fill(actor, scope, pack, path);
        } catch (IOException broken) {
            log.error("A pack of evidence could not be written", broken);
            ready.discard(path);
            throw new RuleViolation("pack.failed");
        } catch (RuntimeException failed) {
            ready.discard(path);
            throw failed;
        }
    }

    private Packed fill(Actor actor, Scope scope, Pack pack, Path path) throws IOException {
        PackNames names = new PackNames();
        names.in("", INDEX);
        names.in("", MANIFEST);
        int all = 0;
        int missing = 0;
        try (PackZip zip = new PackZip(path)) {
            zip.page(names.in("", "style.css"), pages::style);
            List<PackPages.Row> rows = new ArrayList<>();
            for (Pack.Task one : pack.tasks()) {
                PackTask task = queries.task(actor, scope, one.id());
                PackedFiles files = copy(zip, names, one, task);
                all += files.there();
                missing += files.missing();
                String page = pack.single() ? INDEX : names.in("tasks/", one.code() + ".html");
                zip.page(page, out -> pages.task(pack, task, files, pack.single() ? "" : "../", out));
                rows.add(new PackPages.Row(one, page, files.there(), files.missing()));
            }
            if (!pack.single()) {
                zip.page(INDEX, out -> pages.index(pack, rows, out));
            }
            zip.manifest(MANIFEST);
        }
        return new Packed(path, all, missing);
    }

    private PackedFiles copy(PackZip zip, PackNames names, Pack.Task of, PackTask task) throws IOException {
        List<PackedFile> files = new ArrayList<>();
        for (PackTask.Evidence one : task.files()) {
            try (KeptFile from = one.removedAt() == null ? there(one) : null) {
                if (from == null) {
                    files.add(new PackedFile(one, null, false));
                    continue;
                }
                String place = names.in("files/" + PackNames.safe(of.code()) + "/", one.fileName());
                files.add(new PackedFile(
                        one, place, zip.file(place, from.content()).equals(one.sha256())));
            }
        }
        return new PackedFiles(files);
    }

    private @Nullable KeptFile there(PackTask.Evidence one) {
        try {
            return store.open(one.storedAs());
        } catch (NotFound gone) {
            return null;
        }
    }
}
