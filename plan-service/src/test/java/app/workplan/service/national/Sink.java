package app.workplan.service.national;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Where the rows of one connection go. */
final class Sink {

    private final Map<Loaded, Rows> tables = new EnumMap<>(Loaded.class);

    Sink(Connection connection) throws SQLException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Loaded table : Loaded.values()) {
            tables.put(table, new Rows(copies, table));
        }
    }

    Rows to(Loaded table) {
        return Objects.requireNonNull(tables.get(table));
    }

    void sendAll() throws SQLException, IOException {
        for (Rows rows : tables.values()) {
            rows.send();
        }
    }
}
