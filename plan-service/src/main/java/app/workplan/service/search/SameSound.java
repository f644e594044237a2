package app.workplan.service.search;

import java.util.Collections;
import java.util.Set;

/** 同音: two names that are read alike, as a typing or scanning mistake makes them. */
public final class SameSound {

    private SameSound() {}

    /** Whether both have as many characters, and each the same reading as its counterpart; equal names do. */
    public static boolean of(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        for (int i = 0; i < one.length(); i++) {
            Set<String> readings = Pinyin.readings(one.charAt(i));
            boolean same = one.charAt(i) == other.charAt(i);
            if (!same && Collections.disjoint(readings, Pinyin.readings(other.charAt(i)))) {
                return false;
            }
        }
        return !one.isEmpty();
    }
}
