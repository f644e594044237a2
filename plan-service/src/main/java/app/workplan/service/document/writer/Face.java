package app.workplan.service.document.writer;

import java.util.List;
import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** 字体 of an official document: what it is called in font files, and the free one that is shipped in its place. */
@Getter
@RequiredArgsConstructor
enum Face {
    /** 小标宋 of the title and the red head. */
    TITLE_SONG("song", List.of("方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "FZXBSJW--GB1-0")),
    /** 仿宋 of the body. */
    FANG_SONG("fangsong", List.of("仿宋_GB2312", "仿宋", "FangSong_GB2312", "FangSong", "FZFangSong-Z02S", "方正仿宋_GBK")),
    /** 楷体 of the second level. */
    KAI("kai", List.of("楷体_GB2312", "楷体", "KaiTi_GB2312", "KaiTi", "FZKai-Z03S", "方正楷体_GBK")),
    /** 黑体 of the first level and the heads of tables. */
    HEI("hei", List.of("黑体", "SimHei", "FZHei-B01S", "方正黑体_GBK")),
    /** 宋体 of the page numbers. */
    SONG("song", List.of("宋体", "SimSun", "新宋体", "NSimSun", "FZShuSong-Z01S", "方正书宋_GBK"));

    /** File of the shipped font, without its ending. */
    private final String shipped;
    /** Names of fonts that are the one meant, the best first. */
    private final List<String> names;
}
