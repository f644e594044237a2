package app.workplan.service.organisation;

import app.workplan.domain.shared.Actor;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 开通单位: a bureau and its first administrator, both or none. */
@Service
@Transactional
@RequiredArgsConstructor
public class SetUpService {

    private final OrganisationService organisation;
    private final UserService users;
    private final OrganisationAccess access;

    /**
     * 开通: by the first administrator; the one-time password of the bureau's administrator.
     *
     * @throws app.workplan.domain.shared.RuleViolation when a name is taken or ill formed
     * @throws app.workplan.domain.shared.NotFound when there is no such parent
     */
    public OneTimePassword openBureau(Actor actor, CreateBureau bureau, String username, String displayName) {
        access.requireCanMakeBureaus(actor);
        long bureauId = organisation.createBureau(actor, bureau);
        return users.createAdministrator(actor, bureauId, username, displayName);
    }
}
