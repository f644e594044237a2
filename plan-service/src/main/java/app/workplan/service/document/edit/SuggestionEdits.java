package app.workplan.service.document.edit;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Department;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.ParsedDocument.Suggestion;
import app.workplan.service.document.TrackedItems;
import java.util.List;
import java.util.function.Function;

/** 文中提到的单位: the office takes one over as a department of the item, or says that it is none. */
public final class SuggestionEdits {

    private SuggestionEdits() {}

    /**
     * 采用: it becomes a department of the item with the role of its sentence. An item whose departments came from above keeps
     * those as its own beside it.
     *
     * @param start first character of the name
     * @param named how the bureau writes it
     * @throws RuleViolation when it is no longer suggested, or the item names it already
     */
    public static ParsedDocument take(
            ParsedDocument document, Original original, int start, Function<Suggestion, ItemEdits.Named> named) {
        Suggestion one = at(document, start);
        Item item = document.items().get(one.item() - 1);
        Outlined outline = new Outlined(document, original.text());
        Entry entry = outline.at(item.start());
        if (entry.departments.isEmpty()) {
            List<Department> above = new TrackedItems(document).naming(item).departments();
            above.forEach(
                    d -> entry.addDepartment(new Department(d.name(), d.role(), d.group(), entry.start, entry.start)));
        }
        ItemEdits.Named written = named.apply(one);
        int count = entry.departments.size();
        entry.addDepartment(new Department(written.name(), written.role(), written.group(), one.start(), one.end()));
        if (entry.departments.size() == count) {
            throw new RuleViolation("importEdit.namedTwice", written.name());
        }
        outline.suggestions.remove(one);
        return outline.document();
    }

    /**
     * 不用: it is suggested no longer.
     *
     * @throws RuleViolation when it is suggested no longer already
     */
    public static ParsedDocument dismiss(ParsedDocument document, Original original, int start) {
        Suggestion one = at(document, start);
        Outlined outline = new Outlined(document, original.text());
        outline.suggestions.remove(one);
        return outline.document();
    }

    private static Suggestion at(ParsedDocument document, int start) {
        return document.suggestions().stream()
                .filter(one -> one.start() == start)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("importEdit.suggestionGone"));
    }
}
