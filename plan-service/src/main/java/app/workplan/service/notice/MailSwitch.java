package app.workplan.service.notice;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 邮件开关: mails are written and sent only where a mail server is named ({@code SPRING_MAIL_HOST}). */
@Component
public class MailSwitch {

    private final boolean on;

    public MailSwitch(@Value("${spring.mail.host:}") String host) {
        this.on = !host.isBlank();
    }

    public boolean isOn() {
        return on;
    }
}
