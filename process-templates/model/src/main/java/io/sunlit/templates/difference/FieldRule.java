package io.sunlit.templates.difference;

import io.sunlit.templates.LimitUnit;
import io.sunlit.templates.TimeLimit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a county may do with a field of a template.
 *
 * <p>Locked by law: the stage and the actions of a step, how participants count, the join policy,
 * default consent, and that a field of a form must be filled in. Adjustable: a limit, which may
 * only become shorter. Everything else is free.
 */
enum FieldRule {
  LOCKED,
  ADJUSTABLE,
  FREE;

  private static final Set<String> LOCKED_FIELDS =
      Set.of(
          "humanStep@stage",
          "humanStep@actions",
          "jointApproval@policy",
          "participant@kind",
          "participant@defaultConsent",
          "participant@defaultBasis",
          "validate@required");

  private static final Set<String> LIMITS = Set.of("humanStep@limit", "participant@limit");

  /**
   * @param owner local name of the element that holds the field
   * @param field such as {@code @limit}
   */
  static FieldRule of(String owner, String field) {
    String name = owner + field;
    if (LOCKED_FIELDS.contains(name)) {
      return LOCKED;
    }
    return LIMITS.contains(name) ? ADJUSTABLE : FREE;
  }

  /** Whether a county may make this of that. Adding what was not there is always allowed. */
  boolean allows(@Nullable String before, @Nullable String after) {
    return switch (this) {
      case FREE -> true;
      case LOCKED -> before == null || before.equals("false");
      case ADJUSTABLE -> before == null || after != null && isNotLonger(before, after);
    };
  }

  private static boolean isNotLonger(String before, String after) {
    try {
      TimeLimit old = TimeLimit.parse(before);
      TimeLimit now = TimeLimit.parse(after);
      return old.unit() == now.unit()
          ? now.amount() <= old.amount()
          : longestHours(now) <= shortestHours(old);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static long shortestHours(TimeLimit limit) {
    return limit.amount() * (limit.unit() == LimitUnit.HOURS ? 1L : hours(limit.unit()));
  }

  /** A working day may lie behind a long holiday: it counts as nine days. */
  private static long longestHours(TimeLimit limit) {
    boolean working =
        limit.unit() == LimitUnit.WORKING_DAYS || limit.unit() == LimitUnit.WORKING_HOURS;
    return shortestHours(limit) + (working ? 24L * 9 : 0) * limit.amount();
  }

  private static long hours(LimitUnit unit) {
    return unit == LimitUnit.WORKING_HOURS ? 1 : 24;
  }
}
