package app.workplan.web.exchange;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.DomainException;
import app.workplan.service.exchange.ExchangeLine;
import app.workplan.service.exchange.ExchangeOutcome;
import app.workplan.service.exchange.ExchangeOutcome.Verdict;
import app.workplan.service.exchange.ExchangePlan;
import app.workplan.service.exchange.ExchangeService;
import app.workplan.web.support.Address;
import app.workplan.web.support.Texts;
import app.workplan.web.support.TypedForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 离线编辑页: what a file would change, row by row. */
@Component
@RequiredArgsConstructor
class ExchangePages {

    static final String PAGE = "exchange/page";

    private static final Pattern NAME = Pattern.compile("\\w{1,40}");

    private final ExchangeService service;
    private final ExchangeReader reader;
    private final Texts texts;

    /**
     * 一行 as it is printed.
     *
     * @param why the refusal in words, null where there is none
     * @param mine whether the office chose what the file says although somebody was faster
     */
    record Line(
            int row,
            String code,
            String title,
            Verdict verdict,
            @Nullable String why,
            boolean overtaken,
            boolean mine,
            List<Change> changes) {}

    /** 一处改动 in words. */
    record Change(String label, String before, String after, boolean moved) {}

    /** 核对的结果: the rows as read, and what becomes of each. */
    record Looked(List<ExchangeReading> rows, ExchangeOutcome outcome) {}

    /** What every answer of the page begins with. */
    void begin(Model model, ExchangePlan.Head plan, HttpServletRequest request) {
        String base = request.getContextPath() + "/plans/" + plan.id();
        Address ledger = Address.of(base + "/exchange/ledger.xlsx");
        if ("GET".equals(request.getMethod())) {
            for (Map.Entry<String, String[]> one : request.getParameterMap().entrySet()) {
                if (NAME.matcher(one.getKey()).matches()) {
                    ledger = ledger.withAll(one.getKey(), List.of(one.getValue()));
                }
            }
        }
        Address download = ledger.without("lang", "page", "size", "cols", "view", "counts");
        model.addAttribute("plan", plan);
        model.addAttribute("download", download.href());
        model.addAttribute("narrowed", !download.query().isEmpty());
        model.addAttribute("everything", base + "/exchange/ledger.xlsx");
        model.addAttribute("template", base + "/exchange/template.xlsx");
    }

    /** What the rows of the form ask for. */
    List<ExchangeLine> lines(ExchangePlan plan, ExchangeForm form) {
        return reader.read(form.rows(), plan, form.chosen()).stream()
                .map(ExchangeReading::line)
                .toList();
    }

    /** Looks the rows through without writing anything. */
    Looked look(Actor actor, ExchangePlan plan, ExchangeForm form) {
        List<ExchangeReading> rows = reader.read(form.rows(), plan, form.chosen());
        return new Looked(
                rows,
                service.check(
                        actor,
                        plan.head().id(),
                        rows.stream().map(ExchangeReading::line).toList()));
    }

    /** The rows of the file with their verdicts, and the form that imports them. */
    void show(Model model, ExchangePlan plan, Looked looked, ExchangeForm form) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < looked.rows().size(); i++) {
            lines.add(line(looked.rows().get(i), looked.outcome().lines().get(i), form));
        }
        model.addAttribute("form", form);
        model.addAttribute(
                "typedForm",
                new TypedForm("exchange-form", "/plans/" + plan.head().id() + "/exchange/check"));
        model.addAttribute("written", looked.outcome().written());
        model.addAttribute(
                "counts",
                Arrays.stream(Verdict.values()).collect(Collectors.toMap(Verdict::name, looked.outcome()::count)));
        model.addAttribute(
                "lines",
                Stream.of(Verdict.ERROR, Verdict.CONFLICT, Verdict.CHANGED, Verdict.NEW)
                        .flatMap(verdict -> lines.stream().filter(line -> line.verdict() == verdict))
                        .toList());
    }

    private Line line(ExchangeReading read, ExchangeOutcome.Line result, ExchangeForm form) {
        ExchangeLine line = read.line();
        return new Line(
                line.row(),
                line.code(),
                line.title(),
                result.verdict(),
                why(result.why()),
                read.overtaken() || result.verdict() == Verdict.CONFLICT,
                form.chosen().contains(line.row()),
                read.changes().stream()
                        .map(one -> new Change(
                                texts.of(one.heading()), shown(one.before()), shown(one.after()), one.moved()))
                        .toList());
    }

    private @Nullable String why(@Nullable DomainException refusal) {
        return refusal == null ? null : texts.of(refusal);
    }

    private String shown(String cell) {
        return cell.isEmpty() ? texts.of("exchange.blank") : cell;
    }

    /** 有错的行 and those overtaken, each as it came with its reason behind it. */
    List<List<@Nullable Object>> errors(Looked looked) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < looked.rows().size(); i++) {
            ExchangeOutcome.Line result = looked.outcome().lines().get(i);
            boolean conflict = result.verdict() == Verdict.CONFLICT;
            if (conflict || result.verdict() == Verdict.ERROR) {
                List<@Nullable Object> cells =
                        new ArrayList<>(looked.rows().get(i).cells());
                cells.add(conflict ? conflict(looked.rows().get(i)) : why(result.why()));
                rows.add(cells);
            }
        }
        return rows;
    }

    private String conflict(ExchangeReading row) {
        List<String> now = row.changes().stream()
                .map(one -> texts.of("ledger.condition", texts.of(one.heading()), shown(one.before())))
                .toList();
        return texts.of("exchange.overtakenNow", String.join(texts.of("export.semicolon"), now));
    }
}
