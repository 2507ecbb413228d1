package io.sunlit.runtime.casefiles;

import io.sunlit.forms.FormField;
import io.sunlit.forms.FormSchema;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which answers of an application form say who applies. What the form asks is taken from it, so
 * that nobody is asked twice; the rest is asked beside it.
 */
public final class ApplicantAnswers {

  private static final List<String> NAME =
      List.of("applicantName", "applicant", "companyName", "partyName", "ownerName");
  private static final List<String> ID_NUMBER =
      List.of("idNumber", "creditCode", "applicantIdNumber");
  private static final List<String> PHONE =
      List.of("mobilePhone", "phone", "applicantPhone", "ownerPhone");

  private final Set<String> asked;

  private ApplicantAnswers(Set<String> asked) {
    this.asked = asked;
  }

  /** What this form asks; null stands for an item without an application form. */
  public static ApplicantAnswers askedBy(@Nullable FormSchema form) {
    return new ApplicantAnswers(
        form == null
            ? Set.of()
            : form.fields().stream().map(FormField::path).collect(Collectors.toSet()));
  }

  public boolean askName() {
    return NAME.stream().noneMatch(asked::contains);
  }

  public boolean askIdNumber() {
    return ID_NUMBER.stream().noneMatch(asked::contains);
  }

  public boolean askPhone() {
    return PHONE.stream().noneMatch(asked::contains);
  }

  /**
   * The applicant, out of the answers and what was asked beside them.
   *
   * @return null if there is no name
   */
  public @Nullable Applicant applicant(
      JsonNode answers, @Nullable String name, @Nullable String idNumber, @Nullable String phone) {
    String known = askName() ? text(name) : answer(answers, NAME);
    if (known == null) {
      return null;
    }
    String number = askIdNumber() ? text(idNumber) : answer(answers, ID_NUMBER);
    return new Applicant(
        known,
        number == null ? null : number.toUpperCase(Locale.ROOT),
        askPhone() ? text(phone) : answer(answers, PHONE));
  }

  private static @Nullable String answer(JsonNode answers, List<String> keys) {
    return keys.stream()
        .map(answers::path)
        .filter(JsonNode::isString)
        .map(value -> text(value.asString()))
        .filter(text -> text != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
