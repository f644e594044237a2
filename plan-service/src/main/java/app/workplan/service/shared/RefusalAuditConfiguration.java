package app.workplan.service.shared;

import java.lang.reflect.Method;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;

/** Puts {@link RefusalAudit} around the public methods of every {@code XxxService}. */
@Configuration(proxyBeanMethods = false)
class RefusalAuditConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor refusalAudit(ObjectProvider<AuditTrail> audit) {
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(new Commands(), new RefusalAudit(audit::getObject));
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private static final class Commands extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(Method method, Class<?> type) {
            return type.getPackageName().startsWith("app.workplan.service.")
                    && type.getSimpleName().endsWith("Service");
        }
    }
}
