package app.workplan.domain.attachment;

import java.util.List;

/** 附件类型 that is taken, told by what is in the file, never by its name. No browser runs anything of these. */
public enum FileKind {
    /** 版式文件. */
    PDF("application/pdf", "pdf"),
    /** 图片. */
    JPEG("image/jpeg", "jpg", "jpeg"),
    /** 图片. */
    PNG("image/png", "png"),
    /** Word 文档. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** Excel 表格. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** Word 97–2003 文档, which is what WPS 文字 writes too. */
    DOC("application/msword", "doc", "wps"),
    /** Excel 97–2003 表格, which is what WPS 表格 writes too. */
    XLS("application/vnd.ms-excel", "xls", "et"),
    /** 版式文档 (GB/T 33190). */
    OFD("application/ofd", "ofd"),
    /** 纯文本. */
    TEXT("text/plain", "txt", "csv");

    private final String mediaType;
    private final List<String> extensions;

    FileKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** What the answer calls it. */
    public String mediaType() {
        return mediaType;
    }

    /** The ends a name of this kind may have, without a point; the first is given to a name that has none of them. */
    public List<String> extensions() {
        return extensions;
    }

    /** Whether browsers show it as it is. */
    public boolean isPicture() {
        return this == JPEG || this == PNG;
    }

    /** 预览: whether a page can show what is in it. */
    public boolean isPreviewed() {
        return isPicture() || this == PDF;
    }
}
