package app.workplan.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The texts of the product as they lie in the folders of its modules. */
final class Sources {

    private static final Path ROOT = root();
    private static final List<String> MODULES =
            List.of("plan-domain", "plan-service", "plan-web", "db-migrations", "seeds");

    /**
     * One file.
     *
     * @param path from the root of the product, with slashes
     */
    record Source(String path, String text) {

        boolean isMain() {
            return path.contains("/src/main/");
        }

        boolean is(String ending) {
            return path.endsWith("." + ending);
        }
    }

    /** Every file of the product's source folders that is ours and of the kind, read once. */
    static final List<Source> ALL = read(Sources::isOurs);

    private Sources() {}

    static List<Source> where(Predicate<Source> wanted) {
        return ALL.stream().filter(wanted).toList();
    }

    /** A file of another kind. */
    static String settings(String path) {
        return text(ROOT.resolve(path));
    }

    private static boolean isOurs(String path) {
        return path.matches(".*\\.(java|html|js|css|sql|properties)") && !path.contains("/vendor/");
    }

    private static List<Source> read(Predicate<String> wanted) {
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve("src"))
                .filter(Files::isDirectory)
                .flatMap(Sources::files)
                .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                .filter(wanted)
                .sorted()
                .map(path -> new Source(path, text(ROOT.resolve(path))))
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            if (Files.exists(here.resolve("docker-compose.yml"))) {
                return here;
            }
        }
        throw new IllegalStateException("The tests run inside the folder of the product");
    }
}
