package io.sunlit.templates.powers;

import io.sunlit.templates.TimeLimit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Everything that {@code power-types.yaml} says. Immutable. */
public record PowerProcedures(
    List<Stage> stages,
    List<SpecialProcedureKind> specialProcedures,
    List<PowerProcedure> procedures) {

  private static final PowerProcedures SHIPPED = read();

  public PowerProcedures {
    stages = List.copyOf(stages);
    specialProcedures = List.copyOf(specialProcedures);
    procedures = List.copyOf(procedures);
  }

  private record Name(String zh, String en) {}

  private record StageRow(
      String stage, boolean required, @Nullable String limit, @Nullable String basis) {}

  private record ProcedureRow(
      String code,
      Name name,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      String basis,
      @Nullable String limit,
      @Nullable String extension,
      @Nullable String jointLimit,
      @Nullable String jointExtension,
      @Nullable List<String> specialProcedures,
      List<StageRow> stages) {}

  private record TypeRow(String code, List<ProcedureRow> procedures) {}

  private record Document(
      List<Stage> stages, List<SpecialProcedureKind> specialProcedures, List<TypeRow> powerTypes) {}

  /** What the platform ships. */
  public static PowerProcedures shipped() {
    return SHIPPED;
  }

  /** The codes of all stages. */
  public Set<String> stageCodes() {
    return stages.stream().map(Stage::code).collect(Collectors.toUnmodifiableSet());
  }

  /** The kind of special procedure with that code. */
  public Optional<SpecialProcedureKind> specialProcedure(String code) {
    return specialProcedures.stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  /**
   * The code of the special procedure that a catalog calls so: 现场听证 is {@code hearing}. What the
   * list does not know is {@link SpecialProcedureKind#OTHER}.
   */
  public String specialProcedureCalled(String name) {
    return specialProcedures.stream()
        .filter(kind -> kind.isCalled(name.strip()))
        .map(SpecialProcedureKind::code)
        .findFirst()
        .orElse(SpecialProcedureKind.OTHER);
  }

  /** The procedures of a power type that apply on a day; empty for an unknown type. */
  public List<PowerProcedure> of(String powerType, LocalDate day) {
    return procedures.stream()
        .filter(procedure -> procedure.powerType().equals(powerType) && procedure.appliesOn(day))
        .toList();
  }

  /** The procedure of a power type with that code, whenever it applies. */
  public Optional<PowerProcedure> find(String powerType, String code) {
    return procedures.stream()
        .filter(p -> p.powerType().equals(powerType) && p.code().equals(code))
        .findFirst();
  }

  private static PowerProcedures read() {
    YAMLMapper yaml =
        YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    try (InputStream in = PowerProcedures.class.getResourceAsStream("power-types.yaml")) {
      if (in == null) {
        throw new IllegalStateException("Expected power-types.yaml beside this class");
      }
      Document document = yaml.readValue(in, Document.class);
      List<PowerProcedure> procedures = new ArrayList<>();
      for (TypeRow type : document.powerTypes()) {
        type.procedures().forEach(row -> procedures.add(procedure(type.code(), row)));
      }
      return new PowerProcedures(document.stages(), document.specialProcedures(), procedures);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PowerProcedure procedure(String powerType, ProcedureRow row) {
    return new PowerProcedure(
        powerType,
        row.code(),
        row.name().zh(),
        row.name().en(),
        row.from(),
        row.until(),
        row.basis(),
        limit(row.limit()),
        limit(row.extension()),
        limit(row.jointLimit()),
        limit(row.jointExtension()),
        row.specialProcedures() == null ? List.of() : row.specialProcedures(),
        row.stages().stream()
            .map(s -> new StageRule(s.stage(), s.required(), limit(s.limit()), s.basis()))
            .toList());
  }

  private static @Nullable TimeLimit limit(@Nullable String text) {
    return text == null ? null : TimeLimit.parse(text);
  }
}
