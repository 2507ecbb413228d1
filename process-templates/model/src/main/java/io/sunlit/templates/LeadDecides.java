package io.sunlit.templates;

import java.util.List;

/**
 * 牵头部门决定: when every gating participant was heard, the decision of the lead is the outcome; the
 * others' opinions inform it. What had to exist already cannot be waived.
 */
public record LeadDecides() implements JoinPolicy {

  static final String CODE = "lead-decides";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public JoinOutcome outcome(List<Voice> voices) {
    Ballot ballot = Ballot.of(voices);
    if (ballot.anyOpen()) {
      return JoinOutcome.PENDING;
    }
    Ballot lead = Ballot.of(voices, voice -> voice.lead() && voice.kind().gates());
    if (Ballot.lacksPrerequisite(voices)) {
      return JoinOutcome.REFUSED;
    }
    // A lead that does not take part leaves the question to all the others.
    Ballot deciding = lead.anyFor() || lead.anyAgainst() ? lead : ballot;
    return deciding.anyAgainst() ? deciding.refused() : deciding.passed();
  }
}
