package app.workplan.web;

import app.workplan.WorkplanApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of pages through MockMvc, on the whole application and real PostgreSQL. All such tests of a
 * JVM share one context and one database. Spring Session ignores a mock session: carry the SESSION
 * cookie from answer to request. Nothing of an answer is printed: writing down every model
 * for a test that might fail takes half of the time of those that do not.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = WorkplanApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
public @interface WebTest {}
