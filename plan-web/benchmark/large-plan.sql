-- A plan of 400 tasks with three shares each and the reports of eleven months up to today, for "run.sh ledger": every value follows from
-- the numbers of the rows and the day, so that two runs of a day measure the same. Run once, on the demonstration, as the account of the
-- program.
create temporary table large as
select b.id as bureau, current_date as today, (current_date - interval '11 months')::date as begun,
       (date_trunc('month', current_date - interval '11 months'))::date as first,
       (date_trunc('month', current_date) + interval '2 months')::date - 1 as last,
       nextval('entity_seq') as plan, nextval('entity_seq') as source
from bureau b
where b.id = (select u.bureau_id from user_account u where u.username = 'office');

insert into source_document (id, bureau_id, file_name, sha256, text, created_at)
select source, bureau, 'large.txt', '0', string_agg('The sentence of task ' || i || '. ', '' order by i), first
from large, generate_series(1, 400) i group by source, bureau, first;

insert into plan (id, bureau_id, source_document_id, kind, title, period_from, period_to, report_cycle, state, created_at)
select plan, bureau, source, 'OTHER', 'Large plan', first, last, 'MONTH', 'DRAFT', first from large;

insert into chapter (id, bureau_id, plan_id, position, number, title, nature)
select nextval('entity_seq'), bureau, plan, c, c::text, 'Chapter ' || c, 'PLAN' from large, generate_series(1, 8) c;

create temporary table large_task as
select i, nextval('entity_seq') as id, (array['DEFAULT', 'TEXT', 'STAFF'])[i % 3 + 1] as origin, (today - 60 + i) as due
from large, generate_series(1, 400) i order by i;

insert into task (id, bureau_id, plan_id, chapter_id, code, title, position, span_start, span_end, original_due_on, due_on,
                  due_origin, weight, created_at)
select t.id, l.bureau, l.plan, (select c.id from chapter c where c.plan_id = l.plan and c.position = t.i % 8 + 1),
       'L-' || t.i, 'Task ' || t.i || ' of the large plan, with a title of about the usual length', t.i, 0, 20,
       least(t.due, l.last), least(t.due, l.last), t.origin, 1 + t.i % 3, l.begun
from large l, large_task t;

insert into task_fact (id, bureau_id, task_id, valid_from, due_on, due_origin, weight)
select nextval('entity_seq'), l.bureau, t.id, l.begun, t.due_on, t.due_origin, t.weight
from large l join task t on t.plan_id = l.plan order by t.position;

create temporary table large_share as
select nextval('entity_seq') as id, t.i, t.id as task, s.n, d.id as department, (array['LEAD', 'SHARED', 'SUPPORT'])[s.n] as role,
       t.i % 7 = 0 as done
from large_task t
cross join generate_series(1, 3) as s(n)
join (select d.id, row_number() over (order by d.position, d.id) as n, count(*) over () as of
      from department d where d.bureau_id = (select bureau from large) and d.valid_to is null) d
    on d.n = (t.i * 5 + s.n * 7) % d.of + 1
order by t.i, s.n;

insert into share (id, bureau_id, plan_id, task_id, department_id, position, origin, assigned_at, added_on, original_due_on, role,
                   state, percent)
select s.id, l.bureau, l.plan, s.task, s.department, s.n, 'TEXT', l.begun, l.begun, t.due_on, s.role,
       case when s.done then 'DONE' else 'IN_PROGRESS' end, 60
from large l, large_share s join task t on t.id = s.task;

insert into share_fact (id, bureau_id, share_id, valid_from, role, state, percent, weight)
select nextval('entity_seq'), l.bureau, s.id, l.begun, s.role, 'NOT_STARTED', 0, 1 from large l, large_share s order by s.id;

-- a report each month, but every eleventh share has stopped
create temporary table large_report as
select s.id as share, s.role, m.n, least(60, 6 * m.n) as percent, m.day
from large l, large_share s
cross join lateral (
    select n, (l.begun + n * interval '1 month')::date as day from generate_series(1, 11) n
    where (l.begun + n * interval '1 month')::date <= l.today and (s.i % 11 > 0 or n < 6)
) m
order by m.n, s.id;

insert into progress_entry (id, bureau_id, share_id, period_end, percent, text, entered_at, entered_on)
select nextval('entity_seq'), l.bureau, r.share, date_trunc('month', r.day)::date - 1, r.percent,
       'Report ' || r.n || ': what was done in this month, in a sentence or two as they are usually written.', r.day, r.day
from large l, large_report r;

insert into share_fact (id, bureau_id, share_id, valid_from, role, state, percent, weight)
select nextval('entity_seq'), l.bureau, r.share, r.day, r.role, 'IN_PROGRESS', r.percent, 1 from large l, large_report r;

insert into share_fact (id, bureau_id, share_id, valid_from, role, state, percent, weight, handed_in_on)
select nextval('entity_seq'), l.bureau, s.id, l.today - 30, s.role, 'DONE', 60, 1, l.today - 30
from large l, large_share s where s.done;

-- every tenth task is done again each month
insert into recurrence (id, bureau_id, task_id, frequency, min_count, words)
select nextval('entity_seq'), l.bureau, t.id, 'MONTH', 1, 'monthly' from large l, large_task t where t.i % 10 = 0 order by t.i;
insert into recurrence_owner (id, bureau_id, recurrence_id, share_id, valid_from)
select nextval('entity_seq'), l.bureau, r.id, s.id, l.begun
from large l join large_share s on s.n = 1 join recurrence r on r.task_id = s.task;
insert into occurrence (id, bureau_id, recurrence_id, period_from, due_on, expected_count)
select nextval('entity_seq'), l.bureau, r.id, m, (m + interval '1 month')::date - 1, 1
from large l join large_task t on true join recurrence r on r.task_id = t.id
cross join generate_series(l.first, l.last, interval '1 month') as m;
insert into occurrence_record (id, bureau_id, occurrence_id, held_on, note, recorded_at, recorded_on)
select nextval('entity_seq'), l.bureau, o.id, o.due_on, 'held', o.due_on, o.due_on
from large l join large_task t on true join recurrence r on r.task_id = t.id join occurrence o on o.recurrence_id = r.id
where o.due_on < l.today - 10;

update plan set state = 'ISSUED', issued_at = l.begun, issued_on = l.begun from large l where plan.id = l.plan;
