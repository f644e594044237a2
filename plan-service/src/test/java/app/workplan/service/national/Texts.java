package app.workplan.service.national;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * 填报文字: reports are drawn from a few thousand whole texts, so that what search keeps of them is found once for each text
 * and not for each report ({@link SearchPairs}).
 */
final class Texts {

    private static final int USUAL = 4000;
    private static final int TROUBLED = 160;

    private final byte[][] usual;
    private final byte[][] troubled;
    private final byte[][] problems = all("problems");
    private final byte[][] next = all("next");
    private final byte[][] done = all("done");

    Texts(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        usual = drawn("progress", USUAL, random);
        troubled = drawn("troubled", TROUBLED, random);
    }

    byte[] usual(SplittableRandom random) {
        return any(usual, random);
    }

    byte[] troubled(SplittableRandom random) {
        return any(troubled, random);
    }

    byte[] problems(SplittableRandom random) {
        return any(problems, random);
    }

    byte[] next(SplittableRandom random) {
        return any(next, random);
    }

    byte[] done(SplittableRandom random) {
        return any(done, random);
    }

    /** What is looked through of every report that can be made: its text, problems and next steps with a space between. */
    Set<String> bodies() {
        Set<String> bodies = new LinkedHashSet<>();
        for (byte[] text : usual) {
            bodies.add(words(text) + "  ");
        }
        for (byte[] text : troubled) {
            for (byte[] problem : problems) {
                for (byte[] step : next) {
                    bodies.add(words(text) + " " + words(problem) + " " + words(step));
                }
            }
        }
        return bodies;
    }

    private static String words(byte[] text) {
        return new String(text, StandardCharsets.UTF_8);
    }

    private static byte[] any(byte[][] texts, SplittableRandom random) {
        return texts[random.nextInt(texts.length)];
    }

    private static byte[][] all(String list) {
        return Words.of(list).stream().map(Rows::bytes).toArray(byte[][]::new);
    }

    private static byte[][] drawn(String list, int wanted, SplittableRandom random) {
        List<String> sentences = Words.of(list);
        return IntStream.range(0, wanted)
                .mapToObj(i -> Rows.bytes(Words.fill(sentences.get(i % sentences.size()), random)))
                .toArray(byte[][]::new);
    }
}
