package app.workplan.web.support;

import app.workplan.domain.shared.DomainException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 文案: words for a refusal, in the language of the reader. */
@Slf4j
@Component
@RequiredArgsConstructor
public class Texts {

    private static final String PREFIX = "error.";

    private final MessageSource messages;

    /** The text of {@code error.<code>}; dates print as ISO text, numbers without grouping. */
    public String of(DomainException refusal) {
        return refusal(refusal.getCode(), refusal.getArgs());
    }

    /** The same for a refusal of which only the code and what it names is known. */
    public String refusal(String code, Collection<?> named) {
        Locale locale = LocaleContextHolder.getLocale();
        String text = messages.getMessage(PREFIX + code, args(named), null, locale);
        if (text == null) {
            log.error("No text for the refusal {}", code);
            return messages.getMessage("error.refused", null, locale);
        }
        return text;
    }

    /** Any text of the bundles. */
    public String of(String key, Object... args) {
        return messages.getMessage(key, args(Arrays.asList(args)), LocaleContextHolder.getLocale());
    }

    static String key(DomainException refusal) {
        return PREFIX + refusal.getCode();
    }

    static Object[] args(Collection<?> args) {
        return args.stream().map(String::valueOf).toArray();
    }
}
