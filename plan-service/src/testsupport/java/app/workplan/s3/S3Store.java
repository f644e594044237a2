package app.workplan.s3;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 测试用的 S3 服务: S3Proxy, one process beside each JVM of tests, which checks signatures and keeps each bucket as a folder. It
 * stops with the JVM.
 */
public final class S3Store {

    public static final String ACCESS_KEY = "tester";
    public static final String SECRET_KEY = "a-secret-of-tests-alone";

    private static final int SECONDS = 180;

    private static @Nullable S3Store running;

    private final int port;
    private final Path folder;

    private S3Store(int port, Path folder) {
        this.port = port;
        this.folder = folder;
    }

    /** The one of this JVM, started by whoever asks first. */
    public static synchronized S3Store running() {
        if (running == null) {
            try {
                running = start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    /** Where it listens on this machine. */
    public int port() {
        return port;
    }

    /** A new bucket, as a folder of that name. */
    public Path newBucket() throws IOException {
        return Files.createDirectory(
                folder.resolve("b-" + UUID.randomUUID().toString().substring(0, 13)));
    }

    private static S3Store start() throws IOException {
        Path target = Path.of("target").toAbsolutePath();
        Path jar =
                target.resolve("../../plan-service/target/s3-store/s3proxy.jar").normalize();
        Path place = Files.createTempDirectory(Files.createDirectories(target), "s3-store");
        Path buckets = Files.createDirectory(place.resolve("buckets"));
        int port = freePort();
        Path settings = Files.write(
                place.resolve("s3proxy.conf"),
                List.of(
                        "s3proxy.endpoint=http://127.0.0.1:" + port,
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.identity=" + ACCESS_KEY,
                        "s3proxy.credential=" + SECRET_KEY,
                        // larger than any file of a test
                        "s3proxy.v4-max-non-chunked-request-size=134217728",
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.identity=none",
                        "jclouds.credential=none",
                        "jclouds.filesystem.basedir=" + buckets));
        File log = place.resolve("log").toFile();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        jar.toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        await(process, port, log);
        return new S3Store(port, buckets);
    }

    private static void await(Process process, int port, File log) throws IOException {
        for (int tenths = 0; tenths < SECONDS * 10; tenths++) {
            if (!process.isAlive()) {
                break;
            }
            try (Socket answers = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                pause();
            }
        }
        throw new IllegalStateException("the S3 store did not start: " + Files.readString(log.toPath()));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
