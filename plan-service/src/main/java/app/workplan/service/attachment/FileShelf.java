package app.workplan.service.attachment;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * 文件库: where kept files lie, each under a name of 32 random digits, the same for all nodes of one database. A folder, or a bucket
 * of an S3 store, with the same places in both, so that copying the files is all that moves them from one to the other.
 */
interface FileShelf {

    /**
     * Puts a received file in its place in one step: there is never half a file under the name.
     *
     * @param received is the caller's to let go of, whether or not it is still there
     */
    void put(Path received, String name) throws IOException;

    /**
     * Opens a file from its beginning.
     *
     * @throws NoSuchFileException when it is not there
     * @throws IOException when nobody can say whether it is
     */
    KeptFile open(String name) throws IOException;

    /** Deletes a file; one that is not there is none the worse for it. */
    void delete(String name) throws IOException;

    /** The names of the files kept since before that instant, some at a time; they may be deleted meanwhile. */
    void eachKeptBefore(Instant before, Consumer<List<String>> some) throws IOException;

    /** The folder in which a file of that name lies, below the place of all. */
    static String folderOf(String name) {
        return name.substring(0, 2);
    }
}
