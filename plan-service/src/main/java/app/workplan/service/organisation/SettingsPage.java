package app.workplan.service.organisation;

import app.workplan.domain.organisation.BureauSetting;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 现行设置.
 *
 * @param version id of the newest row, 0 while nothing was ever set
 * @param since the day it was set, null while nothing was ever set
 */
public record SettingsPage(
        long version, BureauSetting.Values values, @Nullable LocalDate since) {}
