package app.workplan.web.link;

import app.workplan.service.link.LinkService.Pair;
import app.workplan.web.support.Typed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 选中的各对, as forms send them: {@code pair=task-other}, or {@code task} and {@code other} apart. */
final class Pairs {

    private Pairs() {}

    static List<Pair> of(@Nullable List<String> pairs, @Nullable String task, @Nullable String other) {
        Stream<String> sent = pairs == null ? Stream.empty() : pairs.stream();
        Stream<String> apart = task == null || other == null ? Stream.empty() : Stream.of(task + "-" + other);
        return Stream.concat(sent, apart)
                .map(Pairs::of)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable Pair of(String typed) {
        String[] both = typed.split("-", -1);
        Long task = Typed.number(both[0]);
        Long other = both.length == 2 ? Typed.number(both[1]) : null;
        return task == null || other == null ? null : new Pair(task, other);
    }
}
