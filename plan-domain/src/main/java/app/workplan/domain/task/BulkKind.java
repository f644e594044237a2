package app.workplan.domain.task;

/** 批量修改的种类: which one thing of many tasks is changed. */
public enum BulkKind {
    /** 改完成时限. */
    DUE,
    /** 增加责任科室. */
    ADD_DEPARTMENT,
    /** 去掉责任科室. */
    REMOVE_DEPARTMENT,
    /** 换责任科室. */
    REPLACE_DEPARTMENT,
    /** 改填报周期. */
    CYCLE,
    /** 改权重. */
    WEIGHT,
    /** 暂停. */
    SUSPEND,
    /** 恢复. */
    RESUME,
    /** 取消. */
    CANCEL;

    /** Whether departments are changed. */
    public boolean isOfDepartments() {
        return this == ADD_DEPARTMENT || this == REMOVE_DEPARTMENT || this == REPLACE_DEPARTMENT;
    }

    /** Whether the set state is changed. */
    public boolean isOfState() {
        return this == SUSPEND || this == RESUME || this == CANCEL;
    }
}
