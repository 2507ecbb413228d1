package io.sunlit.forms.library;

import io.sunlit.forms.FieldSettings;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A field that holds a number with rules of its own, as a text: of a person, a body, a phone. */
abstract class NumberedField extends LibraryField {

  private final BiFunction<String, LocalDate, Optional<String>> fault;

  NumberedField(String name, BiFunction<String, LocalDate, Optional<String>> fault) {
    super(name);
    this.fault = fault;
  }

  /** A citizen's identity number; the value is its 18 characters. */
  public static final class ResidentId extends NumberedField {
    public ResidentId() {
      super(
          "residentId",
          (text, today) -> ResidentIdNumber.fault(text, today).map(ResidentIdNumber.Fault::code));
    }
  }

  /** A unified social credit code; the value is its 18 characters. */
  public static final class CreditCode extends NumberedField {
    public CreditCode() {
      super(
          "creditCode",
          (text, today) -> UnifiedCreditCode.fault(text).map(UnifiedCreditCode.Fault::code));
    }
  }

  /** A mobile number; the value is its 11 digits. */
  public static final class Mobile extends NumberedField {
    public Mobile() {
      super("mobile", (text, today) -> MobileNumber.fault(text).map(MobileNumber.Fault::code));
    }
  }

  @Override
  public Object emptyValue() {
    return "";
  }

  @Override
  public @Nullable Object opened(FieldSettings settings, @Nullable Object value) {
    return value instanceof String ? value : "";
  }

  @Override
  public boolean enterable(FieldSettings settings, @Nullable Object value) {
    return value instanceof String text && Plain.typed(text) && text.indexOf('\n') < 0;
  }

  @Override
  public void check(FieldSettings settings, @Nullable Object value, Findings findings) {
    if (value instanceof String text && !text.isEmpty()) {
      fault
          .apply(text, LocalDate.now(settings.clock()))
          .ifPresent(code -> say(findings, settings, code));
    }
  }
}
