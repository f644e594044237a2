package app.workplan.web.config;

import app.workplan.db.EmbeddedPostgres;
import app.workplan.db.EmbeddedPostgresOptions;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Brings a PostgreSQL server along where none is named: with {@code SPRING_DATASOURCE_URL} set this
 * configuration stays out of the way.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.NoServerNamed.class)
class EmbeddedDatabaseConfiguration {

    /** Closed with the context, which is after the last request and after the connection pool. */
    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(@Value("${workplan.data-dir}") Path dataDir) {
        return EmbeddedPostgres.start(EmbeddedPostgresOptions.product(dataDir.resolve("postgres")));
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return postgres.username();
            }

            @Override
            public String getPassword() {
                return postgres.password();
            }

            @Override
            public String getJdbcUrl() {
                return postgres.url();
            }
        };
    }

    /** An empty value counts as none: compose files hand on unset variables as empty ones. */
    static final class NoServerNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("spring.datasource.url", "")
                    .isBlank();
        }
    }
}
