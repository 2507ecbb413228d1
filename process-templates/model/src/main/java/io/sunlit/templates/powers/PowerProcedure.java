package io.sunlit.templates.powers;

import io.sunlit.templates.TimeLimit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A procedure by which a type of power is exercised, such as the simple and the ordinary procedure
 * of a penalty.
 *
 * @param powerType code of the power type, as in the catalog's code list
 * @param code of the procedure; {@code ordinary} where a type has one only
 * @param from first day on which it applies, or null
 * @param until last day, or null
 * @param basis the law with its articles
 * @param limit how long the whole may take by law, or null
 * @param extension by how much that may be extended, or null
 * @param jointLimit how long it may take where several departments decide jointly, or null
 * @param jointExtension by how much that may be extended, or null
 * @param specialProcedures codes of the procedures whose time does not count
 * @param stages in the order of the law; a case goes through the required ones
 */
public record PowerProcedure(
    String powerType,
    String code,
    String nameZh,
    String nameEn,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    String basis,
    @Nullable TimeLimit limit,
    @Nullable TimeLimit extension,
    @Nullable TimeLimit jointLimit,
    @Nullable TimeLimit jointExtension,
    List<String> specialProcedures,
    List<StageRule> stages) {

  public PowerProcedure {
    specialProcedures = List.copyOf(specialProcedures);
    stages = List.copyOf(stages);
  }

  public boolean appliesOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  /** The codes of the stages that every case goes through, in order. */
  public List<String> requiredStages() {
    return stages.stream().filter(StageRule::required).map(StageRule::stage).toList();
  }
}
