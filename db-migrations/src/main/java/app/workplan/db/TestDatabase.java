package app.workplan.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of its own for tests, on one real PostgreSQL server per JVM: the server of
 * {@code WORKPLAN_TEST_DATASOURCE_URL} where that is set, else a container where a Docker engine
 * answers, else the embedded programs. There is no fourth way: without a server the test fails.
 *
 * <p>Among the main classes and not in a test jar, so that every module reaches it in every Maven
 * phase; what only it needs (Flyway, Testcontainers) is optional and not handed on to the product.
 *
 * @param url JDBC address of this database
 * @param username account that owns it and is no superuser on the embedded server
 */
public record TestDatabase(String url, String username, String password) {

    /** An empty database, for tests of the migrations themselves. */
    public static TestDatabase empty() {
        return create(null);
    }

    /**
     * A database with the newest schema and no rows but those of the migrations. Migrated once per JVM
     * and then copied, which takes a fraction of a second.
     */
    public static TestDatabase migrated() {
        return create(Template.DATABASE);
    }

    /** A copy of this database as it stands; nobody may be connected to this one meanwhile. */
    public TestDatabase copy() {
        return create(this);
    }

    public Connection connect() throws SQLException {
        return PostgresLogin.connect(url, username, password);
    }

    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(username);
        source.setPassword(password);
        return source;
    }

    private static TestDatabase create(@Nullable TestDatabase template) {
        TestServer server = Shared.SERVER;
        String name = "test_" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
        String copied = template == null ? "" : " TEMPLATE " + template.name();
        try (Connection administrator = server.connect();
                Statement statement = administrator.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + server.owner() + copied);
        } catch (SQLException e) {
            throw new DatabaseStartException(
                    "No test database could be created on " + server.url() + " (its account needs CREATEDB): "
                            + e.getMessage(),
                    e);
        }
        return new TestDatabase(server.urlOf(name), server.owner(), server.ownerPassword());
    }

    /** The same database for a new account that owns nothing in it. */
    public TestDatabase guest() {
        String guest = "guest_" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
        try (Connection administrator = Shared.SERVER.connect();
                Statement statement = administrator.createStatement()) {
            statement.execute("CREATE ROLE " + guest + " LOGIN PASSWORD '" + guest + "'");
        } catch (SQLException e) {
            throw new DatabaseStartException(
                    "No guest could be made on " + Shared.SERVER.url() + ": " + e.getMessage(), e);
        }
        return new TestDatabase(url, guest, guest);
    }

    private String name() {
        String withoutParameters = url.split("\\?", 2)[0];
        return withoutParameters.substring(withoutParameters.lastIndexOf('/') + 1);
    }

    private static TestDatabase migratedTemplate() {
        TestDatabase template = empty();
        Flyway.configure()
                .dataSource(template.url, template.username, template.password)
                .load()
                .migrate();
        return template;
    }

    /** Started with the first test that asks, and shared by all after it. */
    private static final class Shared {
        static final TestServer SERVER = TestServer.find();
    }

    private static final class Template {
        static final TestDatabase DATABASE = migratedTemplate();
    }
}
