package io.sunlit.tenants.store;

import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.LocalDays;
import io.sunlit.tenants.calendar.TimeSpan;
import io.sunlit.tenants.store.CalendarCorrection.Kind;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who corrected the calendar of a county, when and how. Corrections are only ever added. */
public class CalendarCorrections {

  private static final String COLUMNS =
      "tenant_id, id, kind, name, first_day, last_day, open_hours, belated, corrected_by,"
          + " corrected_at";
  private static final String BETWEEN_SPANS = " ";
  private static final RowMapper<CalendarCorrection> ROW =
      (row, n) -> {
        String hours = row.getString("open_hours");
        return new CalendarCorrection(
            new TenantId(row.getString("tenant_id")),
            row.getString("id"),
            Kind.valueOf(row.getString("kind")),
            new LocalDays(
                row.getString("name"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                Stream.ofNullable(hours)
                    .flatMap(spans -> Stream.of(spans.split(BETWEEN_SPANS)))
                    .map(TimeSpan::parse)
                    .toList()),
            row.getString("belated"),
            row.getString("corrected_by"),
            Moments.read(row, "corrected_at"));
      };

  private final JdbcClient jdbc;

  public CalendarCorrections(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was corrected, the latest first. */
  public Page<CalendarCorrection> page(TenantId tenant, int page, int size) {
    return Paging.of(jdbc, COLUMNS, "calendar_correction where tenant_id = :tenant")
        .param("tenant", tenant.value())
        .page("corrected_at desc, first_day, kind, id", page, size, ROW);
  }

  public void insert(TenantId tenant, CalendarCorrection correction) {
    Tenants.requireSame(tenant, correction.tenant());
    LocalDays days = correction.days();
    jdbc.sql(
            "insert into calendar_correction (tenant_id, id, kind, name, first_day, last_day,"
                + " open_hours, belated, corrected_by, corrected_at) values (:tenant, :id, :kind,"
                + " :name, :from, :to, :hours, :belated, :by, :at)")
        .param("tenant", tenant.value())
        .param("id", correction.id())
        .param("kind", correction.kind().name())
        .param("name", days.name())
        .param("from", days.from())
        .param("to", days.to())
        .param("hours", hours(days))
        .param("belated", correction.belated())
        .param("by", correction.by())
        .param("at", Moments.write(correction.at()))
        .update();
  }

  private static @Nullable String hours(LocalDays days) {
    return days.spans().isEmpty()
        ? null
        : days.spans().stream().map(TimeSpan::toString).collect(Collectors.joining(BETWEEN_SPANS));
  }
}
