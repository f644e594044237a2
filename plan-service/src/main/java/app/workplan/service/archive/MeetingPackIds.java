package app.workplan.service.archive;

import app.workplan.service.meeting.MeetingPack;
import java.util.Map;
import java.util.function.ToLongBiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** 会议材料 is kept as JSON of its own, in which tasks and directives are named by id: they are named anew. */
final class MeetingPackIds {

    private static final Map<String, String> LISTS = Map.of("taskId", "tasks", "directiveId", "directives");

    private MeetingPackIds() {}

    /**
     * The pack with other numbers.
     *
     * @param other gives for a list and a number in it the other number, 0 for what is not there
     */
    static String renamed(String pack, JsonMapper json, ToLongBiFunction<String, Long> other) {
        JsonNode tree = json.readTree(pack);
        rename(tree, other);
        String renamed = json.writeValueAsString(tree);
        // what no page could show is refused here
        json.readValue(renamed, MeetingPack.class);
        return renamed;
    }

    private static void rename(JsonNode node, ToLongBiFunction<String, Long> other) {
        if (node instanceof ObjectNode object) {
            LISTS.forEach((field, list) -> {
                JsonNode id = object.get(field);
                if (id != null && id.isIntegralNumber()) {
                    object.put(field, other.applyAsLong(list, id.longValue()));
                }
            });
        }
        node.forEach(child -> rename(child, other));
    }
}
