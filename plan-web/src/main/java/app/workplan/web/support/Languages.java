package app.workplan.web.support;

import app.workplan.service.organisation.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;

/**
 * 界面语言: Chinese unless the reader chose English, whatever the browser asks for. A choice by {@code ?lang=} counts
 * at once, then for the session, then by the account.
 */
public class Languages implements LocaleResolver {

    /** The parameter that switches. */
    public static final String PARAMETER = "lang";

    /** The language without any choice. */
    public static final Locale DEFAULT = Locale.SIMPLIFIED_CHINESE;

    private static final List<String> KNOWN = List.of("zh-CN", "en");
    private static final String ATTRIBUTE = "language";

    /** The language the parameter of this request asks for, if it is one we know. */
    public static Optional<String> asked(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter(PARAMETER)).filter(KNOWN::contains);
        } catch (IllegalStateException unreadable) {
            // the page that says so has to be written in some language
            return Optional.empty();
        }
    }

    /** Keeps the choice for the session, if there is one. */
    public static void keep(HttpServletRequest request, String language) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(ATTRIBUTE, language);
        }
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request);
    }

    /** The language the request is answered in; a program says it by {@code Accept-Language} too, and has no session. */
    static Locale of(HttpServletRequest request) {
        if (ApiAddress.isOne(request)) {
            return Locale.forLanguageTag(asked(request)
                    .or(() -> accepted(request))
                    .or(() -> Optional.ofNullable(CurrentActor.account(request)).map(SignedIn::language))
                    .orElse(DEFAULT.toLanguageTag()));
        }
        return Locale.forLanguageTag(asked(request)
                .or(() -> Optional.ofNullable(inSession(request)))
                .or(() -> Optional.ofNullable(CurrentActor.account(request)).map(SignedIn::language))
                .orElse(DEFAULT.toLanguageTag()));
    }

    private static Optional<String> accepted(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Optional.empty()
                : Collections.list(request.getLocales()).stream()
                        .flatMap(wanted -> KNOWN.stream()
                                .filter(known -> Locale.forLanguageTag(known)
                                        .getLanguage()
                                        .equals(wanted.getLanguage())))
                        .findFirst();
    }

    private static @Nullable String inSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(ATTRIBUTE);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        keep(request, (locale == null ? DEFAULT : locale).toLanguageTag());
    }
}
