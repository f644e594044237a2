package app.workplan.domain.webhook;

import java.util.Arrays;
import java.util.Optional;
import lombok.Getter;

/** 推送的事件. */
@Getter
public enum WebhookEvent {
    /** 任务逾期: a task turned red. */
    TASK_OVERDUE("task.overdue"),
    /** 任务办结: the last share of a task was accepted. */
    TASK_DONE("task.done"),
    /** 印发督办单. */
    LETTER_ISSUED("letter.issued");

    private final String word;

    WebhookEvent(String word) {
        this.word = word;
    }

    /** The event of that name. */
    public static Optional<WebhookEvent> named(String name) {
        return Arrays.stream(values())
                .filter(event -> event.name().equals(name))
                .findFirst();
    }
}
