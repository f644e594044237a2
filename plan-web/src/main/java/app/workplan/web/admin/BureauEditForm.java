package app.workplan.web.admin;

import app.workplan.service.organisation.BureauRow;
import app.workplan.service.organisation.EditBureau;
import app.workplan.web.support.AtMost;
import app.workplan.web.support.OneLine;
import jakarta.validation.constraints.NotBlank;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 改单位; the code stays. */
@Getter
@Setter
class BureauEditForm {

    private @Nullable Integer version;

    @NotBlank(message = "{form.fill}{admin.bureau.name}")
    @AtMost(value = 100, message = "{admin.bureau.name}{form.tooLong}")
    @OneLine(message = "{admin.bureau.name}{form.oneLine}")
    private String name = "";

    @NotBlank(message = "{form.fill}{admin.bureau.shortName}")
    @AtMost(value = 40, message = "{admin.bureau.shortName}{form.tooLong}")
    @OneLine(message = "{admin.bureau.shortName}{form.oneLine}")
    private String shortName = "";

    private @Nullable Long parentId;

    static BureauEditForm of(BureauRow row) {
        BureauEditForm form = new BureauEditForm();
        form.version = row.version();
        form.name = row.name();
        form.shortName = row.shortName();
        form.parentId = row.parentId();
        return form;
    }

    EditBureau toCommand(long id) {
        return new EditBureau(id, version, name.strip(), shortName.strip(), parentId);
    }
}
