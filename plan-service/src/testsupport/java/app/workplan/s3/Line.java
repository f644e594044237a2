package app.workplan.s3;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** 线路: to a server on this machine, byte by byte; it breaks or falls silent when a test says so. */
public final class Line implements Closeable {

    private final ServerSocket listening;
    private final int to;
    private final AtomicLong requests = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong answers = new AtomicLong(Long.MAX_VALUE);
    private volatile boolean silent;

    /** A line to that port. */
    public Line(int to) throws IOException {
        this.to = to;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::listen);
    }

    /** The address of its other end. */
    public String address() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    /** In order again. */
    public void mend() {
        silent = false;
        requests.set(Long.MAX_VALUE);
        answers.set(Long.MAX_VALUE);
    }

    /** Hangs up on everybody who calls. */
    public void hangUp() {
        cutRequestsAfter(0);
        cutAnswersAfter(0);
    }

    /** Cut when so many more bytes have come from here. */
    public void cutRequestsAfter(long bytes) {
        requests.set(bytes);
    }

    /** Cut when so many more bytes have come from there. */
    public void cutAnswersAfter(long bytes) {
        answers.set(bytes);
    }

    /** Takes calls, and no answer comes. */
    public void silence() {
        silent = true;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket here = listening.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), to);
                daemon(() -> pass(here, there, requests, false));
                daemon(() -> pass(there, here, answers, true));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket from, Socket into, AtomicLong left, boolean answer) {
        byte[] buffer = new byte[8 * 1024];
        try (from;
                into;
                InputStream in = from.getInputStream();
                OutputStream out = into.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                while (answer && silent) {
                    Thread.sleep(20);
                }
                long pass = Math.min(read, left.get());
                out.write(buffer, 0, (int) pass);
                out.flush();
                if (left.addAndGet(-read) < 0) {
                    left.set(0);
                    return;
                }
            }
        } catch (IOException gone) {
            // one of the two hung up
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }
}
