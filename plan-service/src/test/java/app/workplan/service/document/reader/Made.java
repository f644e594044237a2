package app.workplan.service.document.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of every format, made of lines of text. */
final class Made {

    static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

    private Made() {}

    /** Names and contents of the parts, in turn. */
    static byte[] zip(Object... parts) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            all.put((String) parts[i], bytes(parts[i + 1]));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(Object content) {
        return content instanceof byte[] bytes ? bytes : content.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A paragraph of a docx file. */
    static String p(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + escape(text) + "</w:t></w:r></w:p>";
    }

    /** A paragraph with a generated number. */
    static String numbered(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr><w:r><w:t>" + escape(text) + "</w:t></w:r></w:p>";
    }

    static String body(String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document " + W + "><w:body>" + content
                + "</w:body></w:document>";
    }

    /** A docx file of the content of its body, with further parts. */
    static byte[] docx(String content, Object... parts) {
        Object[] all = new Object[parts.length + 4];
        all[0] = "[Content_Types].xml";
        all[1] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                + " PartName=\"/word/document.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
        all[2] = "word/document.xml";
        all[3] = body(content);
        System.arraycopy(parts, 0, all, 4, parts.length);
        return zip(all);
    }

    static byte[] docx(List<String> lines) {
        return docx(lines.stream().map(Made::p).collect(Collectors.joining()));
    }

    static byte[] html(List<String> lines) {
        String article =
                lines.stream().map(line -> "<p>" + escape(line) + "</p>").collect(Collectors.joining("\n"));
        return ("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>" + escape(lines.get(0))
                        + "_某市政府网</title></head><body><div class=\"header\"><ul class=\"nav\"><li><a"
                        + " href=\"/\">首页</a></li><li><a href=\"/a\">政务公开</a></li><li><a"
                        + " href=\"/b\">办事服务</a></li></ul></div><div class=\"breadcrumb\">您的位置：<a href=\"/\">首页</a>"
                        + " &gt; <a href=\"/x\">通知公告</a></div><div class=\"TRS_Editor\">" + article + "</div>"
                        + "<div class=\"bdsharebuttonbox\">分享到：<a>微信</a><a>微博</a></div><p>扫一扫在手机打开当前页</p>"
                        + "<footer>版权所有：某市应急管理局 <a href=\"/map\">网站地图</a></footer></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] ofd(List<String> lines) {
        List<List<String>> pages = new java.util.ArrayList<>();
        List<List<String>> printed = Paper.lines(lines, 28);
        List<String> all = new java.util.ArrayList<>();
        printed.forEach(all::addAll);
        for (int i = 0; i < all.size(); i += 22) {
            pages.add(all.subList(i, Math.min(all.size(), i + 22)));
        }
        Object[] parts = new Object[4 + pages.size() * 2];
        parts[0] = "OFD.xml";
        parts[1] = "<ofd:OFD"
                + " xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";
        parts[2] = "Doc_0/Document.xml";
        parts[3] = "<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Pages>"
                + IntStream.range(0, pages.size())
                        .mapToObj(i -> "<ofd:Page ID=\"" + i + "\" BaseLoc=\"Pages/Page_" + i + "/Content.xml\"/>")
                        .collect(Collectors.joining())
                + "</ofd:Pages></ofd:Document>";
        for (int i = 0; i < pages.size(); i++) {
            parts[4 + i * 2] = "Doc_0/Pages/Page_" + i + "/Content.xml";
            parts[5 + i * 2] = ofdPage(pages.get(i), i + 1);
        }
        return zip(parts);
    }

    private static String ofdPage(List<String> lines, int number) {
        StringBuilder page =
                new StringBuilder("<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Content><ofd:Layer>");
        double top = 30;
        for (String line : lines) {
            object(page, line, top);
            top += 10;
        }
        object(page, "- " + number + " -", 280);
        return page.append("</ofd:Layer></ofd:Content></ofd:Page>").toString();
    }

    private static void object(StringBuilder page, String line, double top) {
        int indent = line.startsWith("\u3000\u3000") ? 2 : 0;
        String words = line.substring(indent);
        page.append("<ofd:TextObject Boundary=\"")
                .append(25 + indent * 5.6)
                .append(' ')
                .append(top)
                .append(' ')
                .append(words.length() * 5.6)
                .append(" 6\" Size=\"5.6\"><ofd:TextCode X=\"0\" Y=\"5\">")
                .append(escape(words))
                .append("</ofd:TextCode></ofd:TextObject>");
    }

    static byte[] pdf(List<String> lines) {
        return Paper.pdf(lines);
    }
}
