package app.workplan.service.notice;

import java.util.Locale;

/** 邮件文字: makes subject and plain text of a notice in the receiver's language; the words stand in the bundles of the pages. */
public interface MailText {

    /** One mail; the subject is a single line. */
    record Words(String subject, String text) {}

    Words of(NoticeRow notice, String receiver, Locale language);
}
