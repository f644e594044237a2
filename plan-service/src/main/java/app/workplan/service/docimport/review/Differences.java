package app.workplan.service.docimport.review;

import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Item;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 改了什么: the items a correction touched, in words for the audit trail, before and after. */
final class Differences {

    private static final int MOST = 5;
    private static final int LONGEST = 1_500;

    private Differences() {}

    static String before(ParsedDocument before, ParsedDocument after, Correction correction) {
        return told(before, after, correction);
    }

    static String after(ParsedDocument before, ParsedDocument after, Correction correction) {
        return told(after, before, correction);
    }

    /** The item to show next: the one corrected, else the one it became part of. */
    static @Nullable Integer shown(ParsedDocument before, ParsedDocument after, Correction correction) {
        Integer item = correction.item();
        if (item == null) {
            List<Item> changed = changed(after, before);
            return changed.isEmpty() || correction.subject() != null
                    ? null
                    : Integer.valueOf(changed.get(changed.size() - 1).start());
        }
        Integer found = null;
        for (Item one : after.items()) {
            boolean nearer = found == null || one.start() > found;
            found = one.start() <= item && nearer ? Integer.valueOf(one.start()) : found;
        }
        return found;
    }

    private static String told(ParsedDocument one, ParsedDocument other, Correction correction) {
        List<Item> changed = changed(one, other);
        String words = changed.stream().limit(MOST).map(Differences::line).collect(Collectors.joining("\n"));
        String subject = correction.subject() == null ? "" : correction.subject() + "\n";
        String all = subject + words + (changed.size() > MOST ? "\n+" + (changed.size() - MOST) : "");
        return all.length() > LONGEST ? all.substring(0, LONGEST) : all;
    }

    private static List<Item> changed(ParsedDocument one, ParsedDocument other) {
        Set<String> lines = other.items().stream().map(Differences::line).collect(Collectors.toSet());
        return one.items().stream().filter(item -> !lines.contains(line(item))).toList();
    }

    private static String line(Item item) {
        StringBuilder line = new StringBuilder("-".repeat(item.level())).append(' ');
        line.append(item.number() == null ? "" : item.number() + " ").append(item.title());
        item.departments()
                .forEach(
                        one -> line.append(" · ").append(one.role()).append(' ').append(one.name()));
        item.deadlines().forEach(one -> line.append(" · ").append(one.date()).append(one.text()));
        item.frequencies()
                .forEach(one -> line.append(" · ")
                        .append(one.per())
                        .append(' ')
                        .append(one.minCount())
                        .append(one.text()));
        item.targets()
                .forEach(one -> line.append(" · ")
                        .append(one.name())
                        .append(' ')
                        .append(one.comparator())
                        .append(' ')
                        .append(one.value().toPlainString())
                        .append(one.unit()));
        line.append(item.chapter() == null ? "" : " · [" + item.chapter() + "]");
        return line.append(" · ").append(item.nature()).toString();
    }
}
