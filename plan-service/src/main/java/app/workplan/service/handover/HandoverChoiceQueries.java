package app.workplan.service.handover;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.handover.HandoverChoices.Person;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 发起交接的选项: heads who have a department, their departments, and who may take over. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class HandoverChoiceQueries {

    private static final String DEPARTMENTS = """
            (select string_agg(d.name, ', ' order by d.position, d.id)
             from user_department ud join department d on d.id = ud.department_id where ud.user_id = u.id) as departments""";

    private static final String HEADS = """
            select u.id, u.display_name as name, %s
            from user_account u
            join user_role r on r.user_id = u.id and r.role = 'HEAD'
            where u.bureau_id = :bureau and exists (select from user_department ud where ud.user_id = u.id)
            order by u.display_name, u.id
            """.formatted(DEPARTMENTS);

    private static final String OWN = """
            select d.id as value, d.name as label
            from user_department ud join department d on d.id = ud.department_id
            where ud.user_id = :leaver
            order by d.position, d.id
            """;

    private static final String SUCCESSORS = """
            select u.id as value, u.display_name as name, min(r.role) as role, %s
            from user_account u
            join user_role r on r.user_id = u.id and r.role in ('HEAD', 'STAFF', 'OFFICE')
            where u.bureau_id = :bureau and u.enabled and u.id <> :leaver
            group by u.id
            order by min(r.role) = 'OFFICE', min(r.role), u.display_name, u.id
            """.formatted(DEPARTMENTS);

    private final JdbcClient jdbc;
    private final HandoverAccess access;

    /**
     * 发起交接.
     *
     * @param leaverId whose duties, null for the own ones, and where the office has not chosen yet
     * @throws app.workplan.domain.shared.Forbidden for everybody but heads, the office and the administrator, and for a head
     *     who asks for another one's
     * @return without a leaver where a head has no department left
     * @throws NotFound when the user is unknown, another bureau's, or heads no department
     */
    public HandoverChoices of(Actor actor, @Nullable Long leaverId) {
        long bureau = access.requireOpener(actor);
        boolean chooses = access.seesAll(actor);
        List<Person> heads =
                jdbc.sql(HEADS).param("bureau", bureau).query(Person.class).list();
        Long wanted = leaverId == null && !chooses ? actor.userId() : leaverId;
        if (wanted == null) {
            return new HandoverChoices(null, heads, List.of(), List.of());
        }
        access.requireCanOpen(actor, wanted, bureauOf(wanted));
        Person leaver =
                heads.stream().filter(one -> one.id() == wanted).findFirst().orElse(null);
        if (leaver == null && !chooses) {
            return new HandoverChoices(null, List.of(), List.of(), List.of());
        }
        if (leaver == null) {
            throw new NotFound("user", wanted);
        }
        return new HandoverChoices(
                leaver,
                chooses ? heads : List.of(),
                jdbc.sql(OWN)
                        .param("leaver", wanted)
                        .query(HandoverChoices.Choice.class)
                        .list(),
                jdbc.sql(SUCCESSORS)
                        .param("bureau", bureau)
                        .param("leaver", wanted)
                        .query(HandoverChoices.Successor.class)
                        .list());
    }

    private @Nullable Long bureauOf(long userId) {
        return jdbc.sql("select bureau_id from user_account where id = :id and bureau_id is not null")
                .param("id", userId)
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
