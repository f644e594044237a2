package app.workplan.web.ledger;

import app.workplan.domain.ledger.LedgerColumn;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.TaskState;
import app.workplan.service.figure.AsOf;
import app.workplan.service.ledger.LedgerFilter;
import app.workplan.service.ledger.LedgerSort;
import app.workplan.web.support.Address;
import app.workplan.web.support.Pager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks of the ledger. What cannot be read is left out and said; what is out of range is brought into
 * it. Nothing a reader types is an error.
 */
@Getter
class LedgerReading {

    private static final int LONGEST_TEXT = 100;
    private static final int LONGEST_SILENCE = 9999;
    private static final int USUAL_SIZE = 50;
    private static final Map<String, Boolean> YES_OR_NO = Map.of("yes", true, "no", false);

    /** Names of the conditions that could not be read. */
    private final List<String> ignored = new ArrayList<>();

    /** 列 that the address names; null where it names none. */
    private final @Nullable Set<LedgerColumn> columns;

    private final LedgerFilter filter;
    private final Address address;

    LedgerReading(String path, LedgerForm form) {
        Set<Light> lights = EnumSet.noneOf(Light.class);
        for (String each : form.getLight()) {
            Light light = constant(Light.class, "light", each);
            if (light != null) {
                lights.add(light);
            }
        }
        String sort = form.getSort() == null ? "" : form.getSort().strip();
        LedgerSort column = LedgerSort.of(sort.startsWith("-") ? sort.substring(1) : sort);
        String text = form.getQ() == null ? "" : form.getQ().strip();
        this.filter = new LedgerFilter(
                lights,
                id("department", form.getDepartment()),
                id("chapter", form.getChapter()),
                text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST_TEXT)),
                date("dueFrom", form.getDueFrom()),
                date("dueTo", form.getDueTo()),
                constant(TaskState.class, "state", form.getState()),
                constant(DeadlineOrigin.class, "origin", form.getOrigin()),
                flag("assigned", form.getAssigned()),
                flag("quantified", form.getQuantified()),
                constant(LedgerFilter.Reports.class, "reports", form.getReports()),
                constant(LedgerFilter.OnTime.class, "onTime", form.getOnTime()),
                flag("coordination", form.getCoordination()),
                silence(form.getSilent()),
                column,
                sort.startsWith("-"),
                Pager.size(form.getSize(), USUAL_SIZE),
                Math.max(1, number(form.getPage(), 1)));
        this.columns = columns(form.getCols());
        this.address = address(path);
    }

    private Address address(String path) {
        boolean usual = filter.sort() == LedgerSort.CODE && !filter.reversed();
        return Address.of(path)
                .with("q", filter.q())
                .with("department", filter.department())
                .with("dueFrom", filter.dueFrom())
                .with("dueTo", filter.dueTo())
                .with("chapter", filter.chapter())
                .with("state", filter.state())
                .with("origin", filter.origin())
                .with("assigned", word(filter.assigned()))
                .with("quantified", word(filter.quantified()))
                .with("reports", filter.reports())
                .with("onTime", filter.onTime())
                .with("coordination", word(filter.coordination()))
                .with("silent", filter.silentDays())
                .withAll(
                        "light",
                        filter.lights().stream().sorted().map(Light::name).toList())
                .with(
                        "sort",
                        usual
                                ? null
                                : (filter.reversed() ? "-" : "") + filter.sort().word())
                .with("size", filter.size() == USUAL_SIZE ? null : filter.size())
                .with("cols", columns == null ? null : LedgerColumn.text(columns));
    }

    private @Nullable Set<LedgerColumn> columns(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!LedgerColumn.isReadable(typed.strip())) {
            ignored.add("cols");
        }
        return LedgerColumn.read(typed.strip());
    }

    private static @Nullable String word(@Nullable Boolean flag) {
        return flag == null ? null : flag ? "yes" : "no";
    }

    private @Nullable Long id(String name, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(typed.strip());
        } catch (NumberFormatException noId) {
            ignored.add(name);
            return null;
        }
    }

    private @Nullable LocalDate date(String name, @Nullable String typed) {
        LocalDate day = AsOf.date(typed);
        if (day == null && typed != null && !typed.isBlank()) {
            ignored.add(name);
        }
        return day;
    }

    private @Nullable Boolean flag(String name, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Boolean flag = YES_OR_NO.get(typed.strip().toLowerCase(Locale.ROOT));
        if (flag == null) {
            ignored.add(name);
        }
        return flag;
    }

    private @Nullable Integer silence(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        int days = number(typed, 0);
        if (days < 1 || days > LONGEST_SILENCE) {
            ignored.add("silent");
            return null;
        }
        return days;
    }

    private <E extends Enum<E>> @Nullable E constant(Class<E> type, String name, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(type, typed.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            if (!ignored.contains(name)) {
                ignored.add(name);
            }
            return null;
        }
    }

    private static int number(@Nullable String typed, int otherwise) {
        if (typed == null || typed.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }
}
