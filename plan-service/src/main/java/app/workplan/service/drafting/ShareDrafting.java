package app.workplan.service.drafting;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.ShareOrigin;
import app.workplan.domain.task.Task;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.TrackedItems;
import app.workplan.service.drafting.NamedDepartments.Known;
import app.workplan.service.drafting.NamedDepartments.Named;
import app.workplan.service.task.ShareRepository;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 生成分工: one share per department meant in the item's bracket, or inherited from the nearest ancestor's. */
@Component
@RequiredArgsConstructor
class ShareDrafting {

    private final NamedDepartments named;
    private final ShareRepository shares;
    private final Clock clock;

    Known departmentsOf(Plan plan) {
        return named.knownTo(plan.getBureauId());
    }

    void draft(Task task, ParsedDocument.Item item, TrackedItems items, Known known) {
        ParsedDocument.Item naming = items.naming(item);
        int position = 0;
        for (Named one : named.meant(naming.departments(), known)) {
            shares.save(new Share(
                    task,
                    one.departmentId(),
                    one.role(),
                    origin(one, naming == item),
                    position++,
                    one.groupId(),
                    clock.instant()));
        }
    }

    private static ShareOrigin origin(Named one, boolean own) {
        if (!own) {
            return ShareOrigin.INHERITED;
        }
        return one.byStaff() ? ShareOrigin.STAFF : ShareOrigin.TEXT;
    }
}
