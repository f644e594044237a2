package app.workplan.service.demo;

import app.workplan.service.bulletin.BulletinService;
import app.workplan.service.directive.DirectiveService;
import app.workplan.service.meeting.DecisionService;
import app.workplan.service.meeting.MeetingService;
import app.workplan.service.supervision.ListingService;
import app.workplan.service.supervision.OutcomeService;
import app.workplan.service.supervision.SupervisionService;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import lombok.experimental.Accessors;
import org.springframework.stereotype.Component;

/** 督办、批示、通报与会议的命令, as the demonstration gives them. */
@Component
@Getter(AccessLevel.PACKAGE)
@Accessors(fluent = true)
@RequiredArgsConstructor
class LeadCommands {

    private final SupervisionService letters;
    private final ListingService listings;
    private final OutcomeService outcomes;
    private final DirectiveService directives;
    private final BulletinService bulletins;
    private final MeetingService meetings;
    private final DecisionService decisions;
}
