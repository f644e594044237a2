package app.workplan.service.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderShelfTest extends ShelfContract {

    @TempDir
    Path data;

    @Override
    FileShelf shelf() {
        return new FolderShelf(place());
    }

    @Override
    Path place() {
        return data.resolve("evidence");
    }

    @Test
    void foldersAreReadByTheProgramAlone() throws Exception {
        put(NAME, "hello");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place().resolve("ab"))))
                .isEqualTo("rwx------");
    }
}
