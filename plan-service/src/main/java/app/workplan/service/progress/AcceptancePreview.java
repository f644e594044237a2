package app.workplan.service.progress;

import java.util.List;
import java.util.stream.Stream;

/** 批量销号的预览: which of the chosen completions would be accepted, and which not and why. */
public record AcceptancePreview(List<AcceptanceRow> rows) {

    /** Those that would be accepted. */
    public List<AcceptanceRow> accepted() {
        return of(false).toList();
    }

    /** Those that would not. */
    public List<AcceptanceRow> kept() {
        return of(true).toList();
    }

    private Stream<AcceptanceRow> of(boolean refused) {
        return rows.stream().filter(row -> (row.refusal() != null) == refused);
    }
}
