package app.workplan.service.calendar;

import java.time.LocalDate;

/** 一个节假日, or with {@code working} a make-up working day. */
public record NamedDay(LocalDate day, boolean working, String name, int version) {}
