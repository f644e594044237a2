package app.workplan.service.row;

import app.workplan.domain.task.RowContent;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 清单项的写法: a row in one line, and the number of the next one. */
final class RowWords {

    private RowWords() {}

    /** What is written of it, as the audit trail tells it. */
    static String of(RowContent row) {
        String words = Stream.of(row.name(), row.aspect(), row.owner(), row.foundOn(), row.dueOn(), row.note())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" / "));
        return row.number() + " " + words;
    }

    /** 下一个编号: one more than the largest that is a plain number. */
    static String next(Collection<String> numbers) {
        return String.valueOf(numbers.stream()
                        .filter(number -> number.matches("[0-9]{1,9}"))
                        .mapToLong(Long::parseLong)
                        .max()
                        .orElse(0)
                + 1);
    }
}
