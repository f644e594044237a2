package app.workplan.architecture;

import app.workplan.domain.supervision.NoticeCause;
import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.supervision.NoticeState;
import app.workplan.domain.supervision.OutcomeKind;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What can follow the beginnings of keys that supervision uses. */
final class SupervisionValues {

    private SupervisionValues() {}

    static Map<String, Set<String>> byPrefix() {
        return Map.of(
                "dashboard.letter.", names(NoticeColour.values()),
                "supervision.because.", names(NoticeCause.values()),
                "supervision.colour.", names(NoticeColour.values()),
                "supervision.demand.", names(NoticeCause.values()),
                "supervision.event.",
                        Set.of(
                                "ACCEPTED",
                                "CRITICISM",
                                "ENTRY",
                                "ENTRY_RETURNED",
                                "EXTENSION_APPROVED",
                                "EXTENSION_ASKED",
                                "EXTENSION_REFUSED",
                                "EXTENSION_WITHDRAWN",
                                "HANDED_IN",
                                "LETTER_CLOSED",
                                "LETTER_DELAYED",
                                "LETTER_ISSUED",
                                "LETTER_LIFTED",
                                "LETTER_RECEIVED",
                                "LETTER_REPLACED",
                                "LETTER_REPLIED",
                                "LETTER_WITHDRAWN",
                                "LISTED",
                                "RETURNED",
                                "TALK",
                                "UNLISTED",
                                "WITHDRAWN"),
                "supervision.kind.", names(OutcomeKind.values()),
                "supervision.level.", names(NoticeColour.values()),
                "supervision.paper.cause.", names(NoticeCause.values()),
                "supervision.rule.", names(NoticeCause.values()),
                "supervision.state.", names(NoticeState.values()));
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
