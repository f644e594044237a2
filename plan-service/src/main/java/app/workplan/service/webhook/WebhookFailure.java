package app.workplan.service.webhook;

/** 推送失败的原因. */
public enum WebhookFailure {
    /** 地址不许可: its host is not allowed any more, or lies where nothing is sent to. */
    ADDRESS,
    /** 连不上. */
    UNREACHABLE,
    /** 超时. */
    TIMEOUT,
    /** 要求转到别处: redirects are not followed. */
    REDIRECT,
    /** 对方报错: another status than 2xx. */
    STATUS,
    /** 程序中止: the program stopped while it was being sent. */
    STOPPED
}
