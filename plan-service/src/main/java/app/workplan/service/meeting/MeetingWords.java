package app.workplan.service.meeting;

import app.workplan.service.figure.FigureQueries;
import app.workplan.service.meeting.MeetingPack.Earlier;
import app.workplan.service.meeting.MeetingPack.Word;
import app.workplan.service.shared.RecordRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 会议材料里的话: what departments told of as problems, and what the meeting before decided. */
@Component
@RequiredArgsConstructor
class MeetingWords {

    private static final String PROBLEMS = """
            select s.task_id, department_name_on(d.id, d.name, :day) as department, last.problems
            from share s
            join department d on d.id = s.department_id
            cross join lateral (
                select e.problems from progress_entry e
                where e.share_id = s.id and e.entered_at < figure_end_of(:day)
                  and (e.returned_at is null or e.returned_at >= figure_end_of(:day))
                order by e.entered_at desc, e.id desc limit 1
            ) last
            where s.task_id = any(:tasks) and last.problems is not null
              and s.state in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED')
            order by s.task_id, s.position, s.id
            """;

    private static final String BEFORE = """
            (select m.id from meeting m, meeting own
             where own.id = :meeting and m.bureau_id = :bureau and (m.held_on, m.id) < (own.held_on, own.id)
             order by m.held_on desc, m.id desc limit 1)""";

    private static final String PLANS = """
            select distinct t.plan_id from meeting_decision x join task t on t.id = x.task_id where x.meeting_id = %s
            """.formatted(BEFORE);

    private static final String EARLIER = """
            select m.title as meeting, m.held_on, x.position, x.text, x.kind, x.task_id, t.code, f.light,
                   figure_display(f.progress) as progress, x.directive_id,
                   case when v.id is null then null
                        when v.ended_at is null or v.ended_at >= figure_end_of(:day) then 'OPEN' else v.state end as directive
            from meeting_decision x
            join meeting m on m.id = x.meeting_id
            left join task t on t.id = x.task_id
            left join task_figure(cast(:calendar as jsonb)) f on f.task_id = x.task_id
            left join directive v on v.id = x.directive_id
            where x.meeting_id = %s
            order by x.position
            """.formatted(BEFORE);

    private final JdbcClient jdbc;
    private final FigureQueries figures;

    private record Problem(long taskId, String department, String problems) {}

    /** 存在问题 of open shares, as last told by the end of the day, by task. */
    Map<Long, List<Word>> problems(Collection<Long> taskIds, LocalDate day) {
        Map<Long, List<Word>> found = new LinkedHashMap<>();
        jdbc.sql(PROBLEMS)
                .param("tasks", taskIds.stream().distinct().toArray(Long[]::new))
                .param("day", day)
                .query(RecordRows.of(Problem.class))
                .list()
                .forEach(one -> found.computeIfAbsent(one.taskId(), any -> new ArrayList<>())
                        .add(new Word(one.department(), one.problems())));
        return found;
    }

    /** 上次会议的议定事项 and how they stand at the end of the day. */
    List<Earlier> earlier(long bureauId, long meetingId, Collection<Long> planIds, LocalDate day) {
        Set<Long> plans = new LinkedHashSet<>(planIds);
        plans.addAll(jdbc.sql(PLANS)
                .param("meeting", meetingId)
                .param("bureau", bureauId)
                .query(Long.class)
                .list());
        return jdbc.sql(EARLIER)
                .param("meeting", meetingId)
                .param("bureau", bureauId)
                .param("day", day)
                .param("calendar", figures.calendarFor(plans, List.of(day)).json())
                .query(RecordRows.of(Earlier.class))
                .list();
    }
}
