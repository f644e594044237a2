package app.workplan.service.document.parser;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 节日: the first day of statutory holidays, for words such as 春节前. Source: the State Council's yearly notices. */
final class Festivals {

    private static final Map<Integer, String> SPRING = Map.ofEntries(
            Map.entry(2018, "02-15"),
            Map.entry(2019, "02-04"),
            Map.entry(2020, "01-24"),
            Map.entry(2021, "02-11"),
            Map.entry(2022, "01-31"),
            Map.entry(2023, "01-21"),
            Map.entry(2024, "02-10"),
            Map.entry(2025, "01-28"),
            Map.entry(2026, "02-15"),
            Map.entry(2027, "02-05"),
            Map.entry(2028, "01-25"),
            Map.entry(2029, "02-12"),
            Map.entry(2030, "02-02"));

    private Festivals() {}

    /** The last day before the holiday of that year begins; null where the holiday's day is not known. */
    static @Nullable LocalDate dayBefore(String festival, int year) {
        LocalDate first = switch (festival) {
            case "国庆节", "国庆" -> LocalDate.of(year, Month.OCTOBER, 1);
            case "五一", "劳动节" -> LocalDate.of(year, Month.MAY, 1);
            case "元旦" -> LocalDate.of(year + 1, Month.JANUARY, 1);
            case "春节" -> SPRING.containsKey(year) ? LocalDate.parse(year + "-" + SPRING.get(year)) : null;
            default -> null;
        };
        return first == null ? null : first.minusDays(1);
    }
}
