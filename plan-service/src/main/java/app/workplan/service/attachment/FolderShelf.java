package app.workplan.service.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;

/** 文件夹作文件库: received files are moved in one step, which takes a folder on the file system they were received on. */
@RequiredArgsConstructor
final class FolderShelf implements FileShelf {

    private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{2}");

    /** The folder of all. */
    private final Path root;

    @Override
    public void put(Path received, String name) throws IOException {
        Path target = pathOf(name);
        OwnerOnly.folder(target.getParent());
        Files.move(received, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public KeptFile open(String name) throws IOException {
        Path path = pathOf(name);
        long bytes = Files.size(path);
        return new KeptFile(Files.newInputStream(path), bytes);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(pathOf(name));
    }

    @Override
    public void eachKeptBefore(Instant before, Consumer<List<String>> some) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        List<Path> folders;
        try (Stream<Path> all = Files.list(root)) {
            folders = all.filter(
                            one -> FOLDER.matcher(one.getFileName().toString()).matches())
                    .toList();
        }
        for (Path folder : folders) {
            String digits = folder.getFileName().toString();
            some.accept(olderThan(before, folder).stream()
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(digits) && name.length() > digits.length())
                    .toList());
        }
    }

    /** What lies in a folder and was last written before that instant; nothing where there is no such folder. */
    static List<Path> olderThan(Instant before, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toFile().lastModified() < before.toEpochMilli())
                    .toList();
        }
    }

    private Path pathOf(String name) {
        return root.resolve(FileShelf.folderOf(name)).resolve(name);
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
