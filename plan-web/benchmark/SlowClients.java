import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** So many connections to the program, each of which says or takes next to nothing a second and comes back when it was sent away. */
final class SlowClients implements NationalHostile.Hostile, Runnable {

    /** What they are slow at. */
    enum Kind {
        HEAD("send a byte of their head each second", "GET /login HTTP/1.1\r\nHost: a\r\n"),
        BODY(
                "send a byte of a form each second, without an account",
                "POST /login HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\n"),
        ANSWER("take 100 bytes of a large file each second, without an account", "GET %s HTTP/1.1\r\nHost: a\r\n\r\n");

        final String words;
        private final String beginning;

        Kind(String words, String beginning) {
            this.words = words;
            this.beginning = beginning;
        }
    }

    private static final int TAKEN = 100;

    private final int port;
    private final Kind kind;
    private final String file;
    private final List<SocketChannel> clients = new ArrayList<>();
    private final Map<String, Long> told = new TreeMap<>();
    private final Thread thread = new Thread(this, "slow clients");
    private volatile boolean ended;

    SlowClients(int port, int count, Kind kind, String file) throws IOException {
        this.port = port;
        this.kind = kind;
        this.file = file;
        for (int i = 0; i < count; i++) {
            clients.add(connect());
        }
        thread.start();
    }

    private SocketChannel connect() throws IOException {
        SocketChannel client = SocketChannel.open();
        if (kind == Kind.ANSWER) {
            client.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
        }
        client.connect(new InetSocketAddress("127.0.0.1", port));
        client.write(ByteBuffer.wrap(kind.beginning.formatted(file).getBytes(StandardCharsets.ISO_8859_1)));
        client.configureBlocking(false);
        return client;
    }

    @Override
    public void run() {
        while (!ended) {
            for (int i = 0; i < clients.size() && !ended; i++) {
                if (!goOn(clients.get(i))) {
                    again(i);
                }
            }
            try {
                Thread.sleep(1000);
            } catch (InterruptedException stopped) {
                ended = true;
            }
        }
    }

    /** @return false when the program wants no more of it */
    private boolean goOn(SocketChannel client) {
        try {
            if (kind != Kind.ANSWER) {
                client.write(ByteBuffer.wrap(new byte[] {'a'}));
            }
            ByteBuffer taken = ByteBuffer.allocate(kind == Kind.ANSWER ? TAKEN : 4096);
            int read = client.read(taken);
            String answer = new String(taken.array(), 0, Math.max(0, read), StandardCharsets.ISO_8859_1);
            if (answer.startsWith("HTTP/1.1 ")) {
                told.merge(answer.substring(9, 12), 1L, Long::sum);
            }
            boolean done = read < 0 || kind != Kind.ANSWER && read > 0;
            if (read < 0) {
                told.merge("closed", 1L, Long::sum);
            }
            return !done;
        } catch (IOException closed) {
            told.merge("closed", 1L, Long::sum);
            return false;
        }
    }

    private void again(int at) {
        try {
            clients.get(at).close();
            clients.set(at, connect());
        } catch (IOException refused) {
            told.merge("not connected", 1L, Long::sum);
        }
    }

    @Override
    public Map<String, Long> end() throws Exception {
        ended = true;
        thread.interrupt();
        thread.join();
        for (SocketChannel client : clients) {
            client.close();
        }
        return told;
    }
}
