package app.workplan.service.document.writer;

import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** 文件格式 an official document is written in. */
@Getter
@RequiredArgsConstructor
public enum DocumentFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf"),
    OFD("application/ofd"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;
}
