package app.workplan.service.document;

import app.workplan.service.document.ParsedDocument.Item;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts items, titles and departments of parsed documents against labels made by hand; optional labels are neutral. */
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
    final List<String> log = new ArrayList<>();

    static JsonNode load(Path file) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(file, StandardCharsets.UTF_8));
    }

    void add(JsonNode truth, ParsedDocument document) {
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
                pairs.put(i, found);
                left.remove(found);
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
        }
        List<String> wanted = new ArrayList<>();
        label.get("departments")
                .forEach(d -> wanted.add(plain(d.get("name").asString()).replaceAll("等科室$", "") + "/"
                        + d.get("role").asString()));
        List<String> got = item == null
                ? List.of()
                : item.departments().stream()
                        .map(d -> plain(d.name()).replaceAll("等科室$", "") + "/" + d.role())
                        .toList();
        count(departments, wanted, got);
        List<String> dates = new ArrayList<>();
        label.get("deadlines").forEach(d -> {
            if (!d.path("optional").asBoolean(false)) {
                dates.add(d.get("date").asString());
            }
        });
        count(
                deadlines,
                dates,
                item == null
                        ? List.of()
                        : item.deadlines().stream()
                                .map(d -> d.date().toString())
                                .toList());
    }

    private void count(Tally tally, List<String> wanted, List<String> got) {
        List<String> rest = new ArrayList<>(got);
        for (String want : wanted) {
            if (rest.remove(want)) {
                tally.hit++;
            } else {
                tally.missed++;
                log.add("missed " + want);
            }
        }
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

    /** The folder of that name beside the working directory or above it; null where there is none. */
    static @Nullable Path upward(String... names) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = Arrays.stream(names).reduce(at, Path::resolve, (a, b) -> b);
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return null;
    }
}
