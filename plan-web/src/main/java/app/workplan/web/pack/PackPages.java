package app.workplan.web.pack;

import app.workplan.service.pack.Pack;
import app.workplan.service.pack.PackTask;
import app.workplan.service.shared.BusinessClock;
import app.workplan.web.audit.AuditLines;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** 包内的网页: of relative links only, without script, in the reader's language. */
@Component
@RequiredArgsConstructor
class PackPages {

    private static final String STYLE = "pack/pack.css";

    private final ITemplateEngine templates;
    private final AuditLines audit;

    /** One task of the list in the first page. */
    public record Row(Pack.Task task, String page, int files, int missing) {}

    /**
     * 任务的一页.
     *
     * @param root the way from the page to the top of the pack
     */
    void task(Pack pack, PackTask task, PackedFiles files, String root, OutputStream to) throws IOException {
        List<AuditLines.Line> lines = task.audit().stream()
                .map(row -> audit.of(row, BusinessClock.ZONE))
                .toList();
        write("pack/task", Map.of("pack", pack, "task", task, "files", files, "audit", lines, "root", root), to);
    }

    /** 首页 of the pack of a plan. */
    void index(Pack pack, List<Row> rows, OutputStream to) throws IOException {
        write("pack/index", Map.of("pack", pack, "rows", rows, "root", ""), to);
    }

    void style(OutputStream to) throws IOException {
        new ClassPathResource(STYLE).getInputStream().transferTo(to);
    }

    private void write(String template, Map<String, Object> model, OutputStream to) throws IOException {
        Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        templates.process(template, new Context(LocaleContextHolder.getLocale(), model), writer);
        writer.flush();
    }
}
