package app.workplan.web.config;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** How the container answers what reaches no page. */
@Configuration(proxyBeanMethods = false)
class ContainerConfig {

    /** Last, so that our valve stands nearest to the application and reports before any other. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> ownErrorPage(ContainerErrorPage page) {
        return factory -> factory.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(ContainerErrors.class.getName());
            host.getPipeline().addValve(new ContainerErrors(page));
        });
    }
}
