package app.workplan.web.support;

import app.workplan.domain.shared.DomainException;
import app.workplan.domain.shared.RuleViolation;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 文案: words for a refusal, in the language of the reader. */
@Slf4j
@Component
@RequiredArgsConstructor
public class Texts {

    private static final String PREFIX = "error.";
    private static final String CHOICE = ",choice,";

    private final MessageSource messages;

    /** The text of {@code error.<code>}; dates print as ISO text, numbers without grouping. */
    public String of(DomainException refusal) {
        return find(key(refusal), refusal.getArgs().toArray()).orElseGet(() -> {
            log.error("No text for the refusal {}", key(refusal));
            return of("error.refused");
        });
    }

    /** The sentence of a refusal that long work kept as its code and values, by spaces; null where nothing was refused. */
    public @Nullable String ofKept(@Nullable String kept) {
        if (kept == null) {
            return null;
        }
        String[] parts = kept.split(" ");
        return of(new RuleViolation(
                parts[0], Arrays.stream(parts).skip(1).map(Object.class::cast).toArray()));
    }

    /** A text of the bundles, where there is one. */
    public Optional<String> find(String key, Object... args) {
        return Optional.ofNullable(messages.getMessage(key, given(key, args), null, LocaleContextHolder.getLocale()));
    }

    /** Any text of the bundles. */
    public String of(String key, Object... args) {
        return messages.getMessage(key, given(key, args), LocaleContextHolder.getLocale());
    }

    /**
     * A day in the language of the reader.
     *
     * @param format key of the pattern, such as {@code format.day}
     */
    public String day(LocalDate day, String format) {
        return DateTimeFormatter.ofPattern(of(format), LocaleContextHolder.getLocale())
                .format(day);
    }

    /** A text that says one day and two days has to be given numbers. */
    private Object[] given(String key, Object... args) {
        boolean counts = Arrays.stream(args).anyMatch(Number.class::isInstance);
        String text = counts ? messages.getMessage(key, null, "", LocaleContextHolder.getLocale()) : null;
        return text != null && text.contains(CHOICE) ? args : args(Arrays.asList(args));
    }

    static String key(DomainException refusal) {
        return PREFIX + refusal.getCode();
    }

    static Object[] args(Collection<?> args) {
        return args.stream().map(String::valueOf).toArray();
    }
}
