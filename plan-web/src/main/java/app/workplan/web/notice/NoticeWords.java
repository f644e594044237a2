package app.workplan.web.notice;

import app.workplan.domain.notice.NoticeKind;
import app.workplan.service.notice.MailText;
import app.workplan.service.notice.NoticeRow;
import app.workplan.service.notice.ReminderLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 通知的文字: sentences of the bundles, made when the notice is read, in the language of whoever reads it. */
@Component
class NoticeWords implements MailText {

    private static final int SUBJECT = 120;
    private static final int LINES_OF_A_MAIL = 200;
    private static final int BASIS = 5;

    private final MessageSource messages;
    private final String url;

    /** @param url where the pages are reached, for the links of mails; blank for mails without links */
    NoticeWords(MessageSource messages, @Value("${workplan.url:}") String url) {
        this.messages = messages;
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** What happened, in one sentence. */
    String sentence(NoticeRow notice, Locale language) {
        List<String> args = notice.args();
        if (notice.kind() == NoticeKind.DIGEST || notice.kind() == NoticeKind.ESCALATED) {
            return say("notice.text." + notice.kind(), language, counts(notice, language));
        }
        return notice.many() == null
                ? say("notice.text." + notice.kind(), language, told(args, language))
                        .strip()
                : say("notice.many." + notice.kind(), language, args.get(2), notice.many());
    }

    /** The details, and beside them 依据：… as a sentence, empty where a change had none. */
    private Object[] told(List<String> args, Locale language) {
        List<Object> told = new ArrayList<>(args);
        boolean basis = args.size() > BASIS && !args.get(BASIS).isBlank();
        told.add(basis ? say("notice.basis", language, args.get(BASIS)) : "");
        return told.toArray();
    }

    /** 逾期 2 项，…: what a reminder counts, without what there is none of. */
    private String counts(NoticeRow notice, Locale language) {
        List<String> parts = new ArrayList<>();
        for (ReminderLine.Why why : ReminderLine.Why.values()) {
            // a reminder told before there was this reason counts none of it
            String count = why.ordinal() < notice.args().size() ? notice.args().get(why.ordinal()) : "0";
            if (!count.equals("0")) {
                parts.add(say("notice.count." + why, language, count));
            }
        }
        return String.join(say("notice.and", language), parts);
    }

    /** One task of a reminder. */
    String line(ReminderLine line, Locale language) {
        return say(
                "notice.line." + line.why(),
                language,
                line.code(),
                line.title(),
                line.department(),
                line.day(),
                line.days());
    }

    /** Where it leads to. */
    static String address(NoticeRow notice) {
        Long task = notice.taskId();
        return switch (notice.kind()) {
            case HANDED_IN, EXTENSION_ASKED -> "/reviews";
            case DIGEST -> "/my";
            case ESCALATED -> "/tasks?light=OVERDUE";
            case ISSUED -> "/plans/" + notice.planId();
            case HANDOVER_OPENED, HANDOVER_SIGNED, HANDOVER_DONE, HANDOVER_CANCELLED ->
                "/handovers/" + notice.args().get(0);
            case BULLETIN_ISSUED -> "/bulletins";
            case DIRECTIVE_GIVEN, DIRECTIVE_REPLIED, DIRECTIVE_FOLLOWED, DIRECTIVE_CLOSED, DIRECTIVE_WITHDRAWN ->
                task == null ? "/directives" : "/tasks/" + task + "#directives";
            case LETTER_ISSUED, LETTER_DELAYED, LETTER_LIFTED, LETTER_WITHDRAWN, LETTER_REPLIED ->
                task == null ? "/supervision" : "/supervision/" + notice.args().get(6);
            default -> task == null ? "/plans/" + notice.planId() + "/tasks" : "/tasks/" + task;
        };
    }

    @Override
    public Words of(NoticeRow notice, String receiver, Locale language) {
        String sentence = sentence(notice, language);
        String subject = say("notice.mail.subject", language, sentence);
        String lines = notice.lines().stream()
                .limit(LINES_OF_A_MAIL)
                .map(line -> "- " + line(line, language) + "\n")
                .collect(Collectors.joining());
        String link = url.isBlank() ? "" : "\n" + url + address(notice) + "\n";
        return new Words(
                subject.substring(
                        0,
                        subject.offsetByCodePoints(0, Math.min(SUBJECT, subject.codePointCount(0, subject.length())))),
                say("notice.mail.greeting", language, receiver) + "\n\n" + sentence + "\n" + lines + link + "\n-- \n"
                        + say("notice.mail.footer", language));
    }

    private String say(String key, Locale language, @Nullable Object... args) {
        Object[] words = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = String.valueOf(args[i]);
        }
        return messages.getMessage(key, words, language);
    }
}
