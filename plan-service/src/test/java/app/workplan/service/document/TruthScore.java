package app.workplan.service.document;

import app.workplan.service.document.ParsedDocument.Item;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts what was read out of documents against labels made by hand; labels marked optional are neutral. */
final class TruthScore {

    /** True positives, false positives, misses. */
    static final class Tally {
        int hit;
        int extra;
        int missed;

        double f1() {
            return hit + extra + missed == 0 ? 1 : 2.0 * hit / (2.0 * hit + extra + missed);
        }
    }

    final Tally items = new Tally();
    final Tally titles = new Tally();
    final Tally departments = new Tally();
    final Tally deadlines = new Tally();
    final Tally frequencies = new Tally();
    final Tally targets = new Tally();
    final Tally chapters = new Tally();
    final Tally indicators = new Tally();
    final Tally projects = new Tally();
    final List<String> log = new ArrayList<>();

    static JsonNode load(Path file) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(file, StandardCharsets.UTF_8));
    }

    /** What is not told right of all that was scored; empty when every tally is full. */
    List<String> faults() {
        return log;
    }

    void add(JsonNode truth, ParsedDocument document) {
        count(
                chapters,
                labels(truth.get("chapters"), c -> words(c, "number") + plain(words(c, "title"))),
                List.of(),
                document.chapters().stream()
                        .map(c -> (c.number() == null ? "" : c.number()) + plain(c.title()))
                        .toList());
        count(
                indicators,
                labels(truth.get("indicators"), i -> plain(words(i, "name")) + number(i.get("value"))),
                neutral(truth.get("indicators"), i -> plain(words(i, "name")) + number(i.get("value"))),
                document.indicators().stream()
                        .map(i -> plain(i.name()) + number(i.value()))
                        .toList());
        count(
                projects,
                labels(truth.get("projects"), p -> plain(words(p, "name"))),
                List.of(),
                document.projects().stream().map(p -> plain(p.name())).toList());
        Map<Integer, Item> pairs = new HashMap<>();
        List<Item> left = new ArrayList<>(document.items());
        JsonNode labels = truth.get("items");
        for (int i = 0; i < labels.size(); i++) {
            String start = plain(labels.get(i).get("start_text").asString());
            Item found = left.stream()
                    .filter(item -> same(plain(item.startText()), start))
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                pair(pairs, left, i).accept(found);
            }
        }
        for (int i = 0; i < labels.size(); i++) {
            String path = plain(words(labels.get(i), "key"));
            if (!pairs.containsKey(i)) {
                left.stream()
                        .filter(item -> plain(String.join("/", item.path())).equals(path))
                        .findFirst()
                        .ifPresent(pair(pairs, left, i));
            }
        }
        for (int i = 0; i < labels.size(); i++) {
            label(labels.get(i), pairs.get(i));
        }
        left.forEach(item -> {
            items.extra++;
            log.add("extra " + item.path() + " " + item.title());
        });
    }

    private static Consumer<Item> pair(Map<Integer, Item> pairs, List<Item> left, int label) {
        return item -> {
            pairs.put(label, item);
            left.remove(item);
        };
    }

    private void label(JsonNode label, @Nullable Item item) {
        if (label.path("optional").asBoolean(false)) {
            return;
        }
        if (item == null) {
            items.missed++;
            titles.missed++;
            log.add("missed " + label.get("key").asString());
        } else {
            items.hit++;
            boolean same = plain(label.get("title").asString()).equals(plain(item.title()));
            titles.hit += same ? 1 : 0;
            titles.missed += same ? 0 : 1;
            if (!same || !item.nature().name().equals(words(label, "nature"))) {
                log.add("wrong " + words(label, "key") + ": " + item.title() + " " + item.nature());
            }
        }
        count(
                departments,
                labels(label.get("departments"), TruthScore::department),
                List.of(),
                read(
                        item,
                        i -> i.departments().stream()
                                .map(d -> department(d.name(), d.role().name()))));
        count(
                deadlines,
                labels(label.get("deadlines"), d -> words(d, "date")),
                neutral(label.get("deadlines"), d -> words(d, "date")),
                read(item, i -> i.deadlines().stream().map(d -> d.date().toString())));
        Function<JsonNode, String> rhythm = f -> words(f, "per") + number(f.get("min_count"));
        count(
                frequencies,
                labels(label.get("frequencies"), rhythm),
                neutral(label.get("frequencies"), rhythm),
                read(item, i -> i.frequencies().stream().map(f -> f.per() + "" + f.minCount())));
        Function<JsonNode, String> goal = t -> number(t.get("value")) + plain(words(t, "unit"));
        count(
                targets,
                labels(label.get("targets"), goal),
                neutral(label.get("targets"), goal),
                read(item, i -> i.targets().stream().map(t -> number(t.value()) + plain(t.unit()))));
    }

    private static List<String> read(@Nullable Item item, Function<Item, Stream<String>> field) {
        return item == null ? List.of() : field.apply(item).toList();
    }

    private static List<String> labels(JsonNode nodes, Function<JsonNode, String> key) {
        return entries(nodes, key, false);
    }

    private static List<String> neutral(JsonNode nodes, Function<JsonNode, String> key) {
        return entries(nodes, key, true);
    }

    private static List<String> entries(JsonNode nodes, Function<JsonNode, String> key, boolean optional) {
        List<String> found = new ArrayList<>();
        nodes.forEach(node -> {
            if (node.path("optional").asBoolean(false) == optional) {
                found.add(key.apply(node));
            }
        });
        return found;
    }

    private static String department(JsonNode label) {
        return department(words(label, "name"), words(label, "role"));
    }

    private static String department(String name, String role) {
        return plain(name).replaceAll("等科室$", "") + "/" + role;
    }

    private static String words(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? "" : value.asString();
    }

    private static String number(JsonNode node) {
        return number(new BigDecimal(node.asString()));
    }

    private static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private void count(Tally tally, List<String> wanted, List<String> neutral, List<String> got) {
        List<String> rest = new ArrayList<>(got);
        for (String want : wanted) {
            if (rest.remove(want)) {
                tally.hit++;
            } else {
                tally.missed++;
                log.add("missed " + want);
            }
        }
        neutral.forEach(rest::remove);
        tally.extra += rest.size();
        rest.forEach(x -> log.add("extra " + x));
    }

    private static boolean same(String found, String wanted) {
        return found.length() >= 4 && (found.startsWith(wanted) || found.length() >= 6 && wanted.startsWith(found));
    }

    private static String plain(String words) {
        String text = Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("[\\s“”‘’\"'「」]", "");
        return text.replaceAll("^[。.,;:、]+|[。.,;:、]+$", "");
    }
}
