package app.workplan.web.support;

import static app.workplan.web.support.WrittenTag.needed;

import java.io.StringWriter;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * 页面框架的文件: {@code frame:files} writes the style sheets and scripts of templates/layout/_files. They are the same whenever a page is
 * shown in one language and contrast, and were a third of the elements of a short page, so they are made once and kept
 * (docs/adr/0432).
 */
@Component
class FrameFiles extends AbstractProcessorDialect {

    private static final TemplateSpec TEMPLATE =
            new TemplateSpec("layout/_files", Set.of("files"), TemplateMode.HTML, null);

    private final Map<Key, String> kept = new ConcurrentHashMap<>();

    FrameFiles() {
        super("Files of the frame", "frame", 1000);
    }

    /** All that may decide which files there are and what they are told. */
    private record Key(String page, boolean highContrast, String language, String root) {}

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(WrittenTag.inPlace(prefix, "files", (to, context) -> to.append(files(context))));
    }

    private String files(ITemplateContext context) {
        Shell shell = (Shell) context.getVariable("shell");
        Key key = new Key(
                needed(context, "page", String.class),
                shell != null && shell.highContrast(),
                context.getLocale().toLanguageTag(),
                context.buildLink("/", null));
        String files = kept.get(key);
        if (files == null) {
            StringWriter written = new StringWriter();
            context.getConfiguration().getTemplateManager().parseAndProcess(TEMPLATE, context, written);
            files = written.toString();
            kept.put(key, files);
        }
        return files;
    }
}
