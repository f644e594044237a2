package app.workplan.service.directive;

import app.workplan.domain.supervision.DirectiveStepKind;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 批示的一步, as its page tells it.
 *
 * @param at Beijing time
 * @param department null for what concerns all of them
 * @param onBehalf 代签收, 代回复
 * @param actingFor 代理: the head's name
 */
public record DirectiveEvent(
        DirectiveStepKind kind,
        LocalDateTime at,
        @Nullable String actor,
        @Nullable String department,
        boolean onBehalf,
        @Nullable String actingFor,
        @Nullable String words) {}
