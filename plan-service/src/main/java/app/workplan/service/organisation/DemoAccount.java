package app.workplan.service.organisation;

/** 演示账号, as the login page of the demonstration lists it. */
public record DemoAccount(String username, String name, String role) {}
