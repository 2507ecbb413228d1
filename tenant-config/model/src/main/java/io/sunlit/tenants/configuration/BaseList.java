package io.sunlit.tenants.configuration;

import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.BaseItem;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ImplementationItem.Material;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A province's base list (基本目录) and what its counties may do with the fields of an item that they
 * pick from it: the list of each county (实施清单) inherits what is locked, may promise less time and
 * ask for less, and fills in the rest freely.
 *
 * @param items by base code
 * @param inheritance what counties may do with a field; one that is not named is free
 */
public record BaseList(Map<String, BaseItem> items, Map<String, Freedom> inheritance) {

  /** What a county may do with a field of an item of the base list. */
  public enum Freedom {
    /** Nothing: the province's value holds. */
    LOCKED,
    /** A limit: the same or a shorter one. */
    SHORTER,
    /** A list: the same or less of it, and nothing more strictly. */
    FEWER,
    /** Anything. */
    FREE
  }

  /**
   * Where an item says something else than its base item allows.
   *
   * @param field key of the field
   * @param zh what is wrong and what to do
   */
  public record Contradiction(String field, String zh, String en) {}

  private static final String NAME = "name";
  private static final String POWER_TYPE = "power-type";
  private static final String LEGAL_BASIS = "legal-basis";
  private static final String STATUTORY_LIMIT = "statutory-limit";
  private static final String PROMISED_LIMIT = "promised-limit";
  private static final String MATERIALS = "materials";
  private static final String LEVELS = "levels";

  static final List<String> LIMITS = List.of(STATUTORY_LIMIT, PROMISED_LIMIT);
  static final List<String> LISTS = List.of(LEGAL_BASIS, LEVELS, MATERIALS);

  /** What a base list can say. */
  static final List<String> FIELDS =
      List.of(NAME, POWER_TYPE, LEGAL_BASIS, STATUTORY_LIMIT, PROMISED_LIMIT, MATERIALS, LEVELS);

  /** What holds where a province says nothing else. */
  static final Map<String, Freedom> USUAL =
      Map.of(
          NAME, Freedom.LOCKED,
          POWER_TYPE, Freedom.LOCKED,
          LEGAL_BASIS, Freedom.LOCKED,
          STATUTORY_LIMIT, Freedom.LOCKED,
          PROMISED_LIMIT, Freedom.SHORTER,
          MATERIALS, Freedom.FEWER,
          LEVELS, Freedom.FEWER);

  public static final BaseList NONE = new BaseList(Map.of(), USUAL);

  public BaseList {
    items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
    inheritance = Collections.unmodifiableSortedMap(new TreeMap<>(inheritance));
  }

  public Optional<BaseItem> find(String baseCode) {
    return Optional.ofNullable(items.get(baseCode));
  }

  /** What a county may do with a field of its item; what the base item does not say is free. */
  public Freedom freedom(String baseCode, String field) {
    BaseItem base = items.get(baseCode);
    return base == null || says(base, field).isEmpty()
        ? Freedom.FREE
        : inheritance.getOrDefault(field, Freedom.FREE);
  }

  /** What the base item says about a field, each entry a text; empty if it leaves it open. */
  public static List<String> says(BaseItem base, String field) {
    return switch (field) {
      case NAME -> List.of(base.name());
      case POWER_TYPE -> List.of(base.powerType());
      case LEGAL_BASIS -> base.legalBasis();
      case STATUTORY_LIMIT -> text(base.statutoryLimit());
      case PROMISED_LIMIT -> text(base.promisedLimit());
      case MATERIALS -> base.materials().stream().map(BaseItem.Material::name).toList();
      case LEVELS -> base.levels();
      default -> List.of();
    };
  }

  /** The same as officials read it. */
  static List<String> words(BaseItem base, String field) {
    List<String> says = says(base, field);
    return LIMITS.contains(field)
        ? says.stream().map(limit -> TimeLimit.parse(limit).zh()).toList()
        : says;
  }

