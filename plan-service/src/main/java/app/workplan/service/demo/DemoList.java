package app.workplan.service.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * 示范清单: what one task counts, listed three weeks after the issue and struck off in steps up to the first start.
 *
 * @param task the part of its code that stays the same every year
 * @param struck numbers struck off together, the earliest first
 */
record DemoList(String task, String checker, List<Row> rows, List<List<String>> struck) {

    private static final int LISTED_AFTER = 21;

    /** 清单项; found on the day it is listed, due by the end of October. */
    record Row(String number, String name, String aspect, String owner) {}

    static DemoList load() {
        return DemoSeed.read("tailings-list.json", DemoList.class);
    }

    List<DemoEvent> course(String code, String department, LocalDate issuedOn, LocalDate firstStart) {
        LocalDate listed = issuedOn.plusDays(LISTED_AFTER);
        List<DemoEvent> events = new ArrayList<>();
        events.add(new DemoEvent.Listed(at(listed), code, department, rows));
        long days = ChronoUnit.DAYS.between(listed, firstStart);
        for (int step = 0; step < struck.size() && days > struck.size() + 1; step++) {
            LocalDate on = listed.plusDays(days * (step + 1) / (struck.size() + 1));
            events.add(new DemoEvent.StruckOff(at(on), code, department, struck.get(step), checker));
        }
        return events;
    }

    private static LocalDateTime at(LocalDate day) {
        return day.atTime(14, 20);
    }
}
