package app.workplan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 应急工作要点跟踪系统: the application. */
@SpringBootApplication
public class WorkplanApplication {

    public static void main(String[] args) {
        SpringApplication.run(WorkplanApplication.class, args);
    }
}
