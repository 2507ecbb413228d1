package io.sunlit.templates.scenario;

import io.sunlit.templates.DefaultConsent;
import io.sunlit.templates.ParticipantDefinition;
import io.sunlit.templates.ParticipantState;
import java.util.Arrays;
import java.util.Optional;

/** What a participant of a joint approval does in a {@link Scenario}. */
public enum Opinion {
  AGREE("agree"),
  AGREE_WITH_GAPS("agree-with-gaps"),
  REFUSE("refuse"),
  NOT_ACCEPT("not-accept"),
  WITHDRAW("withdraw"),
  SUPPLEMENT("supplement"),
  RETURN("return"),
  OVERTIME("overtime"),
  ABSENT("absent");

  private final String code;

  Opinion(String code) {
    this.code = code;
  }

  /** The word as it stands in scenarios. */
  public String code() {
    return code;
  }

  public static Optional<Opinion> of(String code) {
    return Arrays.stream(values()).filter(opinion -> opinion.code.equals(code)).findFirst();
  }

  boolean isSilence() {
    return this == OVERTIME || this == ABSENT;
  }

  /** Where the participant stands afterwards; silence is consent only where that was chosen. */
  ParticipantState state(ParticipantDefinition participant, ParticipantState before) {
    return switch (this) {
      case AGREE -> ParticipantState.AGREED;
      case AGREE_WITH_GAPS -> ParticipantState.AGREED_WITH_GAPS;
      case REFUSE -> ParticipantState.REFUSED;
      case NOT_ACCEPT -> ParticipantState.NOT_ACCEPTED;
      case WITHDRAW -> ParticipantState.WITHDRAWN;
      case SUPPLEMENT -> ParticipantState.SUPPLEMENTING;
      case RETURN -> ParticipantState.WAITING;
      case OVERTIME -> silent(participant, DefaultConsent.Silence.OVERTIME, before);
      case ABSENT -> silent(participant, DefaultConsent.Silence.ABSENCE, before);
    };
  }

  private static ParticipantState silent(
      ParticipantDefinition participant, DefaultConsent.Silence how, ParticipantState before) {
    DefaultConsent consent = participant.defaultConsent();
    return consent == null ? before : consent.after(how, before, false);
  }
}
