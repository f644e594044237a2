package app.workplan.domain.organisation;

/** 责任科室的种类. */
public enum DepartmentKind {
    /** 科室、处室、股室. */
    SECTION,
    /** 支队、大队. */
    DETACHMENT,
    /** 中心. */
    CENTRE,
    /** 专班: has an end date. */
    TASK_FORCE,
    /** 外部单位: has no users. */
    EXTERNAL
}
