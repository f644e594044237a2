package app.workplan.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/** The way into one embedded server; its two accounts share one random password. */
record PostgresLogin(int port, String password) {

    private static final String INVALID_PASSWORD = "28P01";

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Connection connect(String database, String user) throws SQLException {
        return connect(url(database), user, password);
    }

    /** Connects without the DriverManager, which finds no driver from some class loaders. */
    static Connection connect(String url, String user, String password) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        Connection connection = new Driver().connect(url, login);
        if (connection == null) {
            throw new SQLException("Not a PostgreSQL JDBC URL: " + url);
        }
        return connection;
    }

    static boolean refusesThePassword(SQLException failure) {
        return INVALID_PASSWORD.equals(failure.getSQLState());
    }

    /** Makes the application's account and database where an earlier start has not; both can be interrupted. */
    void ensureApplicationDatabase() throws SQLException {
        String name = EmbeddedPostgres.DATABASE;
        try (Connection administrator = connect(EmbeddedPostgres.ADMINISTRATOR, EmbeddedPostgres.ADMINISTRATOR);
                Statement statement = administrator.createStatement()) {
            if (!exists(administrator, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                // not a superuser: what works here works on a server where the bureau is a guest
                statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'");
            }
            if (!exists(administrator, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + name);
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }
}
