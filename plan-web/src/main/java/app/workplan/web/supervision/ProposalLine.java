package app.workplan.web.supervision;

import app.workplan.service.supervision.Proposal;
import app.workplan.web.support.Option;
import java.util.List;

/**
 * 一条拟发督办单 as the page shows it.
 *
 * @param cause why, in one sentence with its figures
 * @param colours what may be issued, the highest first
 * @param demand 督办要求 the form begins with
 */
record ProposalLine(Proposal of, String cause, List<Option> colours, String demand) {}
