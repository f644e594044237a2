package app.workplan.service.dashboard;

import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.TaskState;
import app.workplan.service.ledger.LedgerFilter;
import app.workplan.service.ledger.LedgerSort;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

/** What somebody may ask a ledger on a day, drawn at random. */
final class LedgerQuestion {

    static final LocalDate DAY = LocalDate.of(2026, 7, 10);
    static final int SIZE = 7;

    /** In codes, in titles, in neither. */
    private static final String[] WORDS = {"1", "anoTHER", "3 任务", "nowhere"};

    private LedgerQuestion() {}

    static LedgerFilter words(String words) {
        return LedgerFilter.everything(null, null).withQ(words).withSize(SIZE);
    }

    static LedgerFilter any(Random random) {
        return filter(
                random, LedgerSort.values()[random.nextInt(LedgerSort.values().length)], true, 1 + random.nextInt(5));
    }

    static LedgerFilter filter(Random random, LedgerSort sort, boolean conditions, int page) {
        return new LedgerFilter(
                conditions && random.nextInt(3) == 0
                        ? EnumSet.of(pick(random, Light.values()), pick(random, Light.values()))
                        : Set.of(),
                null,
                null,
                conditions && random.nextInt(6) == 0 ? pick(random, WORDS) : null,
                conditions && random.nextInt(5) == 0 ? DAY.plusDays(random.nextInt(200) - 120) : null,
                conditions && random.nextInt(5) == 0 ? DAY.plusDays(random.nextInt(200) - 60) : null,
                conditions && random.nextInt(4) == 0 ? pick(random, TaskState.values()) : null,
                conditions && random.nextInt(5) == 0 ? pick(random, DeadlineOrigin.values()) : null,
                conditions && random.nextInt(6) == 0 ? random.nextBoolean() : null,
                conditions && random.nextInt(6) == 0 ? random.nextBoolean() : null,
                conditions && random.nextInt(6) == 0 ? pick(random, LedgerFilter.Reports.values()) : null,
                conditions && random.nextInt(6) == 0 ? pick(random, LedgerFilter.OnTime.values()) : null,
                conditions && random.nextInt(5) == 0 ? random.nextBoolean() : null,
                conditions && random.nextInt(5) == 0 ? 1 + random.nextInt(120) : null,
                sort,
                false,
                SIZE,
                page);
    }

    private static <T> T pick(Random random, T[] from) {
        return from[random.nextInt(from.length)];
    }
}
