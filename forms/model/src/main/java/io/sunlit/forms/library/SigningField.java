package io.sunlit.forms.library;

import io.sunlit.forms.FieldSettings;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's signing with its time. Value: {@code
 * {"id":"li.si","name":"李四","at":"2026-11-27T10:00:00+08:00"}} or null. Who signs is told by the
 * server in the form's data under {@code currentOfficer} ({@code {"id":…,"name":…}}, another key by
 * the property {@code signerKey}); nobody can sign for somebody else, nor at another time.
 */
public final class SigningField extends LibraryField {

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
  private static final Duration STALE = Duration.ofHours(24);

  public SigningField() {
    super("signing");
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
    return hasExactly(value, "id", "name", "at")
        && value instanceof Map<?, ?> map
        && map.values().stream().allMatch(String.class::isInstance)
        && moment(text(map.get("at"))) != null;
  }

  private static @Nullable Instant moment(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Override
  public void check(FieldSettings settings, @Nullable Object value, Findings findings) {
    if (!(value instanceof Map<?, ?> signing)) {
      return;
    }
    String key = text(settings.get("signerKey"));
    Object signer = settings.input().get(key.isEmpty() ? "currentOfficer" : key);
    if (!(signer instanceof Map<?, ?> person)) {
      say(findings, settings, "signing-nobody");
      return;
    }
    if (!text(signing.get("id")).equals(person.get("id"))
        || !text(signing.get("name")).equals(person.get("name"))) {
      say(findings, settings, "signing-other-person", text(person.get("name")));
      return;
    }
    Instant at = moment(text(signing.get("at")));
    Instant now = settings.clock().instant();
    if (at == null || at.isAfter(now.plus(CLOCKS_DIFFER)) || at.isBefore(now.minus(STALE))) {
      say(findings, settings, "signing-time");
    }
  }
}
