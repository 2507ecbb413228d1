package io.sunlit.tenants;

import io.sunlit.templates.TimeLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of a province's base list (目录清单). Counties pick it, inherit these fields and fill in the
 * rest.
 *
 * @param code of the base list; opaque
 * @param synthetic true if the code was made up for demonstration
 * @param levels 行使层级, such as {@code county}; empty if the list does not say
 * @param statutoryLimit null if no law sets one
 * @param promisedLimit the longest that a county may promise; null if the list leaves it open
 * @param materials all that a county may ask for; empty if the list leaves it open
 * @param mainItem code of the main item that this is a sub-item of; null if it stands alone
 */
public record BaseItem(
    String code,
    boolean synthetic,
    String name,
    String powerType,
    List<String> legalBasis,
    List<String> levels,
    @Nullable TimeLimit statutoryLimit,
    @Nullable TimeLimit promisedLimit,
    List<Material> materials,
    @Nullable String mainItem,
    @Nullable String source) {

  public BaseItem {
    legalBasis = List.copyOf(legalBasis);
    levels = List.copyOf(levels);
    materials = List.copyOf(materials);
  }

  /** What an applicant may be asked for, and whether always. */
  public record Material(String name, boolean required) {}
}
