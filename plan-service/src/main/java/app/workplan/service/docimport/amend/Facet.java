package app.workplan.service.docimport.amend;

/** 哪一方面变了. */
public enum Facet {
    /** 恢复: the plan cancelled it, the text has it. */
    STATE,
    /** 编号, of a draft only: after issue numbers stay as printed. */
    NUMBER,
    /** 标题. */
    TITLE,
    /** 文字 after the title. */
    TEXT,
    /** 责任科室和责任. */
    DEPARTMENTS,
    /** 完成时限. */
    DEADLINE,
    /** 频次要求. */
    FREQUENCY,
    /** 量化要求. */
    TARGET
}
