package app.workplan.service.demo;

import app.workplan.domain.plan.PlanPeriod;
import app.workplan.service.demo.DemoOrganisation.Staffed;
import app.workplan.service.demo.DemoStage.ShareRow;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 示范的领导视角: what is added to a plan when its history is played, before it is closed. */
@Component
@RequiredArgsConstructor
class DemoLeadership {

    private final DemoStage stage;
    private final DemoLetters letters;
    private final DemoBoard board;

    /** Of this year's plan, up to the day before the first start. */
    void ofThisYear(long planId, Staffed staffed, LocalDate issuedOn, LocalDate firstStart) {
        LeadSeed words = LeadSeed.load();
        LedPlan plan = new LedPlan(planId, staffed, issuedOn, firstStart, stage.shares(planId));
        letters.ofThisYear(plan, words);
        board.ofThisYear(plan, words);
    }

    /** Of a plan whose period is over, up to the day before its closing. */
    void ofClosed(long planId, Staffed staffed, LocalDate issuedOn, PlanPeriod period, LocalDate closing) {
        LeadSeed words = LeadSeed.load();
        LedPlan plan = new LedPlan(planId, staffed, issuedOn, closing, stage.shares(planId));
        Optional<ShareRow> late = letters.ofClosed(plan, period.to(), words);
        board.ofClosed(plan, late, period.to(), words);
    }
}
