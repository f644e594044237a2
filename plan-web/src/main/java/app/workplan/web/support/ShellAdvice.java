package app.workplan.web.support;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.service.organisation.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the frame's {@link Shell} into the model of every whole page. */
@Slf4j
@ControllerAdvice
@RequiredArgsConstructor
public class ShellAdvice {

    private static final Map<String, String> NAVIGATION = Map.ofEntries(
            Map.entry("dashboard", "dashboard"),
            Map.entry("overview", "overview"),
            Map.entry("plans", "plans"),
            Map.entry("tasks", "tasks"),
            Map.entry("rows", "tasks"),
            Map.entry("my", "my"),
            Map.entry("reviews", "reviews"),
            Map.entry("completions", "reviews"),
            Map.entry("imports", "import"),
            Map.entry("admin", "admin"),
            Map.entry("audit", "audit"),
            Map.entry("account", "account"),
            Map.entry("handovers", "handovers"),
            Map.entry("directives", "directives"),
            Map.entry("bulletins", "bulletins"),
            Map.entry("meetings", "meetings"),
            Map.entry("supervision", "supervision"),
            Map.entry("indicators", "indicators"),
            Map.entry("readings", "indicators"),
            Map.entry("projects", "indicators"),
            Map.entry("inbox", "inbox"));

    /** Names of our own filters; anything else in a query is nobody's. */
    private static final Pattern NAME = Pattern.compile("\\w{1,40}");

    private static final String ATTRIBUTE = ShellAdvice.class.getName();

    private final ShellCounts counts;
    private final Texts texts;
    private final Clock clock;
    private final FormPages formPages;

    /** Null for a partial update, which has no frame. */
    @ModelAttribute("shell")
    public @Nullable Shell shell(HttpServletRequest request) {
        return Htmx.asksFragment(request) ? null : build(request);
    }

    /** The frame for the request, whatever state the rest of the system is in; read once per request. */
    public Shell build(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Shell known) {
            return known;
        }
        Shell shell = read(request);
        request.setAttribute(ATTRIBUTE, shell);
        return shell;
    }

    private Shell read(HttpServletRequest request) {
        Locale locale = LocaleContextHolder.getLocale();
        String lang = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "en" : "zh-CN";
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        SignedIn account = CurrentActor.account(request);
        if (account == null) {
            return new Shell(
                    null,
                    null,
                    null,
                    null,
                    null,
                    lang,
                    other(request, lang),
                    today.toString(),
                    null,
                    0,
                    0,
                    0,
                    false,
                    false,
                    false);
        }
        Role role = Homes.deciding(account.roles());
        ShellCounts.Counts waiting = counted(CurrentActor.of(request), today);
        return new Shell(
                account.userId(),
                account.displayName(),
                title(account, role),
                account.bureauName(),
                role.name(),
                lang,
                other(request, lang),
                today.toString(),
                active(request),
                waiting.reviews(),
                waiting.owed(),
                waiting.unread(),
                CurrentActor.scope(request).bureauIds().size() > 1,
                account.largePrint(),
                account.highContrast());
    }

    /** A page that answers a POST has no address to come back to: the switch leads to the page of its form. */
    private String other(HttpServletRequest request, String lang) {
        String wanted = "en".equals(lang) ? "zh-CN" : "en";
        if (!"GET".equals(FormPages.method(request))) {
            return Address.of(request.getContextPath() + formPages.of(FormPages.path(request)))
                    .with(Languages.PARAMETER, wanted)
                    .href();
        }
        Address here = Address.of("");
        for (Map.Entry<String, String[]> one : request.getParameterMap().entrySet()) {
            if (NAME.matcher(one.getKey()).matches()) {
                here = here.withAll(one.getKey(), List.of(one.getValue()));
            }
        }
        return here.with(Languages.PARAMETER, wanted).href();
    }

    private ShellCounts.Counts counted(Actor actor, LocalDate today) {
        if (!actor.isBusiness()) {
            return ShellCounts.Counts.NONE;
        }
        try {
            return counts.of(actor, today);
        } catch (DataAccessException e) {
            // the frame also surrounds the page that tells of the failure
            log.warn("The counts of the navigation could not be read: {}", e.toString());
            return ShellCounts.Counts.NONE;
        }
    }

    private String title(SignedIn account, Role role) {
        if (account.title() != null) {
            return account.title();
        }
        return account.departmentNames() != null ? account.departmentNames() : texts.of("userRole." + role.name());
    }

    private static @Nullable String active(HttpServletRequest request) {
        String[] segments = request.getRequestURI()
                .substring(request.getContextPath().length())
                .split("/");
        if (segments.length < 2) {
            return null;
        }
        // a list inside a plan belongs to the list: /plans/7/tasks is the ledger
        String listed = segments.length == 4 ? NAVIGATION.get(segments[3]) : null;
        return listed != null ? listed : NAVIGATION.get(segments[1]);
    }
}
