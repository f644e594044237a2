package app.workplan.web.bulletin;

import app.workplan.domain.shared.Actor;
import app.workplan.service.bulletin.BulletinAccess;
import app.workplan.service.bulletin.BulletinLine;
import app.workplan.service.bulletin.BulletinQueries;
import app.workplan.service.bulletin.BulletinWords;
import app.workplan.service.figure.DefaultPlan;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Texts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 通报的页面, also as the answer to a form that was refused. */
@Component
@RequiredArgsConstructor
class BulletinPages {

    private final BulletinQueries bulletins;
    private final JudgedPlanQueries plans;
    private final BulletinAccess access;
    private final Texts texts;
    private final Clock clock;

    ModelAndView list(Actor actor, Scope scope) {
        ModelAndView view = new ModelAndView("bulletin/list");
        view.addObject("rows", bulletins.list(actor, scope));
        view.addObject("writes", actor.bureauId() != null && access.canWrite(actor, actor.bureauId()));
        view.addObject("bureaus", scope.bureauIds().size());
        return view;
    }

    ModelAndView prepare(Actor actor, Scope scope, @Nullable Long plan, RefusedForm refused) {
        access.requireOwnOffice(actor);
        List<JudgedPlan> own = plans.all(scope, Stream.ofNullable(plan).toList()).stream()
                .filter(one -> one.isIssued() && Objects.equals(one.bureauId(), actor.bureauId()))
                .toList();
        LocalDate today = LocalDate.now(clock);
        ModelAndView view = new ModelAndView("bulletin/new");
        view.addObject("plans", own);
        view.addObject(
                "chosen",
                plan != null
                        ? plan
                        : DefaultPlan.of(own, actor.bureauId(), null, today)
                                .map(JudgedPlan::id)
                                .orElse(null));
        view.addObject("today", today);
        view.addObject("refused", refused);
        if (!refused.problems().isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    /** 拟好的标题和开头, to be changed as the office likes. */
    BulletinWords words(Actor actor, Scope scope, long planId, LocalDate asOf) {
        JudgedPlan plan = plans.one(scope, planId);
        LocalDate day = plan.asOf(asOf.toString(), LocalDate.now(clock)).day();
        String title = texts.of("bulletin.defaultTitle", plan.title());
        if (!plan.isIssued()) {
            return new BulletinWords(title, "", "");
        }
        BulletinLine whole = bulletins.preview(actor, plan.bureauId(), planId, day);
        return new BulletinWords(
                title,
                texts.of(
                        "bulletin.defaultOpening",
                        day,
                        plan.title(),
                        whole.total(),
                        whole.done(),
                        whole.overdue(),
                        points(whole.progress()),
                        points(whole.expected())),
                texts.of("bulletin.defaultClosing"));
    }

    ModelAndView show(Actor actor, Scope scope, long id, RefusedForm refused, HttpStatus status) {
        ModelAndView view = new ModelAndView("bulletin/page");
        view.addObject("sheet", bulletins.page(actor, scope, id));
        view.addObject("refused", refused);
        view.setStatus(status);
        return view;
    }

    private static String points(@Nullable BigDecimal points) {
        return points == null ? "—" : points.toPlainString();
    }
}
