package app.workplan.service.docimport.amend;

/** 为什么对上: why an item of the text read is taken for an item of the plan; shown beside it. */
public enum MatchReason {
    /** 人工对应: the clerk says so. */
    CLERK,
    /** 位置和标题相同: same chapter, number and title. */
    SAME_PLACE,
    /** 标题相同, wherever it stands now. */
    SAME_TITLE,
    /** 编号相同、文字相近. */
    SAME_NUMBER,
    /** 文字相近. */
    SIMILAR
}
