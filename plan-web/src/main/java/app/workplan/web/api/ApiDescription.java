package app.workplan.web.api;

import app.workplan.domain.shared.Actor;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Problem;
import app.workplan.web.support.Texts;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** 接口描述: what the generated document cannot know: tokens, parameters that are read by hand, refusals, and the words. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class ApiDescription {

    private static final String TOKEN = "token";
    private static final String VERSION = "1";
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String KEY = "Idempotency-Key";

    static {
        // filled in from the token, not by the caller
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Scope.class);
    }

    private final Texts texts;

    @Bean
    OpenApiCustomizer describe() {
        return document -> {
            document.setServers(null);
            document.info(new Info()
                    .title(texts.of("api.description.title"))
                    .description(texts.of("api.description.what"))
                    .version(VERSION));
            Components components = document.getComponents() == null ? new Components() : document.getComponents();
            components.addSecuritySchemes(
                    TOKEN,
                    new SecurityScheme()
                            .type(SecurityScheme.Type.HTTP)
                            .scheme("bearer")
                            .description(texts.of("api.description.token")));
            ModelConverters.getInstance().readAll(Problem.class).forEach(components::addSchemas);
            document.setComponents(components);
        };
    }

    @Bean
    OperationCustomizer describeEach() {
        return this::describe;
    }

    private Operation describe(Operation operation, HandlerMethod method) {
        Needs needs = method.getMethodAnnotation(Needs.class);
        if (needs == null) {
            return operation;
        }
        operation.setTags(null);
        operation.setSummary(texts.of("api.operation." + operation.getOperationId()));
        operation.setDescription(texts.of("api.description.scope", needs.value().getWord()));
        operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        for (String name : needs.parameters()) {
            operation.addParametersItem(new QueryParameter()
                    .name(name)
                    .description(texts.of("api.parameter." + name))
                    .schema(new StringSchema()));
        }
        if (method.hasMethodAnnotation(PostMapping.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(KEY)
                    .description(texts.of("api.description.key"))
                    .schema(new StringSchema().minLength(8).maxLength(100)));
            created(operation, method);
        }
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description(texts.of("api.description.problem"))
                                .content(new Content()
                                        .addMediaType(
                                                PROBLEM_JSON,
                                                new MediaType()
                                                        .schema(new Schema<>().$ref("#/components/schemas/Problem")))));
        return operation;
    }

    /** What a POST makes is answered with 201; a file is its body. */
    private static void created(Operation operation, HandlerMethod method) {
        ApiResponse ok = operation.getResponses().remove("200");
        if (ok != null) {
            operation.getResponses().addApiResponse("201", ok.description("Created"));
        }
        PostMapping mapping = Objects.requireNonNull(method.getMethodAnnotation(PostMapping.class));
        for (String type : mapping.consumes()) {
            if (operation.getRequestBody() == null) {
                operation.setRequestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType(type, new MediaType().schema(new StringSchema().format("binary")))));
            }
        }
    }
}
