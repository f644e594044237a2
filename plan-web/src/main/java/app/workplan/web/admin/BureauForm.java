package app.workplan.web.admin;

import app.workplan.service.organisation.CreateBureau;
import app.workplan.web.support.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 新建单位, together with its first administrator. */
@Getter
@Setter
class BureauForm {

    @Pattern(regexp = "[a-z0-9-]{2,40}", message = "{admin.bureau.codeIll}")
    private String code = "";

    @NotBlank(message = "{form.required}")
    @Size(max = 100, message = "{form.tooLong}")
    @OneLine
    private String name = "";

    @NotBlank(message = "{form.required}")
    @Size(max = 40, message = "{form.tooLong}")
    @OneLine
    private String shortName = "";

    private @Nullable Long parentId;

    @NotBlank(message = "{form.required}")
    @Size(max = 60, message = "{form.tooLong}")
    private String adminUsername = "";

    @NotBlank(message = "{form.required}")
    @Size(max = 60, message = "{form.tooLong}")
    @OneLine
    private String adminName = "";

    CreateBureau toCommand() {
        return new CreateBureau(code, name.strip(), shortName.strip(), parentId);
    }
}
