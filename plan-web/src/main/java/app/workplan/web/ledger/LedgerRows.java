package app.workplan.web.ledger;

import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.TaskState;
import app.workplan.service.figure.AsOf;
import app.workplan.service.ledger.Ledger;
import app.workplan.service.ledger.LedgerDetail;
import app.workplan.service.ledger.LedgerRow;
import app.workplan.service.ledger.LedgerShare;
import app.workplan.service.ledger.LedgerTask;
import app.workplan.service.task.PartsText;
import app.workplan.service.task.TaskPart;
import app.workplan.web.ledger.LedgerPage.Row;
import app.workplan.web.ledger.LedgerPage.Tag;
import app.workplan.web.support.Address;
import app.workplan.web.support.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 台账的行: a row of figures and its shares, as the template shows them. */
@Component
@RequiredArgsConstructor
class LedgerRows {

    private static final int TAGS_SENT = 6;
    private static final int LONGEST_GROUP_NAME = 12;
    private static final int GROUP_HEAD = 4;
    private static final int GROUP_TAIL = 3;
    private static final Set<ShareRole> NOT_COUNTING = EnumSet.of(ShareRole.SUPPORT, ShareRole.SUPERVISE);

    private final Texts texts;

    /**
     * @param department whose share each row means, null for the task itself
     * @param context prefix of every address
     */
    List<Row> of(Ledger ledger, @Nullable Long department, boolean several, AsOf asOf, String context) {
        Shown shown = new Shown(department, several, asOf, context);
        return ledger.rows().stream()
                .map(row -> row(row, Objects.requireNonNull(ledger.tasks().get(row.taskId())), shown))
                .toList();
    }

    /**
     * How the page shows its rows.
     *
     * @param department whose share each row means, null for the task itself
     * @param several whether each row names its plan
     * @param context prefix of every address
     */
    record Shown(@Nullable Long department, boolean several, AsOf asOf, String context) {}

    Row row(LedgerRow row, LedgerTask task, Shown shown) {
        List<LedgerShare> shares = task.shares();
        LedgerDetail detail = task.detail();
        Long department = shown.department();
        List<Tag> tags = tags(shares, department);
        boolean done = row.state() == TaskState.DONE;
        return new Row(
                row.taskId(),
                row.code(),
                row.title(),
                shown.several() ? row.planTitle() : null,
                row.state(),
                row.light(),
                row.lightRule() == null ? null : texts.of("lightRule." + row.lightRule()),
                row.due(),
                row.dueOrigin(),
                done || row.light() == null
                        ? null
                        : row.daysOverdue() > 0 ? Integer.valueOf(-row.daysOverdue()) : Integer.valueOf(row.daysLeft()),
                done ? latest(meant(shares, department), LedgerShare::handedInOn) : null,
                row.progress(),
                row.expected(),
                tags.subList(0, Math.min(TAGS_SENT, tags.size())),
                tags.size(),
                unsent(tags),
                latest(meant(shares, department), LedgerShare::reportedFor),
                row.reportOwed(),
                Address.of(shown.context() + "/tasks/" + row.taskId())
                        .with("asOf", shown.asOf().carried())
                        .href(),
                detail,
                PartsText.of(shares.stream()
                        .map(one -> new TaskPart(one.departmentId(), one.role()))
                        .toList()),
                detail.editable() && shown.asOf().today());
    }

    /** 其余责任科室 in words: on the screen they are a number, paper has no hover and shows all. */
    private @Nullable String unsent(List<Tag> tags) {
        return tags.size() <= TAGS_SENT
                ? null
                : tags.stream()
                        .skip(TAGS_SENT)
                        .map(tag -> texts.of(
                                "ledger.tag",
                                texts.of("shareRole." + tag.role()),
                                tag.group() == null ? tag.name() : tag.group()))
                        .collect(Collectors.joining(texts.of("ledger.comma")));
    }

    /** The shares whose dates the row shows: the department's own, else those that count. */
    private static List<LedgerShare> meant(List<LedgerShare> shares, @Nullable Long department) {
        if (department != null) {
            return shares.stream()
                    .filter(share -> share.departmentId() == department)
                    .toList();
        }
        List<LedgerShare> principal = shares.stream()
                .filter(share -> !NOT_COUNTING.contains(share.role()))
                .toList();
        return principal.isEmpty() ? shares : principal;
    }

    private static @Nullable LocalDate latest(
            List<LedgerShare> shares, Function<LedgerShare, @Nullable LocalDate> date) {
        return shares.stream()
                .map(date)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The department asked for comes first and by its own name; members of one 集合称谓 in one role are one tag. */
    private static List<Tag> tags(List<LedgerShare> shares, @Nullable Long department) {
        List<Tag> own = new ArrayList<>();
        Map<List<Object>, List<LedgerShare>> together = new LinkedHashMap<>();
        for (LedgerShare share : shares) {
            if (department != null && share.departmentId() == department) {
                own.add(new Tag(share.role(), share.department(), null, 0));
            } else {
                Object key = share.groupName() == null ? share.departmentId() : share.groupName();
                together.computeIfAbsent(List.of(key, share.role()), first -> new ArrayList<>())
                        .add(share);
            }
        }
        together.values().stream().map(LedgerRows::tag).forEach(own::add);
        return own;
    }

    private static Tag tag(List<LedgerShare> shares) {
        LedgerShare first = shares.get(0);
        String group = first.groupName();
        return group == null
                ? new Tag(first.role(), first.department(), null, 0)
                : new Tag(first.role(), shortened(group), group, shares.size());
    }

    /** A long 集合称谓 keeps its beginning and its end; the whole is said on hover. */
    private static String shortened(String group) {
        return group.length() <= LONGEST_GROUP_NAME
                ? group
                : group.substring(0, GROUP_HEAD) + "\u2026" + group.substring(group.length() - GROUP_TAIL);
    }
}
