/** How the web layer is put together: MVC, security, language, start-up checks. */
@NullMarked
package app.workplan.web.config;

import org.jspecify.annotations.NullMarked;
