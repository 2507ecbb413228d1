package io.sunlit.designer.studio.diagram.ui;

import io.sunlit.designer.studio.diagram.CountyDirectory.County;
import io.sunlit.tenants.ImplementationItem;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What new elements of an item's flow begin with, so that most need no further setting.
 *
 * @param windowDepartment department of a new step at the window, or null for the item's own
 * @param windowPost post of a new step at the window, or null if it must be chosen
 * @param reviewPost post of a new reviewing step, or null if it must be chosen
 * @param decisionPost post of a new deciding step, or null if it must be chosen
 * @param lead department that leads a new joint approval, or null if it must be chosen
 * @param applicationForm form of a new intake, or null if it must be chosen
 */
public record Defaults(
    @Nullable String windowDepartment,
    @Nullable String windowPost,
    @Nullable String reviewPost,
    @Nullable String decisionPost,
    @Nullable String lead,
    @Nullable String applicationForm) {

  /** Everything must be chosen. */
  static final Defaults NONE = new Defaults(null, null, null, null, null, null);

  /** Posts that counties share by their codes. */
  private static final String WINDOW = "window";

  private static final String REVIEW = "review";
  private static final String DECISION = "decision";

  /** The hall where departments have their windows. */
  private static final String HALL = "government-services";

  /** What fits the item in its county, given the forms of its draft. */
  public static Defaults of(ImplementationItem item, County county, Collection<String> forms) {
    String own = item.department();
    boolean hall = !county.has(own, WINDOW) && county.has(HALL, WINDOW);
    return new Defaults(
        hall ? HALL : null,
        hall || county.has(own, WINDOW) ? WINDOW : null,
        county.has(own, REVIEW) ? REVIEW : null,
        county.has(own, DECISION) ? DECISION : null,
        own,
        forms.contains("application") ? "application" : forms.stream().findFirst().orElse(null));
  }
}
