import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/**
 * Writes one report after the other, each with words of its own, and sends it again until it is acknowledged. Every other one fills
 * in the form of the page, the rest are programs with a token. A clerk's shares are nobody else's.
 */
final class Clerk extends Thread {

    /** What was reported on: the percent is the one it has. */
    record Share(long id, int percent) {}

    private static final long GIVES_UP_AFTER = 60_000;

    private final Load load;
    private final Desk desk;
    private final List<Share> shares;
    private final boolean program;
    private final String name;

    /** One for all programs and all loads of a run: nobody has more than twenty. */
    private static String token;

    Clerk(Load load, int number, List<Share> shares) {
        this.load = load;
        this.name = load.run + "-" + number;
        this.desk = new Desk(load.base, "office");
        this.shares = shares;
        this.program = number % 2 == 0;
    }

    @Override
    public void run() {
        try {
            enter();
            for (int n = 0; !load.stopping; n++) {
                write(shares.get(n % shares.size()), name + "-" + n);
                if (load.reading && n % 4 == 0) {
                    read();
                }
                if (load.pause > 0) {
                    Thread.sleep(load.pause);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            load.broken(name + ": " + broken.getMessage());
        }
    }

    private void enter() throws InterruptedException {
        while (true) {
            try {
                desk.logIn();
                if (program) {
                    makeToken(desk);
                }
                return;
            } catch (IOException again) {
                if (load.stopping) {
                    return;
                }
                load.notAnswered("log-in: " + again);
                Thread.sleep(300);
            }
        }
    }

    private static synchronized void makeToken(Desk desk) throws IOException, InterruptedException {
        if (token == null) {
            token = desk.makeToken();
        }
    }

    private static synchronized String token() {
        return token;
    }

    private void read() throws InterruptedException {
        String why;
        try {
            HttpResponse<String> page = desk.get("/plans");
            why = page.statusCode() == 200 ? null : "GET /plans: " + page.statusCode();
        } catch (IOException lost) {
            why = "GET /plans: " + lost;
        }
        if (why == null) {
            load.pages.incrementAndGet();
        } else {
            load.notAnswered(why);
        }
    }

    private void write(Share share, String text) throws InterruptedException {
        long stoppedAt = 0;
        while (true) {
            long began = System.nanoTime();
            String why;
            try {
                HttpResponse<String> answer = program ? asProgram(share, text) : asPerson(share, text);
                int status = answer.statusCode();
                String to = answer.headers().firstValue("Location").orElse("");
                if (program ? status == 201 : status == 303 && to.contains("/tasks/")) {
                    load.acknowledged(text, began);
                    return;
                }
                why = status + " " + to;
                // a refusal is no fault that passes: a lost account, token or share would show here
                if (status == 404 || status == 422 || status == 429 || program && (status == 401 || status == 403)) {
                    throw new IllegalStateException("refused with " + status + ": " + answer.body().replaceAll("\\s+", " "));
                }
                if (status == 303 || status == 401 || status == 403) {
                    load.sessionsLost.incrementAndGet();
                    enter();
                }
            } catch (IOException lost) {
                why = lost.toString();
            }
            load.notAnswered(why);
            if (load.stopping) {
                stoppedAt = stoppedAt == 0 ? System.currentTimeMillis() : stoppedAt;
                if (System.currentTimeMillis() - stoppedAt > GIVES_UP_AFTER) {
                    return;
                }
            }
            Thread.sleep(200);
        }
    }

    private HttpResponse<String> asProgram(Share share, String text) throws IOException, InterruptedException {
        String body = "{\"percent\": " + share.percent() + ", \"text\": \"" + text
                + "\", \"problems\": \"faults\", \"nextSteps\": \"more faults\"}";
        return desk.postJson("/api/v1/shares/" + share.id() + "/entries", token(), text, body);
    }

    private HttpResponse<String> asPerson(Share share, String text) throws IOException, InterruptedException {
        Map<String, String> form = Map.of(
                "percent", String.valueOf(share.percent()),
                "text", text,
                "problems", "faults",
                "nextSteps", "more faults");
        return desk.post("/shares/" + share.id() + "/entries", form);
    }
}
