package app.workplan.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.test.web.servlet.MvcResult;

/** Requests that begin in the same moment, each in its own thread and transaction. */
public final class Together {

    private Together() {}

    /** One of them. */
    public interface Request {

        MvcResult send() throws Exception;
    }

    /** The answers, in the order of the requests. */
    public static List<MvcResult> send(Request... requests) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(requests.length);
        CyclicBarrier start = new CyclicBarrier(requests.length);
        try {
            List<Future<MvcResult>> sent = new ArrayList<>();
            for (Request request : requests) {
                sent.add(people.submit(() -> {
                    start.await();
                    return request.send();
                }));
            }
            List<MvcResult> answers = new ArrayList<>();
            for (Future<MvcResult> one : sent) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }

    /** The same request that many times. */
    public static List<MvcResult> times(int count, Request request) throws Exception {
        return send(Collections.nCopies(count, request).toArray(Request[]::new));
    }
}
