package app.workplan.service.notice;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.notice.NoticeKind;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.service.ServiceTest;
import app.workplan.service.notice.MailQueries.Dead;
import app.workplan.service.notice.MailQueries.Standing;
import app.workplan.service.notice.ReminderLine.Why;
import app.workplan.service.shared.BusinessClock;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 邮件: written with the notice, sent later, once; a mail server that is down loses nothing and breaks nothing. */
@ServiceTest
class MailPostTest {

    private static final Instant NOW = Instant.parse("2025-03-03T02:00:00Z");

    @Value("${spring.mail.port}")
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ReminderNotices notices;

    @Autowired
    MailPost post;

    @Autowired
    MailOutbox outbox;

    @Autowired
    MailService service;

    @Autowired
    MailQueries queries;

    @Autowired
    BusinessClock clock;

    private GreenMail server;
    private long bureau;
    private long user;
    private Actor admin;

    @BeforeEach
    void somebodyWithAnAddress() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        jdbc.sql("delete from mail").update();
        String code = UUID.randomUUID().toString().substring(0, 8);
        bureau = jdbc.sql("""
                        insert into bureau (id, code, name, short_name, created_at)
                        values (nextval('entity_seq'), :code, :code, :code, now()) returning id
                        """).param("code", code).query(Long.class).single();
        user = jdbc.sql("""
                        insert into user_account (id, bureau_id, username, password_hash, display_name, language, created_at)
                        values (nextval('entity_seq'), :bureau, :code, '-', '张三', 'en', now()) returning id
                        """)
                .param("bureau", bureau)
                .param("code", code)
                .query(Long.class)
                .single();
        jdbc.sql("insert into user_role values (:user, 'HEAD')")
                .param("user", user)
                .update();
        jdbc.sql("""
                        insert into notice_choice (user_id, address, topics, quiet_from, quiet_until)
                        values (:user, :address, '{REMINDER}', '21:00', '07:00')
                        """).param("user", user).param("address", address()).update();
        admin = new Actor(null, "admin", bureau, Set.of(Role.ADMIN), Set.of(), null, null);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private String address() {
        return "u" + user + "@example.com";
    }

    private void remind(LocalDate day, Instant at) {
        ReminderLine line = new ReminderLine(Why.DUE, 1, 2, "2025-1", "Task", "A", day, 3);
        transaction.executeWithoutResult(status -> notices.tell(user, NoticeKind.DIGEST, List.of(line), day, at));
    }

    private int sendAt(Instant at) {
        int[] sent = new int[1];
        clock.runAt(at, () -> sent[0] = post.sendWaiting());
        return sent[0];
    }

    private Standing standing() {
        return queries.standing(admin);
    }

