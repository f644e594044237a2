package app.workplan.web.archive;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** 上传计划文件. */
@Getter
@Setter
class PlanFileForm {

    private @Nullable MultipartFile file;

    /** As the browser tells it, to be shown; never a path to anything. */
    String name() {
        String sent = file == null ? null : file.getOriginalFilename();
        return sent == null || sent.isBlank() ? "-" : sent.strip();
    }
}
