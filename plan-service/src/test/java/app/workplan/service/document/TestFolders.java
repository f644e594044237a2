package app.workplan.service.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Folders the tests read from. */
public final class TestFolders {

    private TestFolders() {}

    /** The folder of that name beside the working directory or above it; null where there is none. */
    public static @Nullable Path upward(String... names) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = Arrays.stream(names).reduce(at, Path::resolve, (a, b) -> b);
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return null;
    }
}
