package io.sunlit.tenants;

import io.sunlit.templates.ItemFacts;
import io.sunlit.templates.TimeLimit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item (事项) of a county's implementation list (实施清单).
 *
 * @param code the county's code; opaque, unique within the tenant
 * @param baseCode code of the base item (目录清单) that it implements
 * @param synthetic true if the code was made up for demonstration
 * @param powerType code of the dated power-type list, such as {@code permit}
 * @param department code of the implementing department
 * @param implementingBody name of the implementing body (实施主体)
 * @param legalBasis 设定依据, one entry for each article
 * @param statutoryLimit 法定时限, or null if no law sets one
 * @param promisedLimit 承诺时限, or null if none is promised
 * @param fee what is charged and on which basis; null if free of charge
 * @param result name of the result, such as 食品经营许可证
 * @param template name of the process template that the item is handled by, or null if none is
 *     bound yet
 * @param source where the facts come from, shown on the item's page
 * @param details the other fields of the catalog by their keys in files: texts, lists of texts, and
 *     lists of rows of such values
 */
public record ImplementationItem(
    TenantId tenant,
    String code,
    String baseCode,
    boolean synthetic,
    String name,
    String powerType,
    String department,
    String implementingBody,
    List<String> legalBasis,
    @Nullable TimeLimit statutoryLimit,
    @Nullable TimeLimit promisedLimit,
    List<Material> materials,
    @Nullable String fee,
    String result,
    @Nullable String template,
    @Nullable String source,
    Map<String, Object> details) {

  public ImplementationItem {
    legalBasis = List.copyOf(legalBasis);
    materials = List.copyOf(materials);
    details = Collections.unmodifiableMap(ItemLaw.withCodes(details));
  }

  /** What the checks of a flow ask about the item. */
  public ItemFacts facts() {
    return new ItemFacts(
        powerType,
        department,
        statutoryLimit,
        promisedLimit,
        ItemLaw.specialProcedures(details),
        ItemLaw.decidingPosts(details));
  }

  /** Whether the law asks for an explicit decision, so that nobody's silence is consent. */
  public boolean forbidsDefaultConsent() {
    return ItemLaw.asksForAnExplicitDecision(details);
  }

  /** An item with its core fields only. */
  public ImplementationItem(
      TenantId tenant,
      String code,
      String baseCode,
      boolean synthetic,
      String name,
      String powerType,
      String department,
      String implementingBody,
      List<String> legalBasis,
      @Nullable TimeLimit statutoryLimit,
      @Nullable TimeLimit promisedLimit,
      List<Material> materials,
      @Nullable String fee,
      String result,
      @Nullable String template,
      @Nullable String source) {
    this(
        tenant,
        code,
        baseCode,
        synthetic,
        name,
        powerType,
        department,
        implementingBody,
        legalBasis,
        statutoryLimit,
        promisedLimit,
        materials,
        fee,
        result,
        template,
        source,
        Map.of());
  }

  /**
   * What the applicant hands in.
   *
   * @param form original, copy or electronic
   * @param more what else is said about it, by its keys in files
   */
  public record Material(
      String name, boolean required, String form, int copies, Map<String, Object> more) {

    /** Rows stored before there was more to say have none. */
    @SuppressWarnings("NullAway")
    public Material {
      more = more == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    public Material(String name, boolean required, String form, int copies) {
      this(name, required, form, copies, Map.of());
    }
  }
}
