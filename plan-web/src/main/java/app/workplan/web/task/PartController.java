package app.workplan.web.task;

import app.workplan.service.shared.Scope;
import app.workplan.service.task.TaskQueries;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 任务的一部分: a share, an occurrence or a report has its place on the page of its task. */
@Controller
@RequiredArgsConstructor
class PartController {

    private final TaskQueries tasks;

    @GetMapping("/shares/{id}")
    String share(Scope scope, @PathVariable long id, @RequestParam(defaultValue = "act") String form) {
        return to(scope, TaskQueries.Part.SHARE, id) + (form.equals("mark-done") ? "#mark-done-" : "#act-") + id;
    }

    @GetMapping("/occurrences/{id}")
    String occurrence(Scope scope, @PathVariable long id) {
        return to(scope, TaskQueries.Part.OCCURRENCE, id);
    }

    @GetMapping("/entries/{id}")
    String entry(Scope scope, @PathVariable long id) {
        return to(scope, TaskQueries.Part.ENTRY, id);
    }

    @GetMapping("/extensions/{id}")
    String extension(Scope scope, @PathVariable long id) {
        return to(scope, TaskQueries.Part.EXTENSION, id);
    }

    private String to(Scope scope, TaskQueries.Part part, long id) {
        return "redirect:/tasks/" + tasks.taskOf(scope, part, id);
    }
}
