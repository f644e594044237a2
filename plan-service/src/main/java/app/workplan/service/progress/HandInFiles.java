package app.workplan.service.progress;

import app.workplan.service.attachment.Upload;
import java.util.List;

/**
 * 随表单的附件.
 *
 * @param uploads new files
 * @param chosen ids of files uploaded before, that go with it
 */
public record HandInFiles(List<Upload> uploads, List<Long> chosen) {

    /** Whether there is none. */
    public boolean isEmpty() {
        return uploads.isEmpty() && chosen.isEmpty();
    }
}
