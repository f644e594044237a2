package app.workplan.service.supervision;

import app.workplan.domain.supervision.NoticeNumber;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 督办单编号: one after the other, per bureau and year, without gaps (docs/adr/0271). */
@Component
@RequiredArgsConstructor
class NoticeNumbers {

    private static final String NEXT = """
            insert into supervision_counter as c (bureau_id, year, last) values (:bureau, :year, 1)
            on conflict (bureau_id, year) do update set last = c.last + 1
            returning last
            """;

    private final JdbcClient jdbc;

    /**
     * The next number, which nobody else is given: the row stays locked until the caller's transaction keeps the letter, or
     * undoes it together with the number.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public NoticeNumber next(long bureauId, String word, int year) {
        int number = jdbc.sql(NEXT)
                .param("bureau", bureauId)
                .param("year", year)
                .query(Integer.class)
                .single();
        return new NoticeNumber(word, year, number);
    }
}
