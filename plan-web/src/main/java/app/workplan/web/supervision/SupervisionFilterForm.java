package app.workplan.web.supervision;

import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.supervision.NoticeState;
import app.workplan.service.supervision.LetterFilter;
import app.workplan.web.support.Address;
import app.workplan.web.support.Typed;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** 督办页的筛选, as it stands in the address; what means nothing is left out. */
record SupervisionFilterForm(
        @Nullable String state,
        @Nullable String colour,
        @Nullable String department,
        @Nullable String task,
        @Nullable String page,
        @Nullable String proposals) {

    static final int SIZE = 20;

    /** 在办: any state that is open. */
    static final String OPEN = "OPEN";

    /** 状态, null for any. */
    public @Nullable NoticeState chosenState() {
        return Arrays.stream(NoticeState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    /** 级别, null for any. */
    public @Nullable NoticeColour chosenColour() {
        return Arrays.stream(NoticeColour.values())
                .filter(one -> one.name().equals(colour))
                .findFirst()
                .orElse(null);
    }

    /** 科室, null for any. */
    public @Nullable Long chosenDepartment() {
        return Typed.number(department);
    }

    /** 任务, null for any. */
    public @Nullable Long chosenTask() {
        return Typed.number(task);
    }

    LetterFilter toFilter() {
        return new LetterFilter(
                chosenState(),
                OPEN.equals(state),
                chosenColour(),
                chosenDepartment(),
                chosenTask(),
                Typed.page(page, 100_000),
                SIZE);
    }

    /** Whether anything is left out. */
    public boolean narrows() {
        return chosenState() != null
                || OPEN.equals(state)
                || chosenColour() != null
                || chosenDepartment() != null
                || chosenTask() != null;
    }

    Address address() {
        return Address.of("/supervision")
                .with("state", OPEN.equals(state) ? OPEN : chosenState())
                .with("colour", chosenColour())
                .with("department", chosenDepartment())
                .with("task", chosenTask());
    }
}
