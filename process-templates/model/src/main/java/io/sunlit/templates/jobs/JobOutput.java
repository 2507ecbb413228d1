package io.sunlit.templates.jobs;

import java.time.LocalDate;

/** What a job answers; its components become variables of the flow. */
public sealed interface JobOutput {

  /**
   * A document was issued.
   *
   * @param documentNumber its number (文书编号)
   */
  record DocumentIssued(String documentNumber, LocalDate issuedOn) implements JobOutput {}

  /** Somebody was told, on that day. */
  record Notified(LocalDate notifiedOn) implements JobOutput {}

  /**
   * A payment was asked for.
   *
   * @param paymentNumber number of the demand (缴款书编号)
   */
  record PaymentAsked(String paymentNumber) implements JobOutput {}

  /** The dossier is bound. */
  record Archived(String dossierNumber) implements JobOutput {}
}
