package app.workplan.web.help;

import app.workplan.domain.task.Light;
import app.workplan.domain.task.LightRule;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 帮助: what each light means and how each figure is computed. */
@Controller
class HelpController {

    /** 灯号 with the rules that light it, in the order in which they are asked. */
    record Lit(Light light, List<LightRule> rules) {}

    @GetMapping("/help")
    String page(Model model) {
        model.addAttribute(
                "lights",
                Arrays.stream(Light.values())
                        .map(light -> new Lit(
                                light,
                                Arrays.stream(LightRule.values())
                                        .filter(rule -> rule.light() == light)
                                        .toList()))
                        .toList());
        return "help/show";
    }
}
