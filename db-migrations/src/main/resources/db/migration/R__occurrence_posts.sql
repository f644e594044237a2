drop function if exists occurrence_posts(bigint, date);

-- 各岗位已办几次 by the end of the day, in order, as [{"post", "count", "done"}]; a post beyond its number stays at it
create function occurrence_posts(p_occurrence bigint, p_day date) returns jsonb language sql stable as $$
    select coalesce(jsonb_agg(jsonb_build_object(
               'post', asked.post, 'count', asked.count, 'done', (
                   select count(*) from occurrence_record rec
                   where rec.occurrence_id = o.id and rec.post = asked.post and not rec.surplus and rec.recorded_on <= p_day))
               order by asked.place), '[]')
    from occurrence o
    cross join unnest(o.posts, o.post_counts) with ordinality as asked(post, count, place)
    where o.id = p_occurrence
$$;
