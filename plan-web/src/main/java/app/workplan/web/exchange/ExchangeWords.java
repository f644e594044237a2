package app.workplan.web.exchange;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.document.parser.Dates;
import app.workplan.service.document.parser.DepartmentWords;
import app.workplan.service.exchange.ExchangePlan;
import app.workplan.service.exchange.ExchangeTask;
import app.workplan.service.task.TaskChange;
import app.workplan.web.support.SheetColumns;
import app.workplan.web.support.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 格子的说法: what stands in a cell of the workbook for a value of a task, and which value a cell means. */
@Component
@RequiredArgsConstructor
class ExchangeWords {

    private static final String PLANS_CYCLE = "ledger.cycle.plan";

    private final SheetColumns columns;
    private final Texts texts;

    /** The words a cell of reporting cycles may hold. */
    List<String> cycles() {
        List<String> words = new ArrayList<>(List.of(texts.of(PLANS_CYCLE)));
        Arrays.stream(ReportCycle.values())
                .map(cycle -> texts.of("ledger.cycle." + cycle))
                .forEach(words::add);
        return words;
    }

    /** What the cell of a task holds: a text, a number or a day. */
    @Nullable
    Object cell(ExchangeTask task, ExchangeField field) {
        return switch (field) {
            case TITLE -> task.title();
            case DUE -> task.dueOn();
            case START -> task.startsOn();
            case WEIGHT -> task.weight();
            case CYCLE -> texts.of(task.ownCycle() == null ? PLANS_CYCLE : "ledger.cycle." + task.ownCycle());
            case STANDARD -> task.completionStandard();
            case EVIDENCE -> task.requiredEvidence();
            case LEAD, RESPONSIBLE, SHARED, SUPPORT, SUPERVISE ->
                departments(task, Objects.requireNonNull(field.role()));
        };
    }

    /** The same as text. */
    String text(ExchangeTask task, ExchangeField field) {
        Object value = cell(task, field);
        return value == null
                ? ""
                : value instanceof BigDecimal number
                        ? number.stripTrailingZeros().toPlainString()
                        : value.toString();
    }

    private static String departments(ExchangeTask task, ShareRole role) {
        return task.departments().stream()
                .filter(one -> one.role() == role)
                .map(ExchangeTask.Named::name)
                .collect(Collectors.joining("\n"));
    }

    /** The names of a plan's departments, to be asked once for many cells. */
    static Map<String, Long> names(ExchangePlan plan) {
        Map<String, Long> names = new HashMap<>();
        plan.departments().forEach(one -> names.put(DepartmentWords.key(one.name()), one.departmentId()));
        return names;
    }

    /** The same with those that the task has already, whatever became of them. */
    static Map<String, Long> names(Map<String, Long> today, ExchangeTask task) {
        Map<String, Long> names = new HashMap<>(today);
        task.departments().forEach(one -> names.putIfAbsent(DepartmentWords.key(one.name()), one.departmentId()));
        return names;
    }

    /** One way to write all cells that mean the same; a cell that means nothing stays as it is. */
    String plain(ExchangeField field, String cell, @Nullable Integer year) {
        String text = cell.replaceAll("\\r\\n?", "\n").strip();
        return switch (field) {
            case TITLE -> text.replaceAll("\\s*\\n\\s*", " ");
            case DUE, START -> {
                LocalDate day = Dates.typed(text, year);
                yield day == null ? text : day.toString();
            }
            case WEIGHT ->
                text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")
                        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                        : text;
            case CYCLE -> cycle(text);
            case STANDARD, EVIDENCE -> text;
            case LEAD, RESPONSIBLE, SHARED, SUPPORT, SUPERVISE -> String.join("\n", pieces(text));
        };
    }

    private String cycle(String word) {
        if (word.isEmpty() || columns.means(PLANS_CYCLE, word)) {
            return "";
        }
        return Arrays.stream(ReportCycle.values())
                .filter(one -> columns.means("ledger.cycle." + one, word))
                .map(ReportCycle::name)
                .findFirst()
                .orElse(word);
    }

    private static List<String> pieces(String text) {
        return Arrays.stream(text.split("[\\n;\\uff1b]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /**
     * 改一栏 to what the cell means.
     *
     * @param plain as {@link #plain} writes it
     * @throws RuleViolation when it cannot be read
     */
    static TaskChange change(ExchangeField field, String plain) {
        boolean day = field == ExchangeField.DUE || field == ExchangeField.START;
        if (day && !plain.isEmpty() && !plain.matches("\\d{4}-\\d\\d-\\d\\d")) {
            throw new RuleViolation("sheet.dayUnknown", plain);
        }
        return Objects.requireNonNull(field.field()).change(plain);
    }

    /**
     * 责任科室 that a cell names: one on each line, or parted by semicolons, commas or their Chinese sisters.
     *
     * @param names as {@link #names} tells them
     * @throws RuleViolation when one is none of today's departments
     */
    static List<Long> departments(String plain, Map<String, Long> names) {
        List<Long> ids = new ArrayList<>();
        for (String piece : pieces(plain)) {
            String left = piece;
            while (!left.replaceAll("[,\\s\\u3001\\uff0c]", "").isEmpty()) {
                left = takeFirst(left.replaceFirst("^[,\\s\\u3001\\uff0c]+", ""), names, ids);
            }
        }
        return ids;
    }

    /** Takes the longest name with which the text begins: a name may hold a comma itself. */
    private static String takeFirst(String text, Map<String, Long> names, List<Long> ids) {
        int end = text.length();
        while (end > 0) {
            Long id = names.get(DepartmentWords.key(text.substring(0, end)));
            if (id != null) {
                ids.add(id);
                return text.substring(Math.min(text.length(), end + 1));
            }
            end = lastComma(text, end - 1);
        }
        int first = lastComma(text, text.length() - 1);
        while (lastComma(text, first - 1) > 0) {
            first = lastComma(text, first - 1);
        }
        throw new RuleViolation(
                "exchange.departmentUnknown",
                first > 0 ? text.substring(0, first).strip() : text);
    }

    private static int lastComma(String text, int from) {
        return Math.max(
                text.lastIndexOf(',', from),
                Math.max(text.lastIndexOf('\u3001', from), text.lastIndexOf('\uff0c', from)));
    }
}
