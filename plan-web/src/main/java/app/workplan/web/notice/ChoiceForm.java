package app.workplan.web.notice;

import app.workplan.domain.notice.NoticeTopic;
import app.workplan.service.notice.NoticeChoice;
import app.workplan.web.support.AtMost;
import app.workplan.web.support.OneLine;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Set;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 通知设置. */
@Getter
@Setter
class ChoiceForm {

    private int version;

    @AtMost(value = 200, message = "{notice.choice.address}{form.tooLong}")
    @OneLine(message = "{notice.choice.address}{form.oneLine}")
    private String address = "";

    private Set<NoticeTopic> topics = new LinkedHashSet<>();

    /** As the browser writes a time; empty for none. */
    private String quietFrom = "";

    private String quietUntil = "";

    static ChoiceForm of(NoticeChoice choice) {
        ChoiceForm form = new ChoiceForm();
        form.version = choice.version();
        form.address = choice.address() == null ? "" : choice.address();
        form.topics.addAll(choice.topics());
        form.quietFrom = choice.quietFrom() == null ? "" : choice.quietFrom().toString();
        form.quietUntil = choice.quietUntil() == null ? "" : choice.quietUntil().toString();
        return form;
    }

    /** The name of the field that holds no time, null where both can be read. */
    @Nullable
    String fieldWithoutTime() {
        return isTime(quietFrom) ? isTime(quietUntil) ? null : "quietUntil" : "quietFrom";
    }

    NoticeChoice toChoice() {
        return new NoticeChoice(
                version, address.isBlank() ? null : address.strip(), topics, time(quietFrom), time(quietUntil));
    }

    private static boolean isTime(String typed) {
        try {
            time(typed);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static @Nullable LocalTime time(String typed) {
        return typed.isBlank() ? null : LocalTime.parse(typed.strip());
    }
}
