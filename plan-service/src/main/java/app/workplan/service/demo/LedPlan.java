package app.workplan.service.demo;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.service.demo.DemoOrganisation.Staffed;
import app.workplan.service.demo.DemoStage.ShareRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * 示范计划, as its leaders and its office see it.
 *
 * @param until nothing from this day on, exclusive
 * @param shares of the plan
 */
record LedPlan(long planId, Staffed staffed, LocalDate issuedOn, LocalDate until, List<ShareRow> shares) {

    Actor office() {
        return staffed.firstOf(Role.OFFICE);
    }

    Actor leader() {
        return staffed.firstOf(Role.LEADER);
    }

    /** The first named share of the task whose code ends so. */
    ShareRow share(String suffix) {
        return shares.stream()
                .filter(row -> row.code().endsWith("-" + suffix) && row.shareId() != null)
                .findFirst()
                .orElseThrow();
    }

    ShareRow share(long shareId) {
        return shares.stream()
                .filter(row -> Objects.equals(row.shareId(), shareId))
                .findFirst()
                .orElseThrow();
    }

    long departmentOf(ShareRow share) {
        return Objects.requireNonNull(staffed.departments().get(share.department()));
    }

    Actor headOf(ShareRow share) {
        return Objects.requireNonNull(staffed.heads().get(share.department()));
    }

    /** Whether it is a share of a department of that account. */
    boolean isOf(String username, ShareRow share) {
        return Objects.requireNonNull(staffed.people().get(username)).headsDepartment(departmentOf(share));
    }

    /** Whether something may happen on the day: after the issue, and before the end. */
    boolean covers(LocalDate day) {
        return day.isAfter(issuedOn) && day.isBefore(until);
    }
}
