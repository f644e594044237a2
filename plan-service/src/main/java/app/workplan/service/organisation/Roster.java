package app.workplan.service.organisation;

import app.workplan.domain.organisation.DepartmentKind;
import app.workplan.domain.shared.Role;
import app.workplan.domain.shared.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 名册: departments and users as a sheet lists them; what a line leaves out stays as it is stored. */
public record Roster(List<DepartmentLine> departments, List<UserLine> users) {

    /** Most lines of one kind: every new user's password takes a moment to be made. */
    public static final int MAX_LINES = 300;

    /**
     * 科室的一行.
     *
     * @param row its number in the sheet
     * @param aliases null where the column is empty
     * @param unread why a cell could not be read, null where all could
     */
    public record DepartmentLine(
            int row,
            String name,
            @Nullable DepartmentKind kind,
            @Nullable List<String> aliases,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable RuleViolation unread) {}

    /**
     * 用户的一行.
     *
     * @param departments by name or alias
     * @param unread why a cell could not be read, null where all could
     */
    public record UserLine(
            int row,
            String username,
            String displayName,
            @Nullable String title,
            Set<Role> roles,
            List<String> departments,
            @Nullable RuleViolation unread) {}
}
