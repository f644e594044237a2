package app.broken.service.document.writer;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A writer of documents that asks the database. */
public class LateWriter {

    /** What to write. */
    public String words(JdbcClient jdbc) {
        return jdbc.sql("select 'words'").query(String.class).single();
    }
}
