package app.workplan.web.support;

import app.workplan.service.figure.AsOf;
import org.springframework.ui.Model;

/** Tells the frame which day a page judges: {@code html[data-as-of]}, the date field, and why it was moved. */
public final class JudgedDay {

    private JudgedDay() {}

    /** Adds {@code asOf}, and hands the day to the frame. */
    public static void show(Model model, AsOf asOf) {
        model.addAttribute("asOf", asOf);
        if (model.getAttribute("shell") instanceof Shell shell) {
            model.addAttribute("shell", shell.judging(asOf.day().toString()));
        }
    }
}
