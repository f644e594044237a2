package app.workplan.web.feed;

import app.workplan.service.feed.Feed;
import app.workplan.service.feed.FeedEvent;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 日历文件 (RFC 5545): whole days, so that no zone moves them; the same events give the same bytes. */
@Component
@RequiredArgsConstructor
class FeedCalendars {

    private static final String PRODUCT = "-//Workplan//Workplan//ZH";

    private final MessageSource messages;

    /** @param base where the pages are reached, for the links */
    String of(Feed feed, String base) {
        Locale locale = Locale.forLanguageTag(feed.language());
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.addExperimentalProperty("X-WR-CALNAME", words(locale, "feed.name", feed.name()));
        calendar.setRefreshInterval(Duration.builder().hours(1).build());
        feed.events().forEach(one -> calendar.addEvent(event(one, locale, feed.today(), base)));
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FoldedLines.fold(text.toString());
    }

    private VEvent event(FeedEvent one, Locale locale, LocalDate today, String base) {
        VEvent event = new VEvent();
        event.setUid(one.key() + "@workplan");
        event.setDateTimeStamp(Date.from(today.atStartOfDay(ZoneOffset.UTC).toInstant()));
        LocalDate on = one.on();
        event.setDateStart(new DateStart(
                new ICalDate(new DateTimeComponents(on.getYear(), on.getMonthValue(), on.getDayOfMonth()), false)));
        event.setSummary(words(
                locale,
                "feed.event." + one.kind(),
                given(one.code()),
                given(one.title()),
                given(one.words()),
                given(one.department())));
        event.setDescription(words(locale, "feed.of", one.plan()));
        event.setUrl(base + (one.taskId() == null ? "/my" : "/tasks/" + one.taskId()));
        event.setTransparency(true);
        return event;
    }

    private String words(Locale locale, String key, String... args) {
        return messages.getMessage(key, args, locale);
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value;
    }
}
