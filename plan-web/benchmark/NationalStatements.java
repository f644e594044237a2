import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The statements of each page as pgbench takes them: a program whose driver writes every value into its statement tells them. */
final class NationalStatements {

    private static final Pattern STATEMENT =
            Pattern.compile("FE=> SimpleQuery\\(query=\"(.*?)\"\\)\\s*(?=\\n\\d{4}-\\d\\d-\\d\\dT|\\z)", Pattern.DOTALL);
    private static final Pattern AROUND =
            Pattern.compile("(?is)^\\s*(begin|commit|rollback|set |show |insert|update|delete)|spring_session|from\\s+user_account|pg_try_advisory");

    private final Path folder;
    private final Path jar;
    private final NationalPlaces places;

    NationalStatements(Path folder, Path jar, NationalPlaces places) {
        this.folder = folder;
        this.jar = jar;
        this.places = places;
    }

    /** A script for each page that only reads and has statements of its own besides those of session and user. */
    Map<String, Path> write() throws Exception {
        String address = places.url() + (places.url().contains("?") ? "&" : "?") + "preferQueryMode=simple";
        Server server = new Server(
                folder,
                List.of("-jar", jar.toString(), "--logging.level.org.postgresql.core.v3.QueryExecutorImpl=TRACE"),
                places.settings(address));
        try {
            server.awaitLogin();
            places.keep(server.port);
            Map<String, Path> scripts = new HashMap<>();
            for (NationalPlaces.Page page : places.pages(server.port)) {
                if (page.reader() == null || page.isStaticFile()) {
                    continue;
                }
                // a day that is judged for the first time may be kept a moment later
                page.seconds();
                Thread.sleep(2000);
                int before = server.output().length();
                page.seconds();
                Thread.sleep(500);
                StringBuilder script = new StringBuilder();
                STATEMENT.matcher(server.output().substring(before)).results().map(found -> found.group(1))
                        .filter(sql -> !AROUND.matcher(sql).find())
                        .forEach(sql -> script.append(sql.strip()).append(";\n"));
                if (script.length() > 0) {
                    Path file = folder.resolve("page" + scripts.size() + ".sql");
                    scripts.put(page.name(), Files.writeString(file, script));
                }
            }
            return scripts;
        } finally {
            server.stop();
        }
    }
}
