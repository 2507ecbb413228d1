package io.sunlit.tenants.configuration;

import io.sunlit.tenants.codes.CodeReport.Problem;
import io.sunlit.tenants.codes.CodeSchemes;
import io.sunlit.tenants.codes.CreditCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of a list of specs. Values are texts, lists of texts and rows of such values, in
 * the order of the specs, as they are stored, compared and written again.
 */
final class SpecReading {

  private final CodeSchemes codes;

  SpecReading(CodeSchemes codes) {
    this.codes = codes;
  }

  Map<String, Object> read(YamlCursor file, List<FieldSpec> specs) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (FieldSpec spec : specs) {
      Object value = value(file, spec);
      if (value != null) {
        values.put(spec.key(), value);
      }
    }
    return values;
  }

  private @Nullable Object value(YamlCursor file, FieldSpec spec) {
    String key = spec.key();
    return switch (spec.kind()) {
      case TEXT -> file.optionalText(key);
      case REQUIRED_TEXT -> file.text(key);
      case TEXTS -> ifAny(file.texts(key));
      case FLAG -> file.optionalText(key) == null ? null : String.valueOf(file.flag(key, false));
      case COUNT -> file.optionalText(key) == null ? null : String.valueOf(file.count(key, 0));
      case DATE -> file.optionalText(key) == null ? null : file.date(key).toString();
      case LIMIT -> {
        var limit = file.optionalLimit(key);
        yield limit == null ? null : limit.toString();
      }
      case CHOICE -> {
        String choice = file.optionalText(key);
        file.requireKnown(key, choice, spec.choices());
        yield choice;
      }
      case CHOICES -> {
        List<String> chosen = file.texts(key);
        chosen.forEach(choice -> file.requireKnown(key, choice, spec.choices()));
        yield ifAny(chosen);
      }
      case CREDIT_CODE -> creditCode(file, key);
      case CODE -> code(file, spec);
      case ROWS -> ifAny(file.each(key, row -> read(row, spec.fields())));
    };
  }

  private static @Nullable String creditCode(YamlCursor file, String key) {
    String code = file.optionalText(key);
    if (code != null && !CreditCode.isValid(code)) {
      String zh = "应为18位统一社会信用代码（不含 I、O、S、V、Z），现为“" + code + "”";
      String en =
          "Expected a credit code of 18 characters without I, O, S, V, Z, but it is '" + code + "'";
      if (code.matches("[" + CreditCode.CHARACTERS + "]{18}")) {
        char expected = CreditCode.checkCharacter(code);
        zh = "校验码应为 " + expected + "（GB 32100），现为“" + code + "”：请核对整个代码";
        en =
            "Expected the check character "
                + expected
                + " (GB 32100), but the code is '"
                + code
                + "': look at all of it again";
      }
      file.note(key, zh, en);
    }
    return code;
  }

  private @Nullable String code(YamlCursor file, FieldSpec spec) {
    String code = file.optionalText(spec.key());
    if (code != null) {
      codes
          .find(spec.choices().getFirst())
          .ifPresent(
              scheme -> {
                for (Problem problem : codes.check(code, scheme).problems()) {
                  file.note(spec.key(), problem.zh(), problem.en());
                }
              });
    }
    return code;
  }

  private static <T> @Nullable List<T> ifAny(List<T> values) {
    return values.isEmpty() ? null : new ArrayList<>(values);
  }
}
