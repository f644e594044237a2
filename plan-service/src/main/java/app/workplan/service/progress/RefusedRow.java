package app.workplan.service.progress;

import app.workplan.domain.shared.RuleViolation;

/** 被拒绝的一行: which share of a form for many was refused, and why. */
public record RefusedRow(long shareId, RuleViolation why) {}
