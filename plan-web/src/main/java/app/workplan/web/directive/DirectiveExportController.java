package app.workplan.web.directive;

import app.workplan.domain.shared.Actor;
import app.workplan.service.directive.DirectiveAnswer;
import app.workplan.service.directive.DirectiveQueries;
import app.workplan.service.directive.DirectiveView;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Exports;
import app.workplan.web.support.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 导出批示, those open or those that are over, as the page lists them. */
@Controller
@RequiredArgsConstructor
class DirectiveExportController {

    private final DirectiveQueries queries;
    private final Exports exports;
    private final Texts texts;
    private final Clock clock;

    @GetMapping("/directives.xlsx")
    ResponseEntity<Resource> list(Actor actor, Scope scope, @RequestParam(required = false) @Nullable String state) {
        boolean over = "over".equals(state);
        return exports.send(() -> exports.list(
                texts.of("directive.title"),
                LocalDate.now(clock),
                List.of(texts.of(over ? "directive.over" : "directive.state.OPEN")),
                List.of(
                        exports.column("export.giver", 14),
                        exports.column("export.givenOn", 12),
                        exports.column("export.words", 50),
                        exports.column("ledger.column.code", 12),
                        exports.column("export.task", 40),
                        exports.column("plan.list.plan", 36),
                        exports.column("export.replyBy", 12),
                        exports.column("plan.fact.state", 16),
                        exports.column("export.answers", 60)),
                queries.list(actor, scope, !over),
                this::cells));
    }

    private List<@Nullable Object> cells(DirectiveView one) {
        DirectiveView.Head head = one.head();
        return Arrays.asList(
                head.giver(),
                head.givenOn(),
                head.text(),
                head.code(),
                head.title(),
                head.planTitle(),
                head.dueOn(),
                state(one),
                one.answers().stream().map(this::answer).collect(Collectors.joining("\n")));
    }

    private String state(DirectiveView one) {
        if (!one.open()) {
            return texts.of("directive.state." + one.head().state());
        }
        return one.waiting() > 0
                ? texts.of("directive.waits", one.waiting(), one.answers().size())
                : texts.of("directive.allReplied");
    }

    private String answer(DirectiveAnswer one) {
        String standing = one.department() + " " + texts.of("directive.standing." + one.standing());
        return one.reply() == null ? standing : texts.of("ledger.condition", standing, one.reply());
    }
}
