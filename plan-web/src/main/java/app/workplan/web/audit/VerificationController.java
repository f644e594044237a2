package app.workplan.web.audit;

import app.workplan.domain.shared.Actor;
import app.workplan.service.audit.AuditChain;
import app.workplan.service.audit.AuditChainQueries;
import app.workplan.web.support.Texts;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 审计链核验: whether the own bureau's trail is whole, and if not, where it was broken first. */
@Controller
@RequiredArgsConstructor
class VerificationController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final AuditChainQueries chains;
    private final Texts texts;
    private final Clock clock;

    /**
     * 一条链.
     *
     * @param own whether it is the bureau's own, else that of what was done above all bureaus
     * @param seq the last place that fits, with its hash
     * @param fault null where it is whole, with it the entry and its place
     * @param about when and what the broken entry says, empty where it is gone
     */
    record Checked(
            boolean own,
            boolean whole,
            long entries,
            long seq,
            String head,
            @Nullable String fault,
            @Nullable Long entryId,
            String place,
            String about) {}

    @GetMapping("/audit/verification")
    String page(Actor actor, Model model) {
        List<Checked> verdicts = chains.verify(actor).stream()
                .sorted(Comparator.comparing((AuditChain.Verdict one) -> one.chain() == AuditChain.NO_BUREAU))
                .map(this::checked)
                .toList();
        model.addAttribute("verdicts", verdicts);
        return "audit/verification";
    }

    private Checked checked(AuditChain.Verdict verdict) {
        AuditChain.Break broken = verdict.firstBreak();
        return new Checked(
                verdict.chain() != AuditChain.NO_BUREAU,
                broken == null,
                verdict.entries(),
                verdict.seq(),
                verdict.head(),
                broken == null ? null : broken.fault().name(),
                broken == null ? null : broken.entryId(),
                broken == null || broken.seq() == null ? "—" : broken.seq().toString(),
                broken == null ? "" : about(broken));
    }

    private String about(AuditChain.Break broken) {
        if (broken.at() == null || broken.action() == null) {
            return "";
        }
        String action = texts.find("audit." + broken.action()).orElse(broken.action());
        return TIME.format(broken.at().atZone(clock.getZone())) + " " + broken.actorName() + " " + action;
    }
}
