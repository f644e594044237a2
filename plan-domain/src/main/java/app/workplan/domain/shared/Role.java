package app.workplan.domain.shared;

/** 用户角色. ADMIN, AUDITOR and the business roles exclude one another (三员分立). */
public enum Role {
    /** 办公室: everything on its own bureau's plans. */
    OFFICE,
    /** 科室负责人: reports and hands in for own departments. */
    HEAD,
    /** 经办人: drafts for the head. */
    STAFF,
    /** 局领导: reads, gives directives. */
    LEADER,
    /** 系统管理员: bureaus, users, departments; sees no plan content. */
    ADMIN,
    /** 审计员: reads the audit trail, changes nothing. */
    AUDITOR;

    /** Whether the role works with plans (not ADMIN, not AUDITOR). */
    public boolean isBusiness() {
        return this != ADMIN && this != AUDITOR;
    }
}
