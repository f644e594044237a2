package app.workplan.web.login;

import app.workplan.service.organisation.UserQueries;
import app.workplan.web.support.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 登录. */
@Controller
@RequiredArgsConstructor
class LoginController {

    private final PasswordLogin login;
    private final SavedPage savedPage;
    private final UserQueries users;
    private final Environment environment;

    @GetMapping("/login")
    String page(
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String ended,
            @RequestParam(required = false) @Nullable String out,
            HttpServletRequest request,
            Model model) {
        if (CurrentActor.account(request) != null) {
            return "redirect:/";
        }
        if (ended != null) {
            model.addAttribute("flash", "login.ended");
        } else if (out != null) {
            model.addAttribute("flash", "login.out");
        }
        return show(model, null, account);
    }

    @PostMapping("/login")
    String open(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            login.open(username, password, request, response);
        } catch (AuthenticationException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, reason(e), username);
        }
        return "redirect:" + savedPage.takeOr("/", request, response);
    }

    private String show(Model model, @Nullable String error, @Nullable String account) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        model.addAttribute("error", error);
        model.addAttribute("account", account);
        model.addAttribute("demoAccounts", demo ? users.demoAccounts() : List.of());
        return "login";
    }

    private static String reason(AuthenticationException e) {
        if (e instanceof LockedException) {
            return "login.error.locked";
        }
        return e instanceof DisabledException ? "login.error.disabled" : "login.error.wrong";
    }
}
