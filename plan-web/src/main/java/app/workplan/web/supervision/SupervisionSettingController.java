package app.workplan.web.supervision;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.domain.supervision.ScoreTable;
import app.workplan.domain.supervision.SupervisionSetting;
import app.workplan.service.supervision.SupervisionSettingService;
import app.workplan.service.supervision.SupervisionSettingService.Current;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 督办设置 of the bureau: word before the number, days for the reply, points. */
@Controller
@RequiredArgsConstructor
class SupervisionSettingController {

    private static final String FORM = "supervision-settings";
    private static final Pattern POINTS = Pattern.compile("-?[0-9]{1,3}(\\.[0-9])?");

    private final SupervisionSettingService settings;
    private final Texts texts;

    @GetMapping("/supervision/settings")
    ModelAndView page(Actor actor) {
        return page(settings.current(actor), RefusedForm.NONE);
    }

    @PostMapping("/supervision/settings")
    Object change(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        Current current = settings.current(actor);
        try {
            settings.change(actor, values(typed), Typed.number(typed.get("version")));
        } catch (RuleViolation why) {
            return again(current, typed, why, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (StaleVersion faster) {
            return again(
                    settings.current(actor),
                    typed,
                    new RuleViolation("supervision.settingsStale"),
                    HttpStatus.CONFLICT);
        }
        Flash.tell(redirect, "supervision.settingsSaved");
        return "redirect:/supervision/settings";
    }

    private ModelAndView again(Current current, Map<String, String> typed, RuleViolation why, HttpStatus status) {
        Map<String, String> kept = new LinkedHashMap<>(typed);
        // with the newest version: saved once more, it replaces what somebody else set
        kept.put("version", String.valueOf(current.version()));
        ModelAndView again = page(current, RefusedForm.of(FORM, 0, Map.copyOf(kept), why, texts));
        again.setStatus(status);
        return again;
    }

    private static ModelAndView page(Current current, RefusedForm refused) {
        ModelAndView view = new ModelAndView("supervision/settings");
        view.addObject("settings", current);
        view.addObject("refused", refused);
        return view;
    }

    private static SupervisionSetting.Values values(Map<String, String> typed) {
        return new SupervisionSetting.Values(
                typed.get("word"),
                whole(typed.get("replyDays")),
                new ScoreTable(
                        points(typed.get("blue")),
                        points(typed.get("yellow")),
                        points(typed.get("red")),
                        points(typed.get("talk")),
                        points(typed.get("criticism")),
                        whole(typed.get("yellows"))));
    }

    /** What is no number lies outside every range. */
    private static int whole(@Nullable String typed) {
        long number = Objects.requireNonNullElse(Typed.number(typed), -1L);
        return (int) Math.min(number, 1000);
    }

    private static BigDecimal points(@Nullable String typed) {
        String digits = typed == null ? "" : typed.strip().replace('\u2212', '-');
        if (!POINTS.matcher(digits).matches()) {
            throw new RuleViolation("supervision.pointsIll", 100);
        }
        return new BigDecimal(digits);
    }
}
