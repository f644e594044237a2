package app.workplan.service.indicator;

import app.workplan.domain.attachment.FileName;
import app.workplan.domain.attachment.StoredFile;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.attachment.Attachments;
import app.workplan.service.attachment.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 收附件 of a form: all are written out and found good before the form is, and none stays when it is refused. */
@Component
@RequiredArgsConstructor
class GoalFiles {

    private final Attachments attachments;

    /**
     * A file that was taken.
     *
     * @param sent its name as the browser sent it
     */
    record Taken(@Nullable String sent, StoredFile file) {}

    /**
     * Takes them, then does the rest.
     *
     * @throws RuleViolation when there are too many, or one is not taken, with its name
     */
    <T> T take(List<Upload> uploads, Function<List<Taken>, T> rest) {
        if (uploads.size() > attachments.mostFiles()) {
            throw new RuleViolation("evidence.tooMany", attachments.mostFiles());
        }
        return next(uploads, List.of(), rest);
    }

    private <T> T next(List<Upload> uploads, List<Taken> taken, Function<List<Taken>, T> rest) {
        if (taken.size() == uploads.size()) {
            return rest.apply(taken);
        }
        Upload upload = uploads.get(taken.size());
        boolean[] stored = new boolean[1];
        try {
            return attachments.take(upload, file -> {
                stored[0] = true;
                List<Taken> all = new ArrayList<>(taken);
                all.add(new Taken(upload.name(), file));
                return next(uploads, all, rest);
            });
        } catch (RuleViolation refused) {
            throw stored[0] ? refused : named(refused, upload);
        }
    }

    private static RuleViolation named(RuleViolation refused, Upload upload) {
        List<Object> args = new ArrayList<>();
        args.add(FileName.shown(upload.name()));
        args.addAll(refused.getArgs());
        return new RuleViolation(refused.getCode(), args.toArray());
    }
}
