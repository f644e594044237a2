package app.broken.web.support;

import app.broken.web.task.LateController;

/** A part of every page that knows one of them: a circle. */
public record LateFrame(LateController page) {}
