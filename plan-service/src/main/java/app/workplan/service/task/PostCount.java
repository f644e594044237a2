package app.workplan.service.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * 岗位已办几次: how often one post has carried out a duty in a period, and how often it has to.
 *
 * @param done not more than {@code count}
 */
public record PostCount(String post, int count, int done) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** From the answer of {@code occurrence_posts}; empty where it was not asked. */
    public static List<PostCount> read(@Nullable String json) {
        return json == null ? List.of() : JSON.readValue(json, new TypeReference<List<PostCount>>() {});
    }

    /** Whether its number is reached. */
    public boolean met() {
        return done >= count;
    }
}
