package io.sunlit.forms.library;

import io.sunlit.forms.FieldSettings;
import io.sunlit.forms.library.AdministrativeDivision.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place picked level by level. Value: {@code {"code":"320583100","names":["江苏省","苏州市",…]}} or
 * null. Properties: {@code level}, how deep at least (default county); {@code within}, the code of
 * the division that it must lie in.
 */
public final class DivisionField extends LibraryField {

  public DivisionField() {
    super("division");
  }

  @Override
  public @Nullable Object opened(FieldSettings settings, @Nullable Object value) {
    return wellFormed(value) ? value : null;
  }

  @Override
  public boolean enterable(FieldSettings settings, @Nullable Object value) {
    return value == null || wellFormed(value);
  }

  private static boolean wellFormed(@Nullable Object value) {
    return hasExactly(value, "code", "names")
        && value instanceof Map<?, ?> map
        && map.get("code") instanceof String
        && map.get("names") instanceof List<?> names
        && names.stream().allMatch(String.class::isInstance);
  }

  @Override
  public void check(FieldSettings settings, @Nullable Object value, Findings findings) {
    if (!(value instanceof Map<?, ?> map)) {
      return;
    }
    AdministrativeDivisions table = AdministrativeDivisions.bundled();
    Optional<AdministrativeDivision> found = table.find(text(map.get("code")));
    if (found.isEmpty()) {
      say(findings, settings, "division-unknown", text(map.get("code")));
      return;
    }
    AdministrativeDivision division = found.get();
    if (!division.names().equals(map.get("names"))) {
      say(findings, settings, "division-names", String.join("", division.names()));
      return;
    }
    if (!division.isWithin(text(settings.get("within")))) {
      say(findings, settings, "division-outside");
      return;
    }
    Level deepest = level(settings);
    if (division.level().ordinal() < deepest.ordinal() && !table.isLeaf(division.code())) {
      say(findings, settings, "division-level");
    }
  }

  @Override
  public void checkSettings(FieldSettings settings, Findings findings) {
    Object level = settings.get("level");
    if (level != null && Arrays.stream(Level.values()).noneMatch(l -> l.code().equals(level))) {
      say(findings, settings, "setting-level", level);
    }
    String within = text(settings.get("within"));
    if (!within.isEmpty() && AdministrativeDivisions.bundled().find(within).isEmpty()) {
      say(findings, settings, "setting-within", within);
    }
  }

  static Level level(FieldSettings settings) {
    return Arrays.stream(Level.values())
        .filter(level -> level.code().equals(settings.get("level")))
        .findFirst()
        .orElse(Level.COUNTY);
  }
}
