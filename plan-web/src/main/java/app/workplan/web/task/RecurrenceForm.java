package app.workplan.web.task;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Frequency;
import app.workplan.domain.task.PostQuota;
import app.workplan.domain.task.PostQuotas;
import app.workplan.service.task.RecurrenceService.Demand;
import app.workplan.web.support.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 频次要求, as typed.
 *
 * @param typed by field name: frequency, times, words, departmentId, endsOn, post1…, count1…, basis, version
 */
record RecurrenceForm(Map<String, String> typed) {

    /** The fields of a post are numbered from 1. */
    static final List<Integer> POSTS = numbers();

    static RecurrenceForm sent(Map<String, String> params) {
        Map<String, String> typed = new LinkedHashMap<>();
        params.forEach((name, value) -> typed.put(name, Typed.text(value).strip()));
        return new RecurrenceForm(typed);
    }

    /** @throws RuleViolation when something cannot be read */
    Demand demand() {
        Frequency frequency = Typed.constant(Frequency.class, value("frequency"), "recurrence.frequencyUnknown");
        if (frequency == null) {
            throw new RuleViolation("recurrence.frequencyMissing");
        }
        return new Demand(
                frequency, count(value("times")), posts(), value("words"), Typed.number(value("departmentId")), end());
    }

    private @Nullable LocalDate end() {
        LocalDate end = Typed.day(value("endsOn"));
        if (end == null && !value("endsOn").isBlank()) {
            throw new RuleViolation("recurrence.endIll");
        }
        return end;
    }

    @Nullable
    String basis() {
        return value("basis").isBlank() ? null : value("basis");
    }

    @Nullable
    Integer version() {
        return value("version").matches("[0-9]{1,9}") ? Integer.valueOf(value("version")) : null;
    }

    private List<PostQuota> posts() {
        List<PostQuota> posts = new ArrayList<>();
        for (Integer n : POSTS) {
            String post = value("post" + n);
            String count = value("count" + n);
            if (!post.isEmpty() || !count.isEmpty()) {
                posts.add(new PostQuota(post, count(count)));
            }
        }
        return posts;
    }

    /** 0, which no rule takes, for what is no number. */
    private static int count(String typed) {
        return typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
    }

    private String value(String name) {
        return typed.getOrDefault(name, "");
    }

    private static List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        for (int n = 1; n <= PostQuotas.MOST; n++) {
            numbers.add(n);
        }
        return List.copyOf(numbers);
    }
}
