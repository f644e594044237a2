package app.workplan.service.notice;

import jakarta.mail.SendFailedException;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * 发送失败的原因. The difference that counts: whether the server can have taken the mail. Where that is certain not to be so,
 * it is tried again; where it is not certain, it is not, for nobody shall get the same mail twice (docs/adr/0237).
 */
public enum MailFailure {
    /** 连不上: no connection, or no login; tried again. */
    UNREACHABLE,
    /** 服务器拒收: it said no to this mail; tried again, it may only be busy. */
    REFUSED,
    /** 地址不对: the server knows no such receiver; not tried again. */
    ADDRESS,
    /** 不能确定: the connection broke while the mail was being handed over, or the program stopped; not tried again. */
    UNCERTAIN;

    /** What stands for the code of an answer that never came. */
    private static final int NO_ANSWER = -1;

    /** With this line the whole mail has been handed over. */
    private static final String END_OF_MAIL = ".";

    boolean isRetried() {
        return this == UNREACHABLE || this == REFUSED;
    }

    /** Empty where the mail was handed over and only the farewell failed. */
    static Optional<MailFailure> of(MailException failed) {
        if (failed instanceof MailAuthenticationException) {
            return Optional.of(UNREACHABLE);
        }
        if (!(failed instanceof MailSendException sending)) {
            // the mail could not even be made: certain, and no better the next time
            return Optional.of(ADDRESS);
        }
        Collection<Exception> ofMails = sending.getFailedMessages().values();
        if (ofMails.isEmpty()) {
            return Optional.empty();
        }
        Exception said = ofMails.iterator().next();
        if (said == sending.getCause()) {
            // Spring names a connection that was not made as the cause of all
            return Optional.of(UNREACHABLE);
        }
        return Optional.of(said instanceof SendFailedException refused ? refused(refused) : UNCERTAIN);
    }

    private static MailFailure refused(SendFailedException said) {
        if (said instanceof SMTPSendFailedException broken
                && broken.getReturnCode() == NO_ANSWER
                && END_OF_MAIL.equals(broken.getCommand())) {
            return UNCERTAIN;
        }
        return said.getInvalidAddresses() != null && said.getInvalidAddresses().length > 0 ? ADDRESS : REFUSED;
    }
}
