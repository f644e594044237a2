package app.workplan.service.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 批示 and what one of its departments answered: a row of {@link DirectiveSql#ROWS}. */
public record DirectiveRow(DirectiveView.Head head, DirectiveAnswer answer) {

    /** The directives of the rows, in their order, as of the day. */
    public static List<DirectiveView> views(List<DirectiveRow> rows, LocalDate day) {
        Map<Long, DirectiveView.Head> found = new LinkedHashMap<>();
        Map<Long, List<DirectiveAnswer>> answers = new LinkedHashMap<>();
        for (DirectiveRow row : rows) {
            found.putIfAbsent(row.head().id(), row.head());
            answers.computeIfAbsent(row.head().id(), any -> new ArrayList<>()).add(row.answer());
        }
        return found.values().stream()
                .map(head -> new DirectiveView(head, day, answers.get(head.id())))
                .toList();
    }
}
