package app.workplan.service.document.parser;

import app.workplan.domain.plan.PlanKind;
import app.workplan.service.document.ParseWarning.Code;
import app.workplan.service.document.ParsedDocument.Metadata;
import app.workplan.service.document.ParsedDocument.Period;
import app.workplan.service.document.parser.SourceText.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 文件信息: number, dates, recipients from head and closing; title, issuer and period from their own readers. */
final class MetadataReader {

    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?:发文字号|文号|文件编号) ?: ?)?([\\u4e00-\\u9fffA-Za-z]{2,16}[〔\\[(【]20\\d\\d[〕\\])】] ?第?\\d{1,4}号)(?: +签发人.*)?");
    private static final Pattern LABELLED_NUMBER =
            Pattern.compile("(?:发文字号|文号) ?: ?([\\u4e00-\\u9fffA-Za-z]{2,16}[〔\\[(【]20\\d\\d[〕\\])】] ?第?\\d{1,4}号)");
    private static final Pattern RECEIVER = Pattern.compile("局|单位|部门|政府|科室|处室|委员会|中心|企业|街道|乡镇|分局|公司|支队|大队|各科|办公室");

    private static final Pattern LEAD_IN = Pattern.compile("如下|现将|现就|以来|为了|根据|按照|总结|履职|20\\d\\d年");

    private static final int FIRST_LINES = 200;

    private MetadataReader() {}

    static Metadata read(
            SourceText source, Frame frame, List<String> chapterTitles, ParseOptions options, Warnings warnings) {
        String number = null;
        LocalDate issued = null;
        LocalDate published = null;
        List<String> recipients = List.of();
        for (Line line : frame.head().subList(0, Math.min(frame.head().size(), FIRST_LINES))) {
            String text = line.length() > 400 ? "" : source.text(line);
            Matcher m = NUMBER.matcher(text);
            if (number == null && m.matches()) {
                number = source.wording(line.from() + m.start(1), line.from() + m.end(1));
            }
            LocalDate date = Frame.officeBeforeDate(text) != null ? Dates.first(text) : Dates.whole(text);
            issued = date != null ? date : issued;
            if (recipients.isEmpty()
                    && text.endsWith(":")
                    && text.indexOf('。') < 0
                    && RECEIVER.matcher(text).find()
                    && !LEAD_IN.matcher(text).find()) {
                recipients = recipients(source, line);
            }
        }
        for (Line line : frame.closing()) {
            LocalDate date = Dates.whole(source.text(line));
            issued = date != null && (issued == null || !source.text(line).contains("印发")) ? date : issued;
        }
        for (Line line : frame.noise()) {
            String text = line.length() > 400 ? "" : source.text(line);
            Matcher m = LABELLED_NUMBER.matcher(text);
            number = number == null && m.find() ? m.group(1) : number;
            published = published == null && !text.contains("归档") && !text.contains("成文") && !text.contains("附件")
                    ? Dates.first(text)
                    : published;
        }
        TitleReader.Title title = TitleReader.read(source, frame);
        String words = title == null ? "" : title.words();
        String plain = Normaliser.normalise(words);
        PlanKind kind = PlanPeriods.kind(plain, chapterTitles);
        String preamble = source.norm()
                .substring(frame.preambleStart(), Math.min(frame.bodyStart(), frame.preambleStart() + 400));
        Period period = options.period() != null
                ? options.period()
                : PlanPeriods.period(plain + subtitle(source, frame), kind, chapterTitles, preamble, issued, published);
        if (period == null) {
            warnings.add(Code.PERIOD_UNKNOWN, 0, 0);
        }
        String issuer = IssuerReader.read(source, frame, words);
        String shown = words.isEmpty() ? null : words;
        boolean inferred = false;
        if (shown == null && issuer != null && period != null && kind != PlanKind.OTHER) {
            shown = issuer + period.from().getYear() + "年工作要点";
            inferred = true;
            warnings.add(Code.TITLE_INFERRED, 0, 0, shown);
        }
        return new Metadata(
                options.file(), shown, inferred, issuer, number, issued, published, kind, period, recipients);
    }

    private static String subtitle(SourceText source, Frame frame) {
        StringBuilder words = new StringBuilder();
        for (Line line : frame.head()) {
            if (line.length() <= 30 && source.norm().charAt(line.from()) == '(') {
                words.append(source.text(line));
            }
        }
        return words.toString();
    }

    private static List<String> recipients(SourceText source, Line line) {
        String text = source.text(line);
        String marks = text.indexOf(',') >= 0 ? ",;" : "、;";
        List<String> found = new ArrayList<>();
        int start = line.from();
        int depth = 0;
        for (int i = line.from(); i < line.to(); i++) {
            char c = source.norm().charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (i == line.to() - 1 || depth <= 0 && marks.indexOf(c) >= 0) {
                String name = source.wording(start, i);
                if (!name.isEmpty()) {
                    found.add(name);
                }
                start = i + 1;
            }
        }
        return List.copyOf(found);
    }
}
