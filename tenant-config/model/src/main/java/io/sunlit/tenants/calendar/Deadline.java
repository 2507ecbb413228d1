package io.sunlit.tenants.calendar;

import java.time.LocalDate;

/**
 * The last day on which something is still in time.
 *
 * @param provisional true if the holidays of a year that was counted through are not published yet:
 *     the date may move when they are
 */
public record Deadline(LocalDate date, boolean provisional) {}
