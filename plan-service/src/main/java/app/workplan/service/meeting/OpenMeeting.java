package app.workplan.service.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 筹备会议, as a command.
 *
 * @param planId null for all plans in force
 */
public record OpenMeeting(@Nullable Long planId, String title, LocalDate heldOn, LocalDate nextOn) {}
