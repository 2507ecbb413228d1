package io.sunlit.runtime.jointapproval;

import io.sunlit.templates.DefaultConsent;
import io.sunlit.templates.DefaultConsent.Silence;
import io.sunlit.tenants.ImplementationItem;
import org.jspecify.annotations.Nullable;

/**
 * By which rule a participant's silence counts as its consent (默认同意).
 *
 * @param overtime the rule for not deciding in time (超时默认), or null if that is no consent
 * @param absence the rule for staying away (缺席默认), or null if that is no consent
 */
public record SilenceBasis(@Nullable String overtime, @Nullable String absence) {

  /** As usual: silence is no consent. */
  static final SilenceBasis NONE = new SilenceBasis(null, null);

  private static final int LONGEST = 500;

  /** What the diagram chose, unless the item asks for an explicit decision. */
  static SilenceBasis of(@Nullable DefaultConsent consent, ImplementationItem item) {
    if (consent == null || item.forbidsDefaultConsent()) {
      return NONE;
    }
    String rule = consent.legalBasis().strip();
    String kept = rule.length() <= LONGEST ? rule : rule.substring(0, LONGEST);
    return new SilenceBasis(
        consent.on().contains(Silence.OVERTIME) ? kept : null,
        consent.on().contains(Silence.ABSENCE) ? kept : null);
  }

  /** The rule for that kind of silence, or null. */
  @Nullable String of(Silence silence) {
    return switch (silence) {
      case OVERTIME -> overtime;
      case ABSENCE -> absence;
    };
  }
}
