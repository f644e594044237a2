package app.workplan.service.document.parser;

import app.workplan.domain.task.ShareRole;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 表头: what a column of a task table tells. */
enum TaskColumn {
    /** 序号. */
    NUMBER("序号|编号|项目序号|序 号|项次"),
    /** 类别: a group of rows. */
    GROUP("(?:工作|任务|所属)?(?:类别|分类|类型|领域|板块|章节)"),
    /** 重点任务: the item's title. */
    TITLE(
            "(?:20\\d\\d年)?(?:重点|主要|工作|具体|目标|年度|整改|专项|改革)*(?:任务|事项|工作|项目|问题|名称|内容|要点|目标)(?:名称|内容|分解|清单|事项)?|任务名称|工作名称|议定事项|问题清单"),
    /** 具体措施: the wording, and the title where the column before it spans several rows. */
    DETAIL(
            "(?:具体|主要|工作|整改|落实|推进|重点|细化|目标)*(?:措施|举措|要求|做法|内容|标准|任务|目标)(?:和要求|及要求|及标准)?|工作措施及要求|目标要求|任务内容|成果形式|预期成效|工作成果|主要内容"),
    LEAD("(?:牵头|主办|主责)(?:责任)?(?:单位|部门|科室|处室|股室|机构)?(?:\\(.*\\))?"),
    RESPONSIBLE("(?:责任|负责|承办|落实|实施|完成|主管)(?:单位|部门|科室|处室|股室|机构|主体)(?:及责任人|及配合单位|\\(.*\\))?|单位|部门|科室"),
    SUPPORT("(?:配合|协办|协同|协助|参与|参加)(?:责任)?(?:单位|部门|科室|处室|股室|机构)?(?:\\(.*\\))?"),
    SUPERVISE("(?:督办|督导|督促|督查)(?:单位|部门|科室|处室)"),
    DUE("(?:拟|计划|预计)?(?:完成|办结|整改|办理|时间|推进|进度|实施)?(?:时限|时间|期限|日期|节点|要求|安排)(?:要求|节点|安排)?|频次"),
    /** 责任领导: persons, no departments. */
    PERSON("(?:责任|分管|牵头|包保|包抓|联系|具体|主管)?(?:领导|责任人|人|负责人|联系人|市领导|县领导)(?:及电话)?|联系(?:方式|电话)"),
    OTHER("备注|说明|完成情况|进展情况|进度|状态|依据|来源");

    private final Pattern words;

    TaskColumn(String words) {
        this.words = Pattern.compile(words);
    }

    /** The column a header's words name; null where they name none. */
    static @Nullable TaskColumn named(String header) {
        String plain = header.replaceAll("\\s", "");
        if (plain.length() > 16) {
            return null;
        }
        for (TaskColumn column : values()) {
            if (column.words.matcher(plain).matches()) {
                return column;
            }
        }
        return null;
    }

    boolean isOffice() {
        return role() != null;
    }

    boolean isText() {
        return this == TITLE || this == DETAIL;
    }

    /** The role the departments of the column have; null where it names none. */
    @Nullable
    ShareRole role() {
        return switch (this) {
            case LEAD -> ShareRole.LEAD;
            case RESPONSIBLE -> ShareRole.RESPONSIBLE;
            case SUPPORT -> ShareRole.SUPPORT;
            case SUPERVISE -> ShareRole.SUPERVISE;
            default -> null;
        };
    }
}
