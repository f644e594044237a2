package app.workplan.service.document.parser;

import java.util.regex.Pattern;

/** 页面杂项: lines that belong to the web page or the paper, not to the document. */
final class NoiseReader {

    private static final int LONGEST = 120;
    private static final Pattern STRICT = Pattern.compile(
            "扫一扫|浏览(?:量|次数)|点击(?:量|数|次数)|阅读(?:量|次数)|打印本页|关闭窗口|关闭本页|分享到|上一篇|下一篇|责任编辑|网站地图|网站标识码|备案号|ICP备|公网安备|版权所有|位访客|访问量|技术支持 ?:|返回(?:首页|顶部)|^- ?\\d{1,3} ?-$|^[—–] ?\\d{1,3} ?[—–]$|^第 ?\\d{1,3} ?页");
    private static final Pattern PAGE = Pattern.compile(
            "字号|字体|打印|来源 ?:|发布(?:时间|日期|机构) ?:|(?:时间|日期) ?:|归档时间|更新时间|您的位置|当前位置|首页|索引号|编辑 ?:|信息分类|主题分类|有效性|公开方式|收藏|无障碍|视力保护|语音播报|朗读|登录|注册|导航|->|^作者|^\\[.{0,20}\\]$|相关(?:链接|文档|附件)|附件下载|下载附件|生成日期|公开日期|发文日期|成文日期|邮编 ?:|^地址 ?:|主办单位 ?:.*地址");
    private static final Pattern DIGITS_ONLY = Pattern.compile("[\\d\\s.|:/#*<>·,-]+");
    private static final Pattern STAMP =
            Pattern.compile("20\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?: +\\d{1,2}:\\d{2}.*|$)");
    private static final Pattern ISO = Pattern.compile("20\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}");
    private static final Pattern ATTACHMENT =
            Pattern.compile("附件 ?[:\\d一二三四五].*|.*\\.(?:docx?|pdf|xlsx?|wps|ofd|zip|rar|et|pptx?)$");

    private NoiseReader() {}

    /** Whether a line inside the document's body is page furniture. */
    static boolean inBody(String line) {
        return line.length() <= 40
                && line.indexOf('。') < 0
                && STRICT.matcher(line).find();
    }

    /** Whether a line before the first chapter is page furniture. */
    static boolean inHead(String line) {
        if (line.length() > LONGEST || line.indexOf('。') >= 0) {
            return false;
        }
        return STRICT.matcher(line).find()
                || PAGE.matcher(line).find()
                || DIGITS_ONLY.matcher(line).matches()
                || STAMP.matcher(line).matches() && ISO.matcher(line).lookingAt();
    }

    /** Whether a line after the last item is page furniture. */
    static boolean inTail(String line) {
        return inHead(line)
                || line.length() <= LONGEST && ATTACHMENT.matcher(line).matches();
    }
}
