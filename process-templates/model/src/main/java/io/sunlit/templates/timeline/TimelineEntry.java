package io.sunlit.templates.timeline;

import io.sunlit.templates.TimeLimit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a case.
 *
 * @param kind what runs
 * @param element id of the step or joint approval, or null for a clock of the whole case
 * @param participant base code of the participant's item, or null
 * @param from the event from which it runs; that day is not counted
 * @param limit how long, or null if the step has no limit of its own
 * @param due last day, or null if it has no limit
 * @param warning a working day before it is due (R1), or null
 * @param yellow the day on which nine tenths of a promise are used (R2), or null
 * @param silentConsent first day on which silence counts as consent or as acceptance, or null
 * @param basis the rule behind the limit or the silence, or null
 */
public record TimelineEntry(
    Kind kind,
    @Nullable String element,
    String label,
    @Nullable String participant,
    LocalDate from,
    @Nullable TimeLimit limit,
    @Nullable LocalDate due,
    @Nullable LocalDate warning,
    @Nullable LocalDate yellow,
    @Nullable LocalDate silentConsent,
    @Nullable String basis) {

  /** What a clock is for. */
  public enum Kind {
    STEP("step"),
    PARTICIPANT("participant"),
    ACCEPTANCE("acceptance"),
    PROMISE("promise"),
    STATUTORY("statutory"),
    END("end");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
