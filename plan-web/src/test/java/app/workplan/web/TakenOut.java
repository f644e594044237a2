package app.workplan.web;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.service.archive.ArchiveService;
import app.workplan.service.feed.FeedService;
import java.io.ByteArrayOutputStream;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What leaves the program: plans as files, calendars under secret addresses. */
@Component
@Lazy
public class TakenOut {

    private final Fixtures fixtures;
    private final ArchiveService archive;
    private final FeedService feeds;
    private final JdbcClient jdbc;

    TakenOut(Fixtures fixtures, ArchiveService archive, FeedService feeds, JdbcClient jdbc) {
        this.fixtures = fixtures;
        this.archive = archive;
        this.feeds = feeds;
        this.jdbc = jdbc;
    }

    /** A new secret address of that user; the old one ends. */
    public String calendarOf(String username) {
        Role role =
                username.startsWith("office") ? Role.OFFICE : username.startsWith("leader") ? Role.LEADER : Role.HEAD;
        return feeds.renew(
                new Actor(fixtures.userId(username), username, bureauOf(username), Set.of(role), Set.of(), null, null));
    }

    private long bureauOf(String username) {
        return jdbc.sql("select bureau_id from user_account where username = :name")
                .param("name", username)
                .query(Long.class)
                .single();
    }

    /** A plan of that bureau as a file. */
    public byte[] file(String bureau, long planId) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        archive.export(fixtures.plans().office(bureau), planId, out);
        return out.toByteArray();
    }

    /** A file of one plan that alpha, or beta, has uploaded. */
    public long uploadOf(String relation) {
        boolean other = relation.equals("OTHER_BUREAU");
        String bureau = other ? "beta" : "alpha";
        long plan = (other ? fixtures.plans().ofBeta() : fixtures.plans().ofAlpha()).planId();
        return archive.upload(fixtures.plans().office(bureau), "plan.json", file(bureau, plan));
    }
}
