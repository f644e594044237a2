package app.workplan.service.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 近几次填报 beside a completion. */
public record ReviewEntry(
        long shareId, LocalDate enteredOn, @Nullable Integer percent, String text) {}
