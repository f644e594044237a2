package app.workplan.service.paper.template;

import java.time.Instant;

/**
 * 本单位的模板, without its content.
 *
 * @param size in bytes
 * @param keptBy name of who uploaded it
 */
public record KeptTemplate(String fileName, long size, Instant keptAt, String keptBy) {}
