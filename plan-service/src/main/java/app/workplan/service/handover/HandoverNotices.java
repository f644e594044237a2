package app.workplan.service.handover;

import app.workplan.domain.notice.NoticeKind;
import app.workplan.domain.organisation.Handover;
import app.workplan.service.notice.PersonalNotices;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.ChangeFollower;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 交接的通知: both parties hear of what the other one, or the office, did. */
@Component
@RequiredArgsConstructor
class HandoverNotices implements ChangeFollower {

    private static final Map<String, NoticeKind> BY_ACTION = Map.of(
            "handover.open", NoticeKind.HANDOVER_OPENED,
            "handover.sign", NoticeKind.HANDOVER_SIGNED,
            "handover.complete", NoticeKind.HANDOVER_DONE,
            "handover.cancel", NoticeKind.HANDOVER_CANCELLED);

    private final HandoverRepository handovers;
    private final HandoverPeople people;
    private final PersonalNotices notices;

    @Override
    public void follow(Audited change, Instant at) {
        NoticeKind kind = BY_ACTION.get(change.action());
        if (kind != null && change.entityId() != null) {
            handovers.findById(change.entityId()).ifPresent(handover -> tell(kind, handover, change, at));
        }
    }

    private void tell(NoticeKind kind, Handover handover, Audited change, Instant at) {
        List<Long> parties = Stream.of(handover.getLeaverId(), handover.getSuccessorId())
                .filter(party -> !Objects.equals(party, change.actor().userId()))
                .toList();
        notices.tell(
                parties,
                kind,
                List.of(
                        String.valueOf(handover.requireId()),
                        String.join(
                                ", ", new TreeSet<>(handover.getDepartments().values())),
                        people.nameOf(handover.getLeaverId()),
                        people.nameOf(handover.getSuccessorId()),
                        change.actor().displayName(),
                        reason(change.basis())),
                at);
    }

    private static String reason(@Nullable String basis) {
        return basis == null ? "" : basis;
    }
}
