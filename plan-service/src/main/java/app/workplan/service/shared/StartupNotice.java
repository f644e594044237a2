package app.workplan.service.shared;

import java.util.List;

/**
 * 启动提示: lines for the person who starts the program, printed once it is ready, such as the demo
 * accounts or the one-time password of the first administrator.
 */
@FunctionalInterface
public interface StartupNotice {

    /** The lines, asked for once after start-up; none when there is nothing to say. */
    List<String> lines();
}
