package app.workplan.web.support;

import app.workplan.domain.task.ShareState;
import app.workplan.service.directive.DirectiveQueries.Choice;
import app.workplan.service.task.ShareView;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 可以点名的科室 in a directive.
 *
 * @param shareId its part in the task, null where it has none
 * @param owes whether that part is open, so that it is named unless the leader says otherwise
 */
public record NamedDepartment(
        long id, String name, @Nullable Long shareId, boolean owes) {

    /** Those with a part in the task first. */
    public static List<NamedDepartment> of(List<Choice> all, List<ShareView> shares) {
        List<NamedDepartment> named = all.stream().map(one -> of(one, shares)).toList();
        return Stream.concat(
                        named.stream().filter(one -> one.shareId != null),
                        named.stream().filter(one -> one.shareId == null))
                .toList();
    }

    /** The one department of a letter first, named unless the leader says otherwise. */
    public static List<NamedDepartment> of(List<Choice> all, long departmentId, long shareId) {
        return all.stream()
                .map(one -> one.id() == departmentId
                        ? new NamedDepartment(one.id(), one.name(), shareId, true)
                        : new NamedDepartment(one.id(), one.name(), null, false))
                .toList();
    }

    private static NamedDepartment of(Choice one, List<ShareView> shares) {
        return shares.stream()
                .filter(share -> share.departmentId() == one.id() && share.state() != ShareState.CANCELLED)
                .findFirst()
                .map(share -> new NamedDepartment(
                        one.id(),
                        one.name(),
                        share.id(),
                        share.counting() && share.ownState().isOpen()))
                .orElseGet(() -> new NamedDepartment(one.id(), one.name(), null, false));
    }
}
