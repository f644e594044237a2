package app.workplan.service.national;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 规模: how much is made.
 *
 * @param bureaus the country's own, and below it provinces, cities and counties
 * @param tasks of all bureaus together
 * @param entries reports of all tasks together
 * @param seed the same seed, sizes and day make the same rows
 * @param day what is overdue is so on this day
 */
record Scale(int bureaus, int tasks, int entries, long seed, LocalDate day) {

    private static final int BUREAUS_OF_THE_COUNTRY = 3200;
    private static final int TASKS_OF_A_BUREAU = 312;
    private static final int ENTRIES_OF_A_TASK = 12;
    private static final int MOST_BUREAUS = 100_000;

    Scale {
        if (bureaus < 1 || bureaus > MOST_BUREAUS || tasks < bureaus || entries < 0 || entries > 20L * tasks) {
            throw new IllegalArgumentException("Wanted are 1 to " + MOST_BUREAUS
                    + " bureaus, at least one task for each, and at most 20 entries for each task");
        }
    }

    /** As many bureaus as have so many tasks in the whole country, and twelve reports for each task. */
    static Scale of(int tasks, LocalDate day) {
        int bureaus = Math.max(1, Math.min(BUREAUS_OF_THE_COUNTRY, tasks / TASKS_OF_A_BUREAU));
        return new Scale(bureaus, tasks, Math.multiplyExact(ENTRIES_OF_A_TASK, tasks), 1, day);
    }

    /** @param words {@code --tasks N --bureaus N --entries N --seed N --day 2026-11-30}, each of them left out or not */
    static Scale read(String... words) {
        Map<String, String> said = new HashMap<>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            said.put(words[i], words[i + 1]);
        }
        if (words.length % 2 > 0) {
            throw new IllegalArgumentException("Nothing stands after " + words[words.length - 1]);
        }
        String day = said.remove("--day");
        Scale usual = of(
                number(said.remove("--tasks"), 10_000),
                day == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : LocalDate.parse(day));
        Scale scale = new Scale(
                number(said.remove("--bureaus"), usual.bureaus),
                usual.tasks,
                number(said.remove("--entries"), usual.entries),
                number(said.remove("--seed"), 1),
                usual.day);
        if (!said.isEmpty()) {
            throw new IllegalArgumentException("Unknown: " + said.keySet());
        }
        return scale;
    }

    private static int number(@Nullable String said, int otherwise) {
        return said == null ? otherwise : Integer.parseInt(said.replace("_", ""));
    }
}