    @Test
    void sendsEachMailOnceInTheLanguageOfItsReceiver() throws Exception {
        server.start();
        remind(LocalDate.of(2025, 3, 3), NOW);
        remind(LocalDate.of(2025, 3, 3), NOW.plusSeconds(1));
        assertThat(sendAt(NOW)).isEqualTo(1);
        assertThat(sendAt(NOW.plusSeconds(60))).isZero();
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).startsWith("DIGEST en").doesNotContain("\n");
        assertThat(mail.getAllRecipients()).extracting(Address::toString).containsExactly(address());
        assertThat(mail.getContentType()).startsWith("text/plain").containsIgnoringCase("utf-8");
        assertThat(mail.getContent().toString()).contains("张三 [0, 1, 0, 0, 0, 0, 0] 1 要点");
        assertThat(mail.getMessageID()).matches("<notice-\\d+@workplan>");
        assertThat(standing())
                .extracting(Standing::sent, Standing::waiting, Standing::dead)
                .containsExactly(1L, 0L, 0L);
    }

    @Test
    void waitsWhileTheServerIsDownAndSendsOnceWhenItIsBack() {
        remind(LocalDate.of(2025, 3, 3), NOW);
        remind(LocalDate.of(2025, 3, 4), NOW);
        assertThat(sendAt(NOW)).isZero();
        assertThat(standing()).extracting(Standing::waiting, Standing::dead).containsExactly(2L, 0L);
        assertThat(sendAt(NOW.plusSeconds(59))).isZero();
        server.start();
        assertThat(sendAt(NOW.plus(Duration.ofHours(2)))).isEqualTo(2);
        assertThat(sendAt(NOW.plus(Duration.ofDays(3)))).isZero();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void givesUpAfterTwoDaysAndTheAdministratorSendsAgain() {
        remind(LocalDate.of(2025, 3, 3), NOW);
        Instant at = NOW;
        int attempts = 0;
        while (standing().dead() == 0) {
            sendAt(at);
            attempts++;
            at = at.plus(Duration.ofHours(25));
        }
        assertThat(attempts).isEqualTo(8);
        Dead dead = standing().given().get(0);
        assertThat(dead)
                .extracting(Dead::failure, Dead::attempts, Dead::receiver)
                .containsExactly(MailFailure.UNREACHABLE, 8, "张三");
        server.start();
        assertThat(sendAt(at)).isZero();
        service.sendAgain(admin, dead.id());
        assertThat(post.sendWaiting()).isEqualTo(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void doesNotSendAgainWhatMayHaveArrived() throws IOException {
        // a server that takes the mail and hangs up before it says so
        try (ServerSocket listener = new ServerSocket(port)) {
            Thread broken = new Thread(() -> hangUpAfterData(listener));
            broken.setDaemon(true);
            broken.start();
            remind(LocalDate.of(2025, 3, 3), NOW);
            assertThat(sendAt(NOW)).isZero();
        }
        assertThat(standing().given()).extracting(Dead::failure).containsExactly(MailFailure.UNCERTAIN);
        server.start();
        assertThat(sendAt(NOW.plus(Duration.ofDays(1)))).isZero();
    }

    private static void hangUpAfterData(ServerSocket listener) {
        try (Socket client = listener.accept()) {
            client.getOutputStream().write("220 hello\r\n".getBytes(StandardCharsets.US_ASCII));
            var lines = new java.io.BufferedReader(
                    new java.io.InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine()) {
                String answer = line.startsWith("DATA") ? "354 go on\r\n" : "250 ok\r\n";
                if (line.matches("(?s)(EHLO|HELO|MAIL|RCPT|DATA).*")) {
                    client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatASenderClaimedAndLeftIsNotSentASecondTime() {
        server.start();
        remind(LocalDate.of(2025, 3, 3), NOW);
        assertThat(outbox.claim(NOW)).isPresent();
        assertThat(outbox.claim(NOW)).isEmpty();
        assertThat(sendAt(NOW.plus(Duration.ofMinutes(10)))).isZero();
        assertThat(sendAt(NOW.plus(Duration.ofMinutes(16)))).isZero();
        assertThat(standing().given()).extracting(Dead::failure).containsExactly(MailFailure.UNCERTAIN);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void twoSendersAtOnceSendEachMailOnce() throws Exception {
        server.start();
        for (int day = 1; day <= 20; day++) {
            remind(LocalDate.of(2025, 3, day), NOW);
        }
        CountDownLatch start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(3);
        try {
            var sent = Stream.generate(() -> pool.submit(() -> {
                        start.await();
                        return sendAt(NOW);
                    }))
                    .limit(3)
                    .toList();
            start.countDown();
            int all = 0;
            for (var one : sent) {
                all += one.get();
            }
            assertThat(all).isEqualTo(20);
        } finally {
            pool.shutdown();
        }
        assertThat(Arrays.stream(server.getReceivedMessages()).map(MailPostTest::id))
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keepsQuietHours() {
        server.start();
        Instant lateAtNight = LocalDate.of(2025, 3, 3)
                .atTime(22, 30)
                .atZone(BusinessClock.ZONE)
                .toInstant();
        remind(LocalDate.of(2025, 3, 3), lateAtNight);
        assertThat(sendAt(lateAtNight.plus(Duration.ofHours(8)))).isZero();
        Instant seven =
                LocalDate.of(2025, 3, 4).atTime(7, 0).atZone(BusinessClock.ZONE).toInstant();
        assertThat(sendAt(seven)).isEqualTo(1);
    }

    @Test
    void dropsMailsOfPeopleWhoLeftOrWantNoneAnyMore() {
        server.start();
        remind(LocalDate.of(2025, 3, 3), NOW);
        jdbc.sql("update notice_choice set address = null where user_id = :user")
                .param("user", user)
                .update();
        assertThat(sendAt(NOW)).isZero();
        assertThat(standing().waiting()).isZero();
        jdbc.sql("update notice_choice set address = :address where user_id = :user")
                .param("address", address())
                .param("user", user)
                .update();
        remind(LocalDate.of(2025, 3, 4), NOW);
        jdbc.sql("update user_role set role = 'ADMIN' where user_id = :user")
                .param("user", user)
                .update();
        assertThat(sendAt(NOW)).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
    }
}
