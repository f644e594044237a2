package app.workplan.cli;

import app.workplan.db.StoredDatabase;
import java.nio.file.Path;
import java.util.Map;

/** 设置里的数据库: the database the application itself would use, for commands beside it. */
final class DatabaseOfSettings {

    private DatabaseOfSettings() {}

    /** @param settings environment variables */
    static StoredDatabase of(Map<String, String> settings) {
        String url = settings.getOrDefault("SPRING_DATASOURCE_URL", "");
        return url.isBlank()
                ? StoredDatabase.embedded(Path.of(settings.getOrDefault("WORKPLAN_DATA_DIR", ".data"))
                        .resolve("postgres"))
                : StoredDatabase.named(
                        url,
                        settings.getOrDefault("SPRING_DATASOURCE_USERNAME", ""),
                        settings.getOrDefault("SPRING_DATASOURCE_PASSWORD", ""));
    }
}
