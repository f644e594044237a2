package app.workplan.web.my;

import app.workplan.domain.shared.Actor;
import app.workplan.service.beside.DepartmentBeside;
import app.workplan.service.beside.DepartmentBesideQueries;
import app.workplan.service.progress.OwedPage;
import app.workplan.service.progress.OwedQueries;
import app.workplan.web.support.Exports;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 导出我的填报: the lists of the page, one below the other. */
@Controller
@RequiredArgsConstructor
class MyExportController {

    private final OwedQueries owed;
    private final DepartmentBesideQueries besides;
    private final MyTables tables;
    private final Exports exports;

    @GetMapping("/my.xlsx")
    ResponseEntity<Resource> list(Actor actor) {
        return exports.send(() -> {
            OwedPage page = owed.page(actor);
            DepartmentBeside beside = besides.of(actor);
            return tables.of(page, OwedDirective.of(actor, beside.directives()), beside.letters());
        });
    }
}
