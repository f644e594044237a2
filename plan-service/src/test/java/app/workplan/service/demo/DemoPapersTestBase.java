package app.workplan.service.demo;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.service.document.writer.OfficialDocument;
import app.workplan.service.document.writer.OfficialDocument.Block;
import app.workplan.service.document.writer.OfficialDocument.Heading;
import app.workplan.service.document.writer.OfficialDocument.Paragraph;
import app.workplan.service.document.writer.OfficialDocument.Signature;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.ledger.Ledger;
import app.workplan.service.ledger.LedgerFilter;
import app.workplan.service.ledger.LedgerQueries;
import app.workplan.service.paper.PaperRequest;
import app.workplan.service.paper.Papers;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of the demonstration's documents have in common. */
abstract class DemoPapersTestBase {

    @Autowired
    Papers papers;

    @Autowired
    JudgedPlanQueries plans;

    @Autowired
    LedgerQueries ledgers;

    @Autowired
    JdbcClient jdbc;

    PaperRequest request(String bureau, @Nullable LocalDate day) {
        long id = jdbc.sql("select id from bureau where code = :code")
                .param("code", bureau)
                .query(Long.class)
                .single();
        Actor office = new Actor(null, "office", id, Set.of(Role.OFFICE), Set.of(), null, null);
        Scope scope = new Scope(Set.of(id), id);
        JudgedPlan plan = plans.all(scope).stream()
                .filter(one -> one.closedOn() != null)
                .findFirst()
                .orElseThrow();
        return new PaperRequest(
                office,
                scope,
                plan,
                day == null ? Objects.requireNonNull(plan.closedOn()) : day,
                day == null,
                PaperRequest.Choice.USUAL);
    }

    Ledger ledger(PaperRequest request, @Nullable Long department) {
        return ledgers.read(
                request.actor(),
                request.scope(),
                List.of(request.plan().id()),
                request.day(),
                LedgerFilter.everything(department, null).upTo(500));
    }

    static String words(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    static String text(OfficialDocument paper) {
        StringBuilder text = new StringBuilder(paper.title()).append('\n');
        paper.body().forEach(block -> text.append(text(block)).append('\n'));
        Signature signature = paper.signature();
        return signature == null ? text.toString() : text + signature.issuer() + '\n' + words(signature.date()) + '\n';
    }

    static String text(Block block) {
        if (block instanceof Heading heading) {
            return heading.text();
        }
        return block instanceof Paragraph paragraph ? paragraph.text() : "";
    }
}
