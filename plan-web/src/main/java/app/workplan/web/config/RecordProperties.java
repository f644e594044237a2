package app.workplan.web.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypedValue;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.model.ITemplateEnd;
import org.thymeleaf.model.ITemplateStart;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.templateboundaries.AbstractTemplateBoundariesProcessor;
import org.thymeleaf.processor.templateboundaries.ITemplateBoundariesStructureHandler;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Lets templates read the components of our own records fast. Thymeleaf makes an evaluation context for every page, and with
 * it forgets what it learned by reflection about each class; a ledger spent most of its time learning it again.
 */
@Component
class RecordProperties extends AbstractProcessorDialect {

    private static final String OWN = "app.workplan.";

    RecordProperties() {
        super("Record properties", "records", 1000);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new AtStart());
    }

    /** Adds the accessor where a page begins. */
    private static final class AtStart extends AbstractTemplateBoundariesProcessor {

        AtStart() {
            super(TemplateMode.HTML, 1000);
        }

        @Override
        public void doProcessTemplateStart(
                ITemplateContext context, ITemplateStart start, ITemplateBoundariesStructureHandler handler) {
            Object evaluation =
                    context.getVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME);
            if (evaluation instanceof StandardEvaluationContext standard
                    && !standard.getPropertyAccessors().contains(Components.ALL)) {
                // the first one: behind the reflective one, which reads records too, it would hardly be asked
                List<PropertyAccessor> accessors = new ArrayList<>(standard.getPropertyAccessors());
                accessors.add(0, Components.ALL);
                standard.setPropertyAccessors(accessors);
            }
        }

        @Override
        public void doProcessTemplateEnd(
                ITemplateContext context, ITemplateEnd end, ITemplateBoundariesStructureHandler handler) {}
    }

    /** Reads components of records in our packages, nothing else. */
    private static final class Components implements PropertyAccessor {

        static final Components ALL = new Components();

        private static final ClassValue<Map<String, Method>> READERS = new ClassValue<>() {
            @Override
            protected Map<String, Method> computeValue(Class<?> type) {
                Map<String, Method> readers = new HashMap<>();
                if (type.isRecord() && type.getName().startsWith(OWN)) {
                    for (RecordComponent component : type.getRecordComponents()) {
                        Method reader = component.getAccessor();
                        reader.setAccessible(true);
                        readers.put(component.getName(), reader);
                    }
                }
                return readers;
            }
        };

        @Override
        public Class<?>[] getSpecificTargetClasses() {
            return new Class<?>[] {Record.class};
        }

        @Override
        public boolean canRead(EvaluationContext context, @Nullable Object target, String name) {
            return target != null && READERS.get(target.getClass()).containsKey(name);
        }

        @Override
        public TypedValue read(EvaluationContext context, @Nullable Object target, String name) throws AccessException {
            Method reader =
                    target == null ? null : READERS.get(target.getClass()).get(name);
            if (reader == null) {
                throw new AccessException("no component " + name);
            }
            try {
                return new TypedValue(reader.invoke(target));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new AccessException("cannot read " + name, e);
            }
        }

        @Override
        public boolean canWrite(EvaluationContext context, @Nullable Object target, String name) {
            return false;
        }

        @Override
        public void write(EvaluationContext context, @Nullable Object target, String name, @Nullable Object value) {
            throw new UnsupportedOperationException(name);
        }
    }
}
