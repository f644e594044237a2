package app.workplan.web.admin;

import app.workplan.service.organisation.BureauRow;
import app.workplan.service.organisation.EditBureau;
import app.workplan.web.support.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 改单位; the code stays. */
@Getter
@Setter
class BureauEditForm {

    private @Nullable Integer version;

    @NotBlank(message = "{form.required}")
    @Size(max = 100, message = "{form.tooLong}")
    @OneLine
    private String name = "";

    @NotBlank(message = "{form.required}")
    @Size(max = 40, message = "{form.tooLong}")
    @OneLine
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
