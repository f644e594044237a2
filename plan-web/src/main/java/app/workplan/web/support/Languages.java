package app.workplan.web.support;

import app.workplan.service.organisation.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        return Locale.forLanguageTag(asked(request)
                .or(() -> Optional.ofNullable(inSession(request)))
                .or(() -> Optional.ofNullable(CurrentActor.account(request)).map(SignedIn::language))
                .orElse(DEFAULT.toLanguageTag()));
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
