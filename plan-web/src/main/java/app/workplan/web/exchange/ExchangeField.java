package app.workplan.web.exchange;

import app.workplan.domain.task.ShareRole;
import app.workplan.web.task.TaskField;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 可离线修改的列: what one command of the office changes in a task; the departments stand in one column for each role. */
enum ExchangeField {
    /** 任务. */
    TITLE("ledger.column.title", TaskField.TITLE, null, 46),
    /** 完成时限. */
    DUE("ledger.column.due", TaskField.DUE, null, 13),
    /** 开始日. */
    START("ledger.show.start", TaskField.START, null, 13),
    /** 牵头. */
    LEAD("shareRole.LEAD", null, ShareRole.LEAD, 22),
    /** 负责. */
    RESPONSIBLE("shareRole.RESPONSIBLE", null, ShareRole.RESPONSIBLE, 22),
    /** 分工. */
    SHARED("shareRole.SHARED", null, ShareRole.SHARED, 26),
    /** 配合. */
    SUPPORT("shareRole.SUPPORT", null, ShareRole.SUPPORT, 22),
    /** 督促. */
    SUPERVISE("shareRole.SUPERVISE", null, ShareRole.SUPERVISE, 16),
    /** 权重. */
    WEIGHT("ledger.show.weight", TaskField.WEIGHT, null, 8),
    /** 填报周期. */
    CYCLE("ledger.show.cycle", TaskField.CYCLE, null, 11),
    /** 完成标准. */
    STANDARD("ledger.show.standard", TaskField.STANDARD, null, 34),
    /** 办结佐证. */
    EVIDENCE("ledger.show.evidence", TaskField.EVIDENCE, null, 26);

    private final String heading;
    private final @Nullable TaskField field;
    private final @Nullable ShareRole role;
    private final int width;

    ExchangeField(String heading, @Nullable TaskField field, @Nullable ShareRole role, int width) {
        this.heading = heading;
        this.field = field;
        this.role = role;
        this.width = width;
    }

    /** Key of its heading. */
    String heading() {
        return heading;
    }

    /** The field of the task; null for departments. */
    @Nullable
    TaskField field() {
        return field;
    }

    /** The role of the departments; null for a field of the task. */
    @Nullable
    ShareRole role() {
        return role;
    }

    int width() {
        return width;
    }

    /** Headings of all of them. */
    static List<String> headings() {
        return Arrays.stream(values()).map(ExchangeField::heading).toList();
    }
}
