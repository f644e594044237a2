package app.workplan.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Keeps every SQL statement the current thread prepares, so that a test can count those of a page. */
@Component
public class CountingDataSource implements BeanPostProcessor {

    private static final List<String> NOT_COUNTED = List.of(
            "spring_session", "from user_account u\nleft join bureau", "from user_account ua", "from user_role r1");

    private static final ThreadLocal<List<String>> STATEMENTS = new ThreadLocal<>();

    /** Work of a page. */
    @FunctionalInterface
    public interface Work {
        /** Opens the page. */
        void run() throws Exception;
    }

    /** The statements of the work but those of the session and of the look-up of the user. */
    public static List<String> statementsOf(Work work) throws Exception {
        STATEMENTS.set(new ArrayList<>());
        try {
            work.run();
            return STATEMENTS.get().stream()
                    .filter(sql -> NOT_COUNTED.stream().noneMatch(sql::contains))
                    .toList();
        } finally {
            STATEMENTS.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof DataSource source)) {
            return bean;
        }
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, args) -> {
                    try {
                        Object result = method.invoke(source, args);
                        return result instanceof Connection connection ? counting(connection) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Connection counting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                CountingDataSource.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    if (method.getName().startsWith("prepare") && STATEMENTS.get() != null) {
                        STATEMENTS.get().add(String.valueOf(args[0]).toLowerCase(Locale.ROOT));
                    }
                    try {
                        return method.invoke(connection, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
