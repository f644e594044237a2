package app.workplan.service.paper;

import app.workplan.domain.shared.Actor;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 要一份文件: of which plan, as of which day, for whom.
 *
 * @param plan one the reader may see; a draft only for its own office
 * @param day within the days the plan can be judged on; today for a draft
 * @param today whether it is the last day that can be judged
 * @param choice which one, where there are several
 */
public record PaperRequest(Actor actor, Scope scope, JudgedPlan plan, LocalDate day, boolean today, Choice choice) {

    /**
     * 指定哪一份, each null for the usual one.
     *
     * @param department of the 一科一单, all for null
     * @param bulletin the latest issued one for null
     * @param meeting the latest one for null
     */
    public record Choice(
            @Nullable Long department,
            @Nullable Long bulletin,
            @Nullable Long meeting) {

        /** The usual one. */
        public static final Choice USUAL = new Choice(null, null, null);
    }
}
