package app.workplan.service.document.parser;

import app.workplan.domain.task.ShareRole;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.ParsedDocument.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 文中提到的单位: offices a sentence names beside the work (会同公安局开展, 配合市水利局做好, 督促各乡镇落实). They assign nothing; the
 * office may take them over.
 */
final class ProseRoles {

    private static final String OFFICE =
            "[\\u4e00-\\u9fff()]{1,16}?(?:局|委员会|办公室|安委办|科|处|中心|大队|支队|总队|部门|单位|人民政府|公司|乡镇|街道)";
    private static final Pattern PROSE =
            Pattern.compile("(会同|联合|配合|督促)(" + OFFICE + "(?:[、和](?:" + OFFICE + ")){0,6})(?=[\\u4e00-\\u9fff])");

    private ProseRoles() {}

    /** The offices named in the prose of the items, those the item already has left out. */
    static List<Suggestion> of(SourceText source, List<Item> items) {
        List<Suggestion> found = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean parent = i + 1 < items.size() && items.get(i + 1).start() < item.end();
            int end = parent ? items.get(i + 1).start() : item.end();
            if (SourceText.hasAny(source.masked(), "会联配督", item.start(), end)) {
                read(source, item, end, found);
            }
        }
        return List.copyOf(found);
    }

    private static void read(SourceText source, Item item, int end, List<Suggestion> found) {
        Matcher m = PROSE.matcher(source.masked()).region(item.start(), end);
        while (m.find()) {
            ShareRole role = role(m.group(1));
            for (DepartmentNames.Name name : DepartmentNames.split(source.norm(), m.start(2), m.end(2))) {
                String words = source.wording(name.start(), name.end());
                boolean told = item.departments().stream()
                        .anyMatch(d -> DepartmentWords.key(d.name()).equals(DepartmentWords.key(words)));
                if (!told && name.isOffice(source.norm())) {
                    found.add(new Suggestion(item.id(), words, role, name.start(), name.end()));
                }
            }
        }
    }

    private static ShareRole role(String word) {
        return switch (word) {
            case "配合" -> ShareRole.LEAD;
            case "督促" -> ShareRole.RESPONSIBLE;
            default -> ShareRole.SUPPORT;
        };
    }
}
