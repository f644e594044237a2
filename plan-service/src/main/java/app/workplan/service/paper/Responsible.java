package app.workplan.service.paper;

import app.workplan.domain.task.ShareRole;
import app.workplan.service.ledger.LedgerShare;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 责任科室的写法: the departments of a task by role, a collective name once for all it stands for. */
@Component
@RequiredArgsConstructor
class Responsible {

    private final PaperWords words;

    /** 甲科、乙科, each collective name with how many it stands for; empty for none. */
    String names(List<LedgerShare> shares, Set<ShareRole> roles) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        Set<String> groups = shares.stream()
                .filter(share -> roles.contains(share.role()) && share.groupName() != null)
                .map(LedgerShare::groupName)
                .collect(Collectors.toSet());
        shares.stream()
                .filter(share -> roles.contains(share.role()))
                .forEach(share -> counted.merge(
                        share.groupName() == null ? share.department() : share.groupName(), 1, Integer::sum));
        return counted.entrySet().stream()
                .map(one -> groups.contains(one.getKey())
                        ? words.of("paper.group", one.getKey(), one.getValue())
                        : one.getKey())
                .collect(Collectors.joining(words.of("paper.and")));
    }

    /** Each role with its departments on a line of its own: 配合：甲科、乙科. */
    String lines(List<LedgerShare> shares, List<ShareRole> roles) {
        List<String> lines = new ArrayList<>();
        for (ShareRole role : roles) {
            String names = names(shares, Set.of(role));
            if (!names.isEmpty()) {
                lines.add(words.of("paper.ofRole", words.of("shareRole." + role), names));
            }
        }
        return String.join("\n", lines);
    }

    /** 甲科牵头，乙科、丙科配合, in the words the importer reads; empty for no department. */
    String duties(List<LedgerShare> shares) {
        List<String> parts = new ArrayList<>();
        for (ShareRole role : List.of(
                ShareRole.LEAD, ShareRole.RESPONSIBLE, ShareRole.SHARED, ShareRole.SUPPORT, ShareRole.SUPERVISE)) {
            String names = shares.stream()
                    .filter(share -> share.role() == role)
                    .map(share -> share.groupName() == null ? share.department() : share.groupName())
                    .distinct()
                    .collect(Collectors.joining(words.of("paper.and")));
            if (!names.isEmpty()) {
                parts.add(words.of("paper.duty." + role, names));
            }
        }
        return String.join(words.of("paper.comma"), parts);
    }
}
