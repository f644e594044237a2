package app.workplan.web.my;

import app.workplan.service.progress.OwedPage;
import java.util.List;

/** 一科一单 of an own department in a plan of the page. */
record OwnSheet(long planId, String planTitle, long departmentId, String department) {

    /** One for each plan and each own department with a share in it. */
    static List<OwnSheet> of(OwedPage page) {
        return page.plans().stream()
                .flatMap(plan -> plan.shares().stream()
                        .map(share -> new OwnSheet(plan.id(), plan.title(), share.departmentId(), share.department()))
                        .distinct())
                .toList();
    }
}
