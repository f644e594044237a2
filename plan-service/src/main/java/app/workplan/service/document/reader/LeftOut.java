package app.workplan.service.document.reader;

/** 没有读进来的: what stands in a file and is no part of the document's text. */
public enum LeftOut {
    /** 页眉页脚. */
    HEADERS,
    /** 页码. */
    PAGE_NUMBERS,
    /** 脚注、尾注. */
    NOTES,
    /** 批注. */
    COMMENTS,
    /** 修订中删除的文字. */
    DELETIONS,
    /** 隐藏文字. */
    HIDDEN,
    /** 目录. */
    CONTENTS,
    /** 宏; never run. */
    MACROS,
    /** 导航、分享、附件列表等网页杂项. */
    NAVIGATION,
    /** 控制文字方向的不可见字符. */
    DIRECTION_MARKS
}
