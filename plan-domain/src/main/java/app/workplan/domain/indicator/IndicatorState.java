package app.workplan.domain.indicator;

import app.workplan.domain.task.Light;

/** 达标情况: derived on every as-of date, never stored. */
public enum IndicatorState {
    /** 已达标. */
    MET(Light.DONE),
    /** 在控: on course, or a guard that holds. */
    ON_COURSE(Light.ON_TRACK),
    /** 落后: behind the control line, or past the due date unmet. */
    BEHIND(Light.AT_RISK),
    /** 已突破: a cap is exceeded or a guard broken, which nothing mends. */
    BROKEN(Light.OVERDUE),
    /** 暂无数据: no reading yet, or none that can be judged. */
    NO_READING(Light.NOT_STARTED);

    private final Light light;

    IndicatorState(Light light) {
        this.light = light;
    }

    /** The light whose colour and icon it has. */
    public Light light() {
        return light;
    }
}
