package app.workplan.web.plan;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.plan.DocumentHead;
import app.workplan.domain.plan.PlanFacts;
import app.workplan.domain.plan.PlanKind;
import app.workplan.domain.plan.PlanPeriod;
import app.workplan.service.figure.AsOf;
import app.workplan.service.plan.PlanHead;
import app.workplan.web.support.Typed;
import java.time.LocalDate;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;

/** 文件信息: everything as typed, so that nothing typed is lost; the version it was filled against. */
@Getter
@Setter
class PlanForm {

    private @Nullable String title;
    private @Nullable String kind = PlanKind.ANNUAL_KEY_POINTS.name();
    private @Nullable String issuer;
    private @Nullable String documentNumber;
    private @Nullable String documentDate;
    private @Nullable String publishedOn;
    private @Nullable String from;
    private @Nullable String to;
    private @Nullable String reportCycle = ReportCycle.MONTH.name();
    private @Nullable Integer version;

    /** A new plan, of the year the day lies in. */
    static PlanForm ofYear(LocalDate day, String issuer, ReportCycle cycle) {
        PlanForm form = new PlanForm();
        form.issuer = issuer;
        form.reportCycle = cycle.name();
        form.from = day.withDayOfYear(1).toString();
        form.to = day.getYear() + "-12-31";
        return form;
    }

    static PlanForm of(PlanHead head) {
        PlanForm form = new PlanForm();
        form.title = head.title();
        form.kind = head.kind().name();
        form.issuer = head.issuer();
        form.documentNumber = head.documentNumber();
        form.documentDate = text(head.documentDate());
        form.publishedOn = text(head.publishedOn());
        form.from = text(head.periodFrom());
        form.to = text(head.periodTo());
        form.reportCycle = head.reportCycle().name();
        form.version = head.version();
        return form;
    }

    /** Says of every field at once what cannot be read. */
    void check(Errors errors) {
        if (title == null || title.isBlank()) {
            errors.rejectValue("title", "error.plan.titleMissing");
        }
        checkDate(errors, "documentDate", "plan.fact.date", documentDate, false);
        checkDate(errors, "publishedOn", "planForm.published", publishedOn, false);
        checkDate(errors, "from", "planForm.from", from, true);
        checkDate(errors, "to", "planForm.to", to, true);
        checkChoice(errors, "kind", "planForm.kind", kind, PlanKind.values());
        checkChoice(errors, "reportCycle", "plan.fact.cycle", reportCycle, ReportCycle.values());
    }

    /** Only after {@link #check} found nothing. */
    PlanFacts toFacts() {
        return new PlanFacts(
                PlanKind.valueOf(Typed.text(kind)),
                Typed.text(title),
                DocumentHead.stated(issuer, documentNumber, AsOf.date(documentDate), AsOf.date(publishedOn)),
                PlanPeriod.stated(Typed.date(from, "plan.periodBackwards"), Typed.date(to, "plan.periodBackwards")),
                ReportCycle.valueOf(Typed.text(reportCycle)));
    }

    private static void checkDate(Errors errors, String field, String label, @Nullable String typed, boolean required) {
        boolean missing = typed == null || typed.isBlank();
        if (missing ? required : AsOf.date(typed) == null) {
            refuse(errors, field, label, missing ? "planForm.dateMissing" : "planForm.dateIll");
        }
    }

    private static void checkChoice(
            Errors errors, String field, String label, @Nullable String typed, Enum<?>[] values) {
        for (Enum<?> one : values) {
            if (one.name().equals(typed)) {
                return;
            }
        }
        refuse(errors, field, label, "planForm.chooseOne");
    }

    /** The sentence names the field by its label. */
    private static void refuse(Errors errors, String field, String label, String code) {
        errors.rejectValue(field, code, new Object[] {new DefaultMessageSourceResolvable(label)}, code);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
