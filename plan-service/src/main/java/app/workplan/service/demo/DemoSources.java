package app.workplan.service.demo;

import app.workplan.domain.plan.CarryOver;
import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.shared.Actor;
import app.workplan.service.docimport.ImportService;
import app.workplan.service.docimport.UploadedText;
import app.workplan.service.drafting.RollForwardService;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 示范计划的来源: a draft read from its document, or rolled forward from an earlier plan. */
@Component
@RequiredArgsConstructor
class DemoSources {

    private final ImportService imports;
    private final RollForwardService rollForward;

    long read(Actor office, DemoSeed seed, PlanPeriod period) {
        long importId = imports.start(office, new UploadedText(seed.plan().document(), seed.document()));
        return imports.commit(office, new ImportService.CommitImport(importId, null, period.from(), period.to()));
    }

    long rolled(Actor office, long planId, int year) {
        return rollForward.roll(office, planId, year, CarryOver.EVERYTHING);
    }
}
