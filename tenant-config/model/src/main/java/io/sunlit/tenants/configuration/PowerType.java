package io.sunlit.tenants.configuration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A type of administrative power (权力类型), from a dated code list: types come and go.
 *
 * @param nationalCode two digits of GB/T 39046, or null if the national list has none
 * @param letters pinyin letters used in local codes
 * @param from first day on which items may be of this type, or null if it was always there
 * @param until last day, or null if it still is
 */
public record PowerType(
    String code,
    String name,
    @Nullable String nationalCode,
    String letters,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {}
