package io.sunlit.forms.library;

import io.sunlit.forms.FieldSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of attachments, each with what it is. Value: a list of {@code
 * {"name":"营业执照","file":"files::…"}}; the file is a reference as form-js's file picker makes it.
 * Properties {@code minCount} and {@code maxCount}.
 */
public final class AttachmentsField extends LibraryField {

  private static final int LONGEST_NAME = 200; // GB/T 39046-2020 table 5 no. 21: 材料名称 an..200
  private static final int MOST = 100;

  public AttachmentsField() {
    super("attachments");
  }

  @Override
  public Object emptyValue() {
    return List.of();
  }

  @Override
  public @Nullable Object opened(FieldSettings settings, @Nullable Object value) {
    return wellFormed(value) ? value : List.of();
  }

  @Override
  public boolean enterable(FieldSettings settings, @Nullable Object value) {
    return wellFormed(value);
  }

  private static boolean wellFormed(@Nullable Object value) {
    return value instanceof List<?> list
        && list.size() <= MOST
        && list.stream().allMatch(AttachmentsField::attachment);
  }

  private static boolean attachment(@Nullable Object value) {
    return hasExactly(value, "name", "file")
        && value instanceof Map<?, ?> map
        && map.get("name") instanceof String name
        && Plain.typed(name)
        && map.get("file") instanceof String file
        && file.startsWith("files::");
  }

  @Override
  public void checkSettings(FieldSettings settings, Findings findings) {
    boolean right =
        number(settings, "minCount", 0) <= number(settings, "maxCount", MOST)
            && List.of("minCount", "maxCount").stream()
                .map(settings::get)
                .allMatch(count -> count == null || possible(count));
    if (!right) {
      say(findings, settings, "setting-count");
    }
  }

  private static boolean possible(Object count) {
    return count instanceof Double d && d >= 0 && d <= MOST && d == Math.rint(d);
  }

  @Override
  public void check(FieldSettings settings, @Nullable Object value, Findings findings) {
    if (!(value instanceof List<?> list) || list.isEmpty()) {
      return;
    }
    double least = number(settings, "minCount", 0);
    double most = number(settings, "maxCount", MOST);
    if (list.size() < least) {
      say(findings, settings, "attachments-too-few", least);
    } else if (list.size() > most) {
      say(findings, settings, "attachments-too-many", most);
    }
    Set<Object> files = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      Map<?, ?> attachment = (Map<?, ?>) list.get(i);
      String name = text(attachment.get("name"));
      if (name.isBlank() || name.length() > LONGEST_NAME) {
        say(findings, settings, "attachment-name", i + 1d, (double) LONGEST_NAME);
      }
      if (!files.add(text(attachment.get("file")))) {
        say(findings, settings, "attachment-twice", i + 1d);
      }
    }
  }

  @Override
  public List<String> files(@Nullable Object value) {
    return wellFormed(value) && value instanceof List<?> list
        ? list.stream().map(one -> text(((Map<?, ?>) one).get("file"))).toList()
        : List.of();
  }
}
