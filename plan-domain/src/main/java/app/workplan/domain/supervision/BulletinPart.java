package app.workplan.domain.supervision;

/** 通报的一行说的是谁. */
public enum BulletinPart {
    /** 全计划. */
    PLAN,
    /** 责任科室. */
    DEPARTMENT,
    /** 县区和外部单位: departments of the kind EXTERNAL. */
    UNIT
}
