package app.workplan.service.document.parser;

import app.workplan.service.document.parser.SourceText.Line;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 发文机关: the signature, else the office the title names, else the place the text speaks of + 应急管理局. */
final class IssuerReader {

    private static final String OFFICE = "(?:应急管理局|应急管理厅|应急局|管理局|委员会办公室|委员会|人民政府办公室|人民政府|指挥部办公室|指挥部|安委办|减灾办|局|厅|中心|支队)";
    private static final Pattern IN_TITLE =
            Pattern.compile("^(?:20\\d\\d(?:[-—~至]20\\d\\d)?年度?)?([\\u4e00-\\u9fffA-Za-z]{1,20}?" + OFFICE
                    + "(?:[\\u4e00-\\u9fff]{2,4}(?:分局|局|处|站)(?=20\\d\\d|关于))?)");
    private static final Pattern PLACE_IN_TITLE = Pattern.compile(
            "^(?:20\\d\\d(?:[-—~至]20\\d\\d)?年度?)?([\\u4e00-\\u9fff]{2,8}?[省市县区旗])(?:应急|“?十[一二三四五六]五|20\\d\\d)");
    private static final Pattern PLACE =
            Pattern.compile("(?<![\\u4e00-\\u9fff])([\\u4e00-\\u9fff]{2,4}?[市县区旗省])(?=[\\u4e00-\\u9fff])");
    private static final Pattern SELF = Pattern.compile("[我全]([省市县区旗])");
    private static final int ENOUGH = 200_000;

    private IssuerReader() {}

    static @Nullable String read(SourceText source, Frame frame, String title) {
        String signed = signed(source, frame.closing());
        if (signed == null) {
            signed = signed(source, frame.head());
        }
        if (signed != null) {
            return signed;
        }
        String text = source.norm().substring(0, Math.min(ENOUGH, source.norm().length()));
        Matcher m = IN_TITLE.matcher(Normaliser.normalise(title));
        if (m.find()) {
            String office = m.group(1);
            boolean partial = "省市县区旗".indexOf(office.charAt(0)) >= 0;
            String place = partial ? place(text, office.charAt(0)) : null;
            return place == null ? office : place + office.substring(1);
        }
        m = PLACE_IN_TITLE.matcher(Normaliser.normalise(title));
        if (m.find()) {
            return m.group(1) + (m.group(1).endsWith("省") ? "应急管理厅" : "应急管理局");
        }
        if (!text.contains("应急管理")) {
            return null;
        }
        String place = place(text, level(text));
        return place == null ? null : place + (place.endsWith("省") ? "应急管理厅" : "应急管理局");
    }

    /** An office's name alone on the line before a date. */
    private static @Nullable String signed(SourceText source, Iterable<Line> lines) {
        String office = null;
        String found = null;
        for (Line line : lines) {
            String text = line.length() > 60 ? "" : source.text(line);
            if (Dates.whole(text) != null && office != null) {
                found = office;
            }
            String together = text.isEmpty() ? null : Frame.officeBeforeDate(text);
            found = together != null ? together : found;
            office = Frame.signature(text) ? source.wording(line.from(), line.to()) : null;
        }
        return found;
    }

    /** The level the text speaks of itself with: 我县, 全市. */
    private static char level(String text) {
        return most(SELF.matcher(text), "市").charAt(0);
    }

    private static @Nullable String place(String text, char level) {
        Map<String, Integer> counts = new HashMap<>();
        Matcher m = PLACE.matcher(text);
        while (m.find()) {
            String name = m.group(1);
            if (name.charAt(name.length() - 1) == level && !name.matches("(?:全|我|各|本|由|对|与|向|在|该|省|到|市).*")) {
                counts.merge(name, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .filter(e -> e.getValue() >= 2)
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static String most(Matcher m, String otherwise) {
        Map<String, Integer> counts = new HashMap<>();
        while (m.find()) {
            counts.merge(m.group(1), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }
}
