package app.workplan.web.exchange;

import app.workplan.service.sheet.Sheet;
import app.workplan.web.support.SheetText;
import app.workplan.web.support.Typed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 核对后的表单: the rows that were looked through, and what the office decides about them. */
@Getter
@Setter
class ExchangeForm {

    /** Only the good rows, else all or nothing. */
    static final String GOOD = "good";

    /** The rows as text, see {@link SheetText}. */
    private String sheets = "";

    private String only = "";
    private String basis = "";

    /** Rows of overtaken tasks for which the file counts. */
    private List<String> mine = List.of();

    List<Sheet> rows() {
        return SheetText.read(sheets);
    }

    /** Whether bad rows are left out. */
    public boolean isGoodOnly() {
        return GOOD.equals(only);
    }

    Set<Integer> chosen() {
        return mine.stream()
                .map(Typed::number)
                .filter(Objects::nonNull)
                .filter(row -> row <= Integer.MAX_VALUE)
                .map(Long::intValue)
                .collect(Collectors.toSet());
    }

    @Nullable
    String reason() {
        return basis.isBlank() ? null : basis.strip();
    }
}
