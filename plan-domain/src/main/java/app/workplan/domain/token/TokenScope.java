package app.workplan.domain.token;

import java.util.Arrays;
import java.util.Optional;
import lombok.Getter;

/** 令牌权限: what a token is good for. It only ever narrows what its owner may do, and never adds to it. */
@Getter
public enum TokenScope {
    /** 读取: plans, tasks, reports and indicators. */
    READ("read:plans"),
    /** 填报: reports and completions. */
    WRITE_ENTRIES("write:entries"),
    /** 填指标值: readings. */
    WRITE_READINGS("write:readings"),
    /** 导入: documents to be looked through by the office. */
    IMPORT("import");

    private final String word;

    TokenScope(String word) {
        this.word = word;
    }

    /** The scope of that word. */
    public static Optional<TokenScope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }
}
