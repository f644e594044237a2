package app.workplan.service.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 不拟发的一项: the proposal, and why the office passed it over. */
public record DismissedProposal(
        Proposal of, String reason, LocalDate on, @Nullable String by) {}
