package app.workplan.service.exchange;

import app.workplan.domain.shared.RuleViolation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 核对结果: what becomes of each row, in the order of the sheet. */
public record ExchangeOutcome(List<Line> lines) {

    /** 一行的结果. */
    public enum Verdict {
        /** 新增. */
        NEW,
        /** 修改. */
        CHANGED,
        /** 没有改动. */
        UNCHANGED,
        /** 冲突: somebody changed the task since the file was made; left as it is. */
        CONFLICT,
        /** 有错. */
        ERROR
    }

    /** @param why the refusal, null where there is none */
    public record Line(int row, Verdict verdict, @Nullable RuleViolation why) {}

    public ExchangeOutcome {
        lines = List.copyOf(lines);
    }

    /** How many rows there are of a kind. */
    public long count(Verdict verdict) {
        return lines.stream().filter(line -> line.verdict() == verdict).count();
    }

    /** How many rows are written. */
    public long written() {
        return count(Verdict.NEW) + count(Verdict.CHANGED);
    }
}
