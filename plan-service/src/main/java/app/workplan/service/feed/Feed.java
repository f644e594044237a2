package app.workplan.service.feed;

import java.time.LocalDate;
import java.util.List;

/**
 * 一个人的日历.
 *
 * @param language of the reader
 * @param name of the reader
 * @param today the day it was read
 * @param events by day
 */
public record Feed(String language, String name, LocalDate today, List<FeedEvent> events) {}
