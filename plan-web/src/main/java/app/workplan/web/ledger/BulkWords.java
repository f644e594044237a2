package app.workplan.web.ledger;

import app.workplan.domain.task.BulkKind;
import app.workplan.service.task.PartsText;
import app.workplan.web.support.Texts;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 改前改后的说法: an old or new value of a bulk change in words. */
@Component
@RequiredArgsConstructor
class BulkWords {

    private final Texts texts;

    /** @param names of departments by id */
    String of(BulkKind kind, @Nullable String value, Map<Long, String> names) {
        if (kind.isOfDepartments()) {
            return departments(value == null ? "" : value, names);
        }
        return switch (kind) {
            case CYCLE -> texts.of("ledger.cycle." + (value == null ? "plan" : value));
            case SUSPEND, RESUME, CANCEL -> texts.of(value == null ? "bulk.notSet" : "taskState." + value);
            case WEIGHT -> value == null ? "" : new BigDecimal(value).toPlainString();
            default -> value == null ? "" : value;
        };
    }

    private String departments(String value, Map<Long, String> names) {
        return value.isBlank()
                ? texts.of("bulk.noDepartment")
                : PartsText.read(value).stream()
                        .map(part -> texts.of("shareRole." + part.role()) + " "
                                + names.getOrDefault(part.departmentId(), ""))
                        .collect(Collectors.joining(texts.of("ledger.comma")));
    }
}
