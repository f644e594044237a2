package app.workplan.service.national;

import app.workplan.db.EmbeddedPostgres;
import app.workplan.db.EmbeddedPostgresOptions;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;

/**
 * 全国数据的生成, as a program: makes the tables in the database of {@code SPRING_DATASOURCE_URL}, else in the embedded one of
 * {@code WORKPLAN_DATA_DIR}, and fills them (docs/performance.md).
 */
final class Generate {

    private Generate() {}

    /** @param args {@code --tasks N --bureaus N --entries N --seed N --day 2026-11-30} */
    public static void main(String[] args) throws Exception {
        Scale scale = Scale.read(args);
        Map<String, String> settings = System.getenv();
        String url = settings.getOrDefault("SPRING_DATASOURCE_URL", "");
        if (!url.isBlank()) {
            fill(url, settings.get("SPRING_DATASOURCE_USERNAME"), settings.get("SPRING_DATASOURCE_PASSWORD"), scale);
            return;
        }
        Path folder = Path.of(settings.getOrDefault("WORKPLAN_DATA_DIR", ".data"));
        try (EmbeddedPostgres server =
                EmbeddedPostgres.start(EmbeddedPostgresOptions.product(folder.resolve("postgres")))) {
            fill(server.url(), server.username(), server.password(), scale);
        }
    }

    private static void fill(String url, String user, String password, Scale scale) throws Exception {
        System.out.println(scale);
        ((Logger) LoggerFactory.getLogger("org.flywaydb")).setLevel(Level.WARN);
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        Flyway.configure().dataSource(database).load().migrate();
        new NationalData(database, scale, System.out::println).load();
        count(database);
    }

    private static void count(DataSource database) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (Loaded one : Loaded.values()) {
                try (ResultSet row = statement.executeQuery("select count(*), pg_total_relation_size('" + one.table()
                        + "') / 1000000 from " + one.table())) {
                    row.next();
                    System.out.printf("%-20s %,12d rows %,8d MB%n", one.table(), row.getLong(1), row.getLong(2));
                }
            }
        }
    }
}
