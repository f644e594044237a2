package app.workplan.domain.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Finds docs/rules.md from any module and cuts its yaml blocks out, each under the heading before it. */
final class RulesDocument {

    private static final Pattern PART =
            Pattern.compile("^### ([^\\n]+)$|^```yaml\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private RulesDocument() {}

    record Block(String title, Map<String, Object> content) {}

    static List<Block> blocks() {
        Matcher parts = PART.matcher(text().replace("\r\n", "\n"));
        List<Block> blocks = new ArrayList<>();
        String title = "";
        while (parts.find()) {
            if (parts.group(1) != null) {
                title = parts.group(1);
            } else {
                blocks.add(new Block(title, yaml().load(parts.group(2))));
            }
        }
        return blocks;
    }

    private static String text() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path document = folder.resolve("docs/rules.md");
            if (Files.exists(document)) {
                try {
                    return Files.readString(document);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw new IllegalStateException(
                "docs/rules.md not found above " + Path.of("").toAbsolutePath());
    }

    /** Dates and numbers stay the texts that stand in the document. */
    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                addImplicitResolver(Tag.MERGE, MERGE, "<");
            }
        });
    }
}
