package app.workplan.service.document.reader;

/** 文件格式 that can be read, told by what is in the file, never by its name. */
public enum FileFormat {
    /** 纯文本. */
    TEXT,
    /** Word 文档 (.docx, with or without macros). */
    DOCX,
    /** Word 97–2003 文档. */
    DOC,
    /** PDF with text in it. */
    PDF,
    /** 网页. */
    HTML,
    /** 版式文档 (GB/T 33190). */
    OFD
}
