package app.workplan.service.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** 发邮件: hands what waits to the mail server, one by one; nobody waits for it, and a server that is down breaks nothing. */
@Slf4j
@Component
public class MailPost {

    /** So many at most in one round; the rest in the next. */
    private static final int ROUND = 500;

    private final ObjectProvider<JavaMailSender> senders;
    private final ObjectProvider<MailText> texts;
    private final MailOutbox outbox;
    private final MailSwitch mail;
    private final String from;
    private final Clock clock;

    public MailPost(
            ObjectProvider<JavaMailSender> senders,
            ObjectProvider<MailText> texts,
            MailOutbox outbox,
            MailSwitch mail,
            @Value("${workplan.mail.from:}") String from,
            Clock clock) {
        this.senders = senders;
        this.texts = texts;
        this.outbox = outbox;
        this.mail = mail;
        this.from = from;
        this.clock = clock;
    }

    /**
     * One round: everything that is due, until the server cannot be reached.
     *
     * @return how many were sent
     */
    public int sendWaiting() {
        JavaMailSender sender = mail.isOn() ? senders.getIfAvailable() : null;
        if (sender == null) {
            return 0;
        }
        outbox.giveUpInterrupted(clock.instant());
        outbox.dropUnwanted();
        int sent = 0;
        for (int i = 0; i < ROUND; i++) {
            Optional<MailOutbox.Claimed> next = outbox.claim(clock.instant());
            if (next.isEmpty()) {
                return sent;
            }
            MailFailure failure = send(sender, next.get());
            if (failure == null) {
                sent++;
            } else if (failure == MailFailure.UNREACHABLE) {
                return sent;
            }
        }
        return sent;
    }

    /** What went wrong, null where nothing did. */
    private @Nullable MailFailure send(JavaMailSender sender, MailOutbox.Claimed claimed) {
        try {
            sender.send(message(sender, claimed));
        } catch (MailException e) {
            MailFailure why = MailFailure.of(e).orElse(null);
            if (why != null) {
                log.warn("Mail {}, attempt {}: {} ({})", claimed.id(), claimed.attempts(), why, e.toString());
                outbox.failed(claimed, why, clock.instant());
                return why;
            }
        }
        outbox.sent(claimed, clock.instant());
        return null;
    }

    private MimeMessage message(JavaMailSender sender, MailOutbox.Claimed claimed) {
        try {
            MailText.Words words = texts.getObject().of(claimed.notice(), claimed.receiver(), claimed.language());
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper plain = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            plain.setFrom(from.isBlank() ? "workplan@localhost" : from);
            plain.setTo(claimed.address());
            plain.setSubject(words.subject().replaceAll("\\p{Cntrl}+", " "));
            plain.setText(words.text());
            plain.setSentDate(Date.from(sentDate(claimed)));
            // the same at every attempt, so that a receiving server knows a copy
            message.setHeader("Message-ID", "<notice-" + claimed.notice().id() + "@workplan>");
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException | RuntimeException e) {
            throw new MailPreparationException(e);
        }
    }

    private Instant sentDate(MailOutbox.Claimed claimed) {
        return claimed.attempts() == 1 ? clock.instant() : claimed.notice().createdAt();
    }
}
