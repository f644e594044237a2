package app.workplan.service.ledger;

import app.workplan.domain.task.Light;
import java.util.Set;

/** 灯号计数: how many of each light. The total is their sum: what is cancelled has no light and is in no count. */
public record LightCounts(int overdue, int atRisk, int onTrack, int notStarted, int done) {

    /** All five. */
    public int total() {
        return overdue + atRisk + onTrack + notStarted + done;
    }

    /** How many show the light. */
    public int of(Light light) {
        return switch (light) {
            case OVERDUE -> overdue;
            case AT_RISK -> atRisk;
            case ON_TRACK -> onTrack;
            case NOT_STARTED -> notStarted;
            case DONE -> done;
        };
    }

    /** How many show one of the lights; all for none. */
    public int of(Set<Light> lights) {
        return lights.isEmpty() ? total() : lights.stream().mapToInt(this::of).sum();
    }
}
