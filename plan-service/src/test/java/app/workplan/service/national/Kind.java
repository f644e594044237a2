package app.workplan.service.national;

/** 任务的处境 on the day that is judged; of 100 tasks 10 are overdue, in every plan. */
enum Kind {
    OVERDUE(10, 10),
    DONE(30, 88),
    WAITING(3, 0),
    FUTURE(5, 0),
    SUSPENDED(1, 0),
    CANCELLED(1, 2),
    ACTIVE(50, 0);

    private final int current;
    private final int closed;

    /** How many of 100 tasks of a plan in force, and of a closed one. */
    Kind(int current, int closed) {
        this.current = current;
        this.closed = closed;
    }

    /** @param place from 0 to 99: of a hundred places each has so many as it is asked for */
    static Kind at(int place, boolean ofClosedPlan) {
        int left = place;
        for (Kind kind : values()) {
            left -= ofClosedPlan ? kind.closed : kind.current;
            if (left < 0) {
                return kind;
            }
        }
        throw new IllegalArgumentException(String.valueOf(place));
    }
}
