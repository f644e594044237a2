package app.workplan.web.support;

import app.workplan.domain.shared.Role;
import java.util.Set;

/** 首页: where each role starts its day. */
public final class Homes {

    private Homes() {}

    /** The role that decides: a head who is also of the office works as office. */
    public static Role deciding(Set<Role> roles) {
        if (roles.contains(Role.OFFICE)) {
            return Role.OFFICE;
        }
        return roles.stream().findFirst().orElseThrow();
    }

    /** The address a user of these roles is sent to. */
    public static String of(Set<Role> roles) {
        return switch (deciding(roles)) {
            case OFFICE -> "/reviews";
            case HEAD, STAFF -> "/my";
            case LEADER -> "/dashboard";
            case ADMIN -> "/admin";
            case AUDITOR -> "/audit";
        };
    }
}
