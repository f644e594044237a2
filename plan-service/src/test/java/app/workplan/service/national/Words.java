package app.workplan.service.national;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** 词表: what names, titles and reports are made of ({@code national/words.txt}). */
final class Words {

    private static final Map<String, List<String>> LISTS = read();

    private Words() {}

    static List<String> of(String list) {
        return Objects.requireNonNull(LISTS.get(list), list);
    }

    static String any(String list, SplittableRandom random) {
        List<String> words = of(list);
        return words.get(random.nextInt(words.size()));
    }

    /** The sentence with each {@code {n}} a number from 1 to 40, each {@code {object}} one of the objects. */
    static String fill(String sentence, SplittableRandom random) {
        String filled = sentence;
        while (filled.contains("{n}")) {
            filled = filled.replaceFirst("\\{n}", String.valueOf(1 + random.nextInt(40)));
        }
        return filled.contains("{object}") ? filled.replace("{object}", any("objects", random)) : filled;
    }

    /** A list has a word on each line, or all of them on one. */
    private static Map<String, List<String>> read() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        String text;
        try (InputStream file = Words.class.getResourceAsStream("/national/words.txt")) {
            text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("[")) {
                name = line.substring(1, line.length() - 1);
            } else if (name.equals("provinces")) {
                lists.computeIfAbsent(name, key -> new ArrayList<>()).add(line);
            } else if (!line.startsWith("#")) {
                lists.computeIfAbsent(name, key -> new ArrayList<>()).addAll(Arrays.asList(line.split(" ")));
            }
        }
        return lists;
    }
}
