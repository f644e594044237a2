package app.workplan.service.national;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * 检索列的装载: search_pairs takes some hundred microseconds for a report, which twelve million times is the most of loading. While
 * rows are loaded it therefore looks up what it says of the texts that were drawn, and says of the others what it always says;
 * afterwards the product's own function is back.
 */
final class SearchPairs {

    private static final String NAME = "search_pairs";
    private static final String OWN = "search_pairs_of_the_product";

    private final Connection connection;
    private final String definition;

    private SearchPairs(Connection connection, String definition) {
        this.connection = connection;
        this.definition = definition;
    }

    /** Puts the look-up in the place of the function. */
    static SearchPairs remember(Connection connection, Set<String> bodies) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String definition;
            try (ResultSet row =
                    statement.executeQuery("select pg_get_functiondef('search_pairs(text)'::regprocedure)")) {
                row.next();
                definition = row.getString(1);
            }
            statement.execute(definition.replaceFirst(NAME + "\\(", OWN + "("));
            statement.execute(
                    "create unlogged table search_remembered (body text collate \"C\" primary key, pairs tsvector not null)");
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into search_remembered select b, search_pairs(b) from unnest(?) b")) {
                insert.setArray(1, connection.createArrayOf("text", bodies.toArray()));
                insert.execute();
            }
            statement.execute("analyze search_remembered");
            statement.execute("""
                    create or replace function search_pairs(body text) returns tsvector
                    language plpgsql immutable strict parallel safe as $$
                    declare
                        kept tsvector;
                    begin
                        select r.pairs into kept from search_remembered r where r.body = search_pairs.body collate "C";
                        return coalesce(kept, search_pairs_of_the_product(search_pairs.body));
                    end
                    $$""");
            return new SearchPairs(connection, definition);
        }
    }

    void forget() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(definition);
            statement.execute("drop function " + OWN + "(text)");
            statement.execute("drop table search_remembered");
        }
    }
}
