package app.workplan.web.docimport;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** 上传或粘贴: a file, else the pasted text. */
@Getter
@Setter
class UploadForm {

    private @Nullable MultipartFile file;

    private @Nullable String text;

    /** 改动的计划, as typed; empty for a new plan. */
    private @Nullable String plan;

    boolean hasFile() {
        return file != null && (!file.isEmpty() || hasName()) && (text == null || text.isBlank() || !file.isEmpty());
    }

    /** As the browser tells it, to be shown; never a path to anything. */
    String chosenName() {
        return file == null || !hasName() ? "-" : String.valueOf(file.getOriginalFilename());
    }

    private boolean hasName() {
        return file != null
                && file.getOriginalFilename() != null
                && !file.getOriginalFilename().isBlank();
    }
}
