package app.workplan.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.feed.Feed;
import app.workplan.service.feed.FeedEvent;
import app.workplan.service.feed.FeedKind;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** 日历文件 as ical4j reads it, which shares no code with biweekly, its writer. */
class FeedCalendarsTest {

    /** What a line of a calendar has to escape or fold: marks of the format, long words, a character of four bytes. */
    private static final String TITLE = "排查尾矿库；复核,销号;\"甲\"\\记录 100%：" + "很长的标题".repeat(20) + "\uD842\uDFB7";

    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    @Test
    void everyEventIsReadAsItWasMeant() throws Exception {
        List<FeedEvent> events = Arrays.stream(FeedKind.values())
                .map(kind -> new FeedEvent(
                        kind + "-7",
                        kind,
                        DAY.plusDays(kind.ordinal()),
                        "计划, 2026\n年",
                        7L,
                        "2026-7",
                        TITLE,
                        TITLE,
                        "科室"))
                .toList();
        Calendar read = read(events);
        assertThat(read.validate().getEntries()).isEmpty();
        List<CalendarComponent> found = read.getComponents();
        assertThat(found).extracting(CalendarComponent::getName).containsOnly("VEVENT");
        assertThat(found)
                .extracting(one -> value(one, "UID"))
                .isEqualTo(events.stream().map(one -> one.key() + "@workplan").toList());
        assertThat(found)
                .extracting(one -> value(one, "DTSTART"))
                .isEqualTo(events.stream()
                        .map(one -> one.on().toString().replace("-", ""))
                        .toList());
        assertThat(found).extracting(one -> value(one, "URL")).containsOnly("https://workplan.example/tasks/7");
        assertThat(found).extracting(one -> value(one, "DESCRIPTION")).containsOnly("计划：计划, 2026\n年");
        for (int i = 0; i < events.size(); i++) {
            String summary = value(found.get(i), "SUMMARY");
            assertThat(summary)
                    .as(events.get(i).kind().name())
                    .isEqualTo(words("feed.event." + events.get(i).kind(), "2026-7", TITLE, TITLE, "科室"))
                    .contains(TITLE);
        }
    }

    @Test
    void aCalendarWithoutEventsIsReadToo() throws Exception {
        Calendar read = read(List.of());
        assertThat(read.getComponents()).isEmpty();
        assertThat(read.getProperties("X-WR-CALNAME")).hasSize(1);
    }

    private static Calendar read(List<FeedEvent> events) throws Exception {
        String text =
                new FeedCalendars(messages()).of(new Feed("zh-CN", "某某", DAY, events), "https://workplan.example");
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static String words(String key, Object... args) {
        return messages().getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }

    private static String value(CalendarComponent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/feed");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
