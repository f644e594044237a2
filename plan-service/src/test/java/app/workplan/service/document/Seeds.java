package app.workplan.service.document;

import app.workplan.service.document.parser.DocumentParser;
import app.workplan.service.document.parser.ParseOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The five seed texts and their labels, from the class path. */
final class Seeds {

    static final List<String> NAMES =
            List.of("changsha-2020", "changzhi-2024", "hengshan-2020", "huarong-2021-2025", "zhoushan-2019");

    private Seeds() {}

    static ParsedDocument parse(String name) {
        return DocumentParser.parse(read("/seeds/" + name + ".txt"), ParseOptions.none());
    }

    static JsonNode label(String name) {
        return JsonMapper.builder().build().readTree(read("/truth/seeds/" + name + ".json"));
    }

    private static String read(String resource) {
        try (InputStream in = Seeds.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError(resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
