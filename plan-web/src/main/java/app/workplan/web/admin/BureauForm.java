package app.workplan.web.admin;

import app.workplan.service.organisation.CreateBureau;
import app.workplan.web.support.AtMost;
import app.workplan.web.support.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 新建单位, together with its first administrator. */
@Getter
@Setter
class BureauForm {

    @Pattern(regexp = "[a-z0-9-]{2,40}", message = "{admin.bureau.codeIll}")
    private String code = "";

    @NotBlank(message = "{form.fill}{admin.bureau.name}")
    @AtMost(value = 100, message = "{admin.bureau.name}{form.tooLong}")
    @OneLine(message = "{admin.bureau.name}{form.oneLine}")
    private String name = "";

    @NotBlank(message = "{form.fill}{admin.bureau.shortName}")
    @AtMost(value = 40, message = "{admin.bureau.shortName}{form.tooLong}")
    @OneLine(message = "{admin.bureau.shortName}{form.oneLine}")
    private String shortName = "";

    private @Nullable Long parentId;

    @NotBlank(message = "{form.fill}{admin.bureau.adminUsername}")
    @AtMost(value = 60, message = "{admin.bureau.adminUsername}{form.tooLong}")
    private String adminUsername = "";

    @NotBlank(message = "{form.fill}{admin.bureau.adminName}")
    @AtMost(value = 60, message = "{admin.bureau.adminName}{form.tooLong}")
    @OneLine(message = "{admin.bureau.adminName}{form.oneLine}")
    private String adminName = "";

    CreateBureau toCommand() {
        return new CreateBureau(code, name.strip(), shortName.strip(), parentId);
    }
}
