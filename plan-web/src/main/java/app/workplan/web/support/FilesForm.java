package app.workplan.web.support;

import app.workplan.service.attachment.Upload;
import app.workplan.service.progress.HandInFiles;
import java.util.List;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** 表单里的附件: new files, files uploaded before that are ticked, and the button that takes one away. */
@Getter
@Setter
public class FilesForm {

    private @Nullable List<MultipartFile> file;
    private @Nullable List<String> evidenceId;
    private @Nullable String removeEvidence;

    /** The new files alone. */
    public List<Upload> uploads() {
        return file == null
                ? List.of()
                : file.stream()
                        .filter(FilesForm::isChosen)
                        .map(FilesForm::upload)
                        .toList();
    }

    /** As the command takes them; an id that is no number is one of nothing. */
    public HandInFiles files() {
        return new HandInFiles(
                uploads(),
                evidenceId == null
                        ? List.of()
                        : evidenceId.stream()
                                .map(Typed::number)
                                .map(id -> Objects.requireNonNullElse(id, -1L))
                                .toList());
    }

    /** The file whose 移除 button sent the form, null for any other button. */
    public @Nullable Long removed() {
        return removeEvidence == null ? null : Objects.requireNonNullElse(Typed.number(removeEvidence), -1L);
    }

    /** A browser sends an empty part without a name where nothing was chosen. */
    private static boolean isChosen(MultipartFile part) {
        return !part.isEmpty()
                || part.getOriginalFilename() != null
                        && !part.getOriginalFilename().isBlank();
    }

    private static Upload upload(MultipartFile part) {
        return new Upload(part.getOriginalFilename(), part.getSize(), part::getInputStream);
    }
}
