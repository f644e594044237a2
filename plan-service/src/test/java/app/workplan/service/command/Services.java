package app.workplan.service.command;

import app.workplan.service.plan.PlanService;
import app.workplan.service.progress.CompletionService;
import app.workplan.service.progress.ExtensionService;
import app.workplan.service.progress.OccurrenceService;
import app.workplan.service.progress.ReportService;
import app.workplan.service.task.AssignmentService;
import app.workplan.service.task.ShareSuspensionService;
import app.workplan.service.task.SuspensionService;
import app.workplan.service.task.TaskService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The commands of the product, each in the transaction it has in a request. */
@Component
class Services {

    @Autowired
    ReportService reports;

    @Autowired
    CompletionService completions;

    @Autowired
    ExtensionService extensions;

    @Autowired
    OccurrenceService occurrences;

    @Autowired
    ShareSuspensionService shareSuspensions;

    @Autowired
    SuspensionService suspensions;

    @Autowired
    AssignmentService assignments;

    @Autowired
    TaskService tasks;

    @Autowired
    PlanService plans;
}
