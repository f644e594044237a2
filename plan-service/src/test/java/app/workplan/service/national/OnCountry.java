package app.workplan.service.national;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.shared.Scope;
import app.workplan.service.shared.Scopes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What classes of the product say on a country, at noon of its day. */
record OnCountry(JdbcClient jdbc, LocalDate day) {

    /** Connections as the product has them (connection-init-sql). */
    static final String SETTINGS = "SET TIME ZONE 'UTC'; SET jit TO off; SET random_page_cost TO 1.1";

    /** What one class says. */
    <B, A> A bean(Class<B> type, Function<B, A> asked) {
        return beans(context -> asked.apply(context.getBean(type)));
    }

    /** What several of them say. */
    <A> A beans(Function<AnnotationConfigApplicationContext, A> asked) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(JdbcClient.class, () -> jdbc);
            context.registerBean(TransactionOperations.class, TransactionOperations::withoutTransaction);
            Instant noon = day.atTime(LocalTime.NOON).atZone(BusinessClock.ZONE).toInstant();
            context.registerBean(BusinessClock.class, () -> new BusinessClock(Clock.fixed(noon, BusinessClock.ZONE)));
            ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
            scanner.getBeanDefinitionDefaults().setLazyInit(true);
            Stream.of("calendar", "figure", "ledger", "overview", "plan", "search", "shared")
                    .forEach(name -> scanner.scan("app.workplan.service." + name));
            context.refresh();
            return asked.apply(context);
        }
    }

    /** The leader of a region, by its six digits. */
    Actor leader(String region) {
        Map<String, Object> account = jdbc.sql(
                        "select id, bureau_id, display_name from user_account where username = ?")
                .param("leader@" + region)
                .query()
                .singleRow();
        return new Actor(
                (Long) account.get("id"),
                (String) account.get("display_name"),
                (Long) account.get("bureau_id"),
                Set.of(Role.LEADER),
                Set.of(),
                null,
                null);
    }

    /** What he may read. */
    Scope scope(Actor leader) {
        return bean(Scopes.class, scopes -> scopes.of(leader));
    }
}
