package io.sunlit.forms.library;

import io.sunlit.forms.FieldSettings;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money. Value: a JSON number in yuan, so that conditions can compare it, or null. The
 * capital form is shown, never sent. Property {@code allowNegative}; {@code validate.min} and
 * {@code max} count as for form-js's own numbers.
 */
public final class MoneyField extends LibraryField {

  public MoneyField() {
    super("money");
  }

  @Override
  public @Nullable Object opened(FieldSettings settings, @Nullable Object value) {
    return value instanceof Double ? value : null;
  }

  @Override
  public boolean enterable(FieldSettings settings, @Nullable Object value) {
    return value == null || (value instanceof Double d && Double.isFinite(d));
  }

  @Override
  public void check(FieldSettings settings, @Nullable Object value, Findings findings) {
    if (!(value instanceof Double amount)) {
      return;
    }
    BigDecimal yuan = BigDecimal.valueOf(amount).stripTrailingZeros();
    if (yuan.abs().compareTo(Money.LARGEST) > 0) {
      say(findings, settings, "money-too-large");
    } else if (yuan.scale() > 2) {
      say(findings, settings, "money-decimals");
    } else if (yuan.signum() < 0 && !flag(settings, "allowNegative")) {
      say(findings, settings, "money-negative");
    }
  }
}
