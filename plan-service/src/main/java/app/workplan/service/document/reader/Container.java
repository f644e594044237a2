package app.workplan.service.document.reader;

import app.workplan.domain.shared.RuleViolation;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * 压缩包 of a docx or OFD file, read in memory. Only the parts asked for are unpacked, and no more of them than a document
 * can have: how well they were packed does not matter.
 */
final class Container implements Closeable {

    /** Most parts of one file. */
    static final int MAX_PARTS = 10_000;

    /** Most that is unpacked of one file, in bytes, all parts together. */
    static final long MAX_UNPACKED = 128L * 1024 * 1024;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private long unpacked;

    private Container(ZipFile zip) {
        this.zip = zip;
    }

    static Container open(byte[] file) throws IOException {
        Container container = new Container(ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get());
        try {
            container.list();
        } catch (RuntimeException refused) {
            container.close();
            throw refused;
        }
        return container;
    }

    private void list() {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (parts.size() >= MAX_PARTS) {
                throw new RuleViolation("reader.tooManyParts", MAX_PARTS);
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new RuleViolation("reader.encrypted");
            }
            // of two parts with one name, one program shows this and another shows that
            if (parts.put(key(entry.getName()), entry) != null) {
                throw new RuleViolation("reader.damaged");
            }
        }
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /** Whether any part lies under a path. */
    boolean hasUnder(String path) {
        return parts.keySet().stream().anyMatch(name -> name.startsWith(key(path)));
    }

    /** A part, to be read once; null where there is none. */
    @Nullable
    InputStream part(String name) throws IOException {
        ZipArchiveEntry entry = parts.get(key(name));
        return entry == null ? null : new Counted(zip.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static String key(String name) {
        String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            count(c < 0 ? 0 : 1);
            return c;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(read);
            return read;
        }

        private void count(int bytes) {
            unpacked += Math.max(bytes, 0);
            if (unpacked > MAX_UNPACKED) {
                throw new RuleViolation("reader.unpacked", MAX_UNPACKED / 1024 / 1024);
            }
        }
    }
}