  /** Everything in which an item contradicts its base item; empty if it is not of the list. */
  public List<Contradiction> contradictions(ImplementationItem item) {
    BaseItem base = items.get(item.baseCode());
    List<Contradiction> found = new ArrayList<>();
    if (base != null) {
      for (String field : FIELDS) {
        List<String> own = says(item, field);
        switch (freedom(base.code(), field)) {
          case LOCKED -> requireSame(base, field, own, found);
          case SHORTER -> requireShorter(field, limit(base, field), limit(item, field), found);
          case FEWER -> {
            requireAmong(field, says(base, field), own, found);
            if (field.equals(MATERIALS)) {
              requireNothingStricter(base, item, found);
            }
          }
          case FREE -> {
            // the county's own affair
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private static List<String> says(ImplementationItem item, String field) {
    return switch (field) {
      case NAME -> List.of(item.name());
      case POWER_TYPE -> List.of(item.powerType());
      case LEGAL_BASIS -> item.legalBasis();
      case STATUTORY_LIMIT -> text(item.statutoryLimit());
      case PROMISED_LIMIT -> text(item.promisedLimit());
      case MATERIALS -> item.materials().stream().map(Material::name).toList();
      case LEVELS ->
          item.details().get(LEVELS) instanceof List<?> levels
              ? levels.stream().map(String::valueOf).toList()
              : List.of();
      default -> List.of();
    };
  }

  private static void requireSame(
      BaseItem base, String field, List<String> own, List<Contradiction> found) {
    // levels and materials that a county does not name are those of the list
    boolean silent = own.isEmpty() && (field.equals(LEVELS) || field.equals(MATERIALS));
    List<String> expected = says(base, field);
    if (!silent && !new HashSet<>(expected).equals(new HashSet<>(own))) {
      found.add(
          new Contradiction(
              field,
              "由省级目录统一确定为“%s”：请改为一致（或删去此项，自动沿用）；确需不同的，请报省级主管部门调整基本目录"
                  .formatted(String.join("；", words(base, field))),
              ("The province's base list says '%s': say the same, or leave it out to inherit it;"
                      + " to have it otherwise, ask the province to change the list")
                  .formatted(String.join("；", expected))));
    }
  }

  private static void requireShorter(
      String field, @Nullable TimeLimit base, @Nullable TimeLimit own, List<Contradiction> found) {
    if (base == null || own == null) {
      return;
    }
    if (base.unit() != own.unit()) {
      found.add(
          new Contradiction(
              field,
              "省级目录的上限为%s：请用同一单位填写，才能比较".formatted(base.zh()),
              "The province's base list allows %s: give it in the same unit, to be compared"
                  .formatted(base)));
    } else if (own.amount() > base.amount()) {
      found.add(
          new Contradiction(
              field,
              "只能缩短：省级目录的上限为%s，现为%s，请改为不超过上限".formatted(base.zh(), own.zh()),
              "May only be shorter: the province's base list allows %s, but it is %s"
                  .formatted(base, own)));
    }
  }

  private static void requireAmong(
      String field, List<String> base, List<String> own, List<Contradiction> found) {
    List<String> added = own.stream().filter(each -> !base.contains(each)).toList();
    if (!added.isEmpty()) {
      String names = String.join("；", added);
      found.add(
          new Contradiction(
              field,
              "只能减少：省级目录没有“%s”，请删去；确需增加的，请报省级主管部门调整基本目录".formatted(names),
              ("May only be fewer: the province's base list does not have '%s'; remove it,"
                      + " or ask the province to change the list")
                  .formatted(names)));
    }
  }

  private static void requireNothingStricter(
      BaseItem base, ImplementationItem item, List<Contradiction> found) {
    Map<String, Boolean> required =
        base.materials().stream()
            .collect(
                Collectors.toMap(
                    BaseItem.Material::name, BaseItem.Material::required, (a, b) -> a || b));
    String names =
        item.materials().stream()
            .filter(own -> own.required() && Objects.equals(required.get(own.name()), false))
            .map(Material::name)
            .collect(Collectors.joining("；"));
    if (!names.isEmpty()) {
      found.add(
          new Contradiction(
              MATERIALS,
              "省级目录中“%s”不是必要材料，县级不得改为必要：请写 required: false".formatted(names),
              "'%s' is optional in the province's base list: write required: false"
                  .formatted(names)));
    }
  }

  private static @Nullable TimeLimit limit(BaseItem base, String field) {
    return field.equals(STATUTORY_LIMIT) ? base.statutoryLimit() : base.promisedLimit();
  }

  private static @Nullable TimeLimit limit(ImplementationItem item, String field) {
    return field.equals(STATUTORY_LIMIT) ? item.statutoryLimit() : item.promisedLimit();
  }

  private static List<String> text(@Nullable TimeLimit limit) {
    return limit == null ? List.of() : List.of(limit.toString());
  }
}
