package app.workplan.service.document.parser;

/**
 * 编号: one number or heading mark in front of a unit.
 *
 * @param value its running number, 0 for an unnumbered heading
 * @param start first character of the number
 * @param content first character after the number
 */
record Marker(Kind kind, int value, int start, int content) {

    /** Whether a word and its number make the mark, 任务一: such marks have no fixed place among the others. */
    boolean named() {
        return kind == Kind.NAMED || kind == Kind.NAMED_BELOW;
    }

    /** The families of numbering, outermost first; members of one family count as siblings. */
    enum Kind {
        /** 第一章, 第一部分. */
        PART_WORD,
        /** 第一节. */
        SECTION_WORD,
        /** 一、. */
        COMMA,
        /** (一). */
        BRACKET,
        /** 任务一: 重点1: 行动二. */
        NAMED,
        /** 措施1: 举措一: below them. */
        NAMED_BELOW,
        /** 1. 1、 and 1 directly before the words. */
        ARABIC,
        /** 1.1. */
        DECIMAL,
        /** 1.1.1. */
        DECIMAL_DEEP,
        /** (1) 1). */
        ARABIC_BRACKET,
        /** ①. */
        CIRCLED,
        /** 一是 一要 首先 第一,. */
        SPOKEN,
        /** An unnumbered heading. */
        HEADED,
        /** A numbered row of a task table. */
        ROW,
        /** A chapter's heading without number. */
        TITLED
    }
}
