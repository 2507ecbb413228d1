package io.sunlit.forms.library;

import io.sunlit.forms.FieldSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An opinion with its conclusion (同意, 不同意, 补正). Value: {@code {"conclusion":"agree","text":"…"}} or
 * null. Property {@code conclusions}: which may be chosen, all without it. What is not consent
 * needs a reason (行政许可法 art. 38).
 */
public final class OpinionField extends LibraryField {

  /** GB/T 39046-2020 table 7 no. 5: 环节处理意见 an..1000. */
  private static final int LONGEST = 1000;

  /** What an opinion comes to. */
  public enum Conclusion {
    AGREE("agree"),
    DISAGREE("disagree"),
    SUPPLEMENT("supplement");

    private final String code;

    Conclusion(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  public OpinionField() {
    super("opinion");
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
    return hasExactly(value, "conclusion", "text")
        && value instanceof Map<?, ?> map
        && Arrays.stream(Conclusion.values()).anyMatch(c -> c.code.equals(map.get("conclusion")))
        && map.get("text") instanceof String text
        && Plain.typed(text);
  }

  @Override
  public void checkSettings(FieldSettings settings, Findings findings) {
    if (settings.get("conclusions") instanceof Object given
        && !(given instanceof List<?> list
            && list.stream()
                .allMatch(
                    each ->
                        Arrays.stream(Conclusion.values()).anyMatch(c -> c.code.equals(each))))) {
      say(findings, settings, "setting-conclusions");
    }
  }

  @Override
  public void check(FieldSettings settings, @Nullable Object value, Findings findings) {
    if (!(value instanceof Map<?, ?> opinion)) {
      return;
    }
    List<?> offered = list(settings, "conclusions");
    String conclusion = text(opinion.get("conclusion"));
    String text = text(opinion.get("text"));
    if (offered != null && !offered.contains(conclusion)) {
      say(findings, settings, "opinion-conclusion");
    } else if (!Conclusion.AGREE.code.equals(conclusion) && text.isBlank()) {
      say(findings, settings, "opinion-reason");
    } else if (text.length() > LONGEST) {
      say(findings, settings, "opinion-too-long", (double) LONGEST);
    }
  }
}
