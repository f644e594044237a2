package app.workplan.web.pack;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** 压缩包的写入: one entry after the other, through one buffer whatever their size, each with its hash for the list at the end. */
final class PackZip implements Closeable {

    private static final int BUFFER = 64 * 1024;

    private final ZipOutputStream zip;
    private final Map<String, String> hashes = new TreeMap<>();
    private final byte[] buffer = new byte[BUFFER];

    /** What writes an entry. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    PackZip(Path to) throws IOException {
        this.zip = new ZipOutputStream(
                new BufferedOutputStream(Files.newOutputStream(to), BUFFER), StandardCharsets.UTF_8);
    }

    /** A page, written to the entry as it is made. */
    void page(String place, Content content) throws IOException {
        MessageDigest digest = sha256();
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        zip.putNextEntry(new ZipEntry(place));
        content.writeTo(new Digesting(zip, digest));
        zip.closeEntry();
        hashes.put(place, HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * A file as it is.
     *
     * @return its hash
     */
    String file(String place, InputStream from) throws IOException {
        MessageDigest digest = sha256();
        // pictures, papers and office files are compressed already
        zip.setLevel(Deflater.NO_COMPRESSION);
        zip.putNextEntry(new ZipEntry(place));
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            digest.update(buffer, 0, read);
            zip.write(buffer, 0, read);
        }
        zip.closeEntry();
        String hash = HexFormat.of().formatHex(digest.digest());
        hashes.put(place, hash);
        return hash;
    }

    /** The list of all hashes, as {@code sha256sum -c} reads it. */
    void manifest(String place) throws IOException {
        StringBuilder lines = new StringBuilder();
        hashes.forEach(
                (name, hash) -> lines.append(hash).append("  ").append(name).append('\n'));
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        zip.putNextEntry(new ZipEntry(place));
        zip.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does not close what it writes to: the next entry follows. */
    private static final class Digesting extends OutputStream {

        private final OutputStream to;
        private final MessageDigest digest;

        Digesting(OutputStream to, MessageDigest digest) {
            this.to = to;
            this.digest = digest;
        }

        @Override
        public void write(int one) throws IOException {
            digest.update((byte) one);
            to.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            digest.update(bytes, from, length);
            to.write(bytes, from, length);
        }
    }
}
