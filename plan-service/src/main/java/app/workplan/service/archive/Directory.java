package app.workplan.service.archive;

import java.util.LinkedHashMap;
import java.util.Map;

/** 名录: what the file names instead of bringing it, numbered in the order in which it is met. */
final class Directory {

    private final Map<Object, Integer> refs = new LinkedHashMap<>();
    private final Map<Integer, String> names = new LinkedHashMap<>();

    /**
     * The number of the one meant.
     *
     * @param key tells it from all others
     */
    int ref(Object key, String name) {
        return refs.computeIfAbsent(key, unseen -> {
            int next = refs.size() + 1;
            names.put(next, name);
            return next;
        });
    }

    Map<Integer, String> names() {
        return names;
    }
}
