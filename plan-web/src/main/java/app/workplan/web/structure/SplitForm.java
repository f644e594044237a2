package app.workplan.web.structure;

import app.workplan.domain.plan.Wording;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.TaskSplit.Part;
import app.workplan.service.drafting.SplitService.SplitPart;
import app.workplan.web.support.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 拆分: the proposed sentences as ticked and edited, and rows for more. */
@Getter
@Setter
class SplitForm {

    private static final int EMPTY_ROWS = 3;

    private List<Row> rows = new ArrayList<>();
    private @Nullable Integer version;

    /** 一行. */
    @Getter
    @Setter
    static class Row {

        private boolean take;
        private String title = "";
        /** Which of the item's sentences, from 0; null for a row the office adds. */
        private @Nullable Integer sentence;

        /** Whether it becomes a task: a proposal that is ticked, an added row that is filled in. */
        boolean isTaken() {
            return sentence == null ? !title.isBlank() : take;
        }
    }

    /** All sentences ticked, but for one that only repeats the item's title before two or more others. */
    static SplitForm propose(List<Part> sentences, String itemTitle) {
        SplitForm form = new SplitForm();
        for (int at = 0; at < sentences.size(); at++) {
            Row row = new Row();
            row.setTitle(sentences.get(at).title());
            row.setSentence(at);
            row.setTake(sentences.size() < 3 || !sentences.get(at).title().equals(itemTitle));
            form.rows.add(row);
        }
        form.addEmptyRows();
        return form;
    }

    /** Room for more, where none is left. */
    void addEmptyRows() {
        boolean room = rows.stream().anyMatch(row -> row.sentence == null && row.title.isBlank());
        for (int more = 0; more < (room ? 0 : EMPTY_ROWS); more++) {
            rows.add(new Row());
        }
    }

    List<SplitPart> parts() {
        return rows.stream()
                .filter(Row::isTaken)
                .map(row -> new SplitPart(row.title, row.sentence))
                .toList();
    }

    /** What is wrong with the titles, by field. */
    Map<String, List<String>> problems(Texts texts) {
        Map<String, List<String>> problems = new LinkedHashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            try {
                if (rows.get(at).isTaken()) {
                    Wording.title(rows.get(at).title);
                }
            } catch (RuleViolation why) {
                problems.put("title" + at, List.of(texts.of(why)));
            }
        }
        return problems;
    }

    /** The titles, for a page on which the form is gone. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        rows.stream().filter(Row::isTaken).forEach(row -> typed.put("title" + typed.size(), row.title));
        return typed;
    }
}
