package app.workplan.service.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

class MailFailureTest {

    @Test
    void tellsWhatTheServerCannotHaveTakenFromWhatItMay() throws Exception {
        Address[] none = new Address[0];
        Address[] one = {new InternetAddress("a@example.com")};
        assertThat(MailFailure.of(new MailAuthenticationException("no"))).hasValue(MailFailure.UNREACHABLE);
        assertThat(MailFailure.of(failed(new SendFailedException("550", null, none, none, one))))
                .hasValue(MailFailure.ADDRESS);
        assertThat(MailFailure.of(failed(new SendFailedException("452", null, none, one, none))))
                .hasValue(MailFailure.REFUSED);
        assertThat(MailFailure.of(failed(new MessagingException("broken", new IOException("reset")))))
                .hasValue(MailFailure.UNCERTAIN);
        assertThat(MailFailure.of(new MailSendException("closing", new MessagingException("bye"))))
                .isEmpty();
    }

    private static MailSendException failed(Exception said) {
        return new MailSendException(Map.of("mail", said));
    }
}
