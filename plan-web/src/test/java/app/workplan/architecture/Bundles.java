package app.workplan.architecture;

import app.workplan.architecture.Sources.Source;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The message bundles, and what can be wrong with them; the problems are sentences.
 *
 * @param chinese text by key
 * @param english text by key
 * @param problems found while reading: keys said twice or strewn over several files
 */
record Bundles(Map<String, String> chinese, Map<String, String> english, List<String> problems) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    /** A count that only decides between singular and plural, which Chinese does not tell apart. */
    private static final Pattern PLURAL = Pattern.compile("\\{\\d+,choice,[^{}]*}");

    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    static Bundles of(List<Source> files) {
        Map<String, String> chinese = new TreeMap<>();
        Map<String, String> english = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        Map<String, Set<String>> filesOfArea = new TreeMap<>();
        for (Source file : files) {
            boolean isEnglish = file.path().endsWith("_en.properties");
            Map<String, String> all = isEnglish ? english : chinese;
            new TextProperties() {
                @Override
                public synchronized Object put(Object key, Object value) {
                    if (all.put((String) key, (String) value) != null) {
                        problems.add(key + " is said twice, the second time in " + file.path());
                    }
                    String base = file.path().replace("_en.properties", ".properties");
                    filesOfArea
                            .computeIfAbsent(home((String) key), area -> new TreeSet<>())
                            .add(base);
                    return value;
                }
            }.loadText(file.text());
        }
        filesOfArea.forEach((area, in) -> {
            if (in.size() > 1) {
                problems.add("keys of " + area + " lie in several bundles: " + in);
            }
        });
        return new Bundles(chinese, english, problems);
    }

    /**
     * What lies in one bundle: keys of one first word; refusals and words of the audit trail by their second, since all of them together
     * outgrow a file.
     */
    private static String home(String key) {
        String[] words = key.split("\\.", 3);
        boolean divided = Set.of("error", "audit").contains(words[0]) && words.length == 3;
        return divided ? words[0] + "." + words[1] : words[0];
    }

    /** The first word of a key. */
    static String area(String key) {
        return key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.'));
    }

    Set<String> areas() {
        return chinese.keySet().stream().map(Bundles::area).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Keys that stand in one language only, empty texts, and texts whose arguments differ. */
    List<String> differences() {
        List<String> found = new ArrayList<>();
        Set<String> keys = new TreeSet<>(chinese.keySet());
        keys.addAll(english.keySet());
        for (String key : keys) {
            String zh = chinese.getOrDefault(key, "");
            String en = english.getOrDefault(key, "");
            if (zh.isBlank() || en.isBlank()) {
                found.add(key + " has no text in " + (zh.isBlank() ? "Chinese" : "English"));
            } else if (!placeholders(zh).equals(placeholders(en))
                    && !placeholders(zh).equals(placeholders(PLURAL.matcher(en).replaceAll("")))) {
                found.add(key + " takes " + placeholders(zh) + " in Chinese, " + placeholders(en) + " in English");
            }
            for (String text : List.of(zh, en)) {
                if (!placeholders(text).isEmpty()
                        && LONE_APOSTROPHE.matcher(text).find()) {
                    found.add(key + " has a lone apostrophe beside arguments, which swallows them: " + text);
                }
            }
        }
        return found;
    }

    /** What is asked for and not there. */
    List<String> missing(Map<String, String> placesByKey) {
        return placesByKey.entrySet().stream()
                .filter(wanted -> !chinese.containsKey(wanted.getKey()))
                .map(wanted -> wanted.getKey() + " is asked for in " + wanted.getValue())
                .toList();
    }

    /** What is there and never asked for. */
    List<String> orphans(Set<String> used) {
        return chinese.keySet().stream().filter(key -> !used.contains(key)).toList();
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Properties from a text. */
    private abstract static class TextProperties extends Properties {

        void loadText(String text) {
            try {
                load(new StringReader(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
