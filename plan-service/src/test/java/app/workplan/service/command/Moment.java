package app.workplan.service.command;

import app.workplan.service.shared.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;

/** When a command is given; no two of a sequence at one instant. */
record Moment(LocalDate day, int step) {

    private static final int NINE = 9 * 60;

    Instant instant() {
        return day.atStartOfDay(BusinessClock.ZONE).toInstant().plusSeconds((NINE + step) * 60L);
    }
}
