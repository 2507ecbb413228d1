package io.sunlit.templates.jobs;

import java.util.Arrays;
import java.util.Optional;

/** A kind of job that a flow may ask for: the {@code type} of a Zeebe task definition. */
public enum JobType {
  ISSUE_RECEIPT("issue-receipt", JobInput.IssueReceipt.class, JobOutput.DocumentIssued.class),
  ASK_FOR_SUPPLEMENT(
      "ask-for-supplement", JobInput.AskForSupplement.class, JobOutput.DocumentIssued.class),
  NOTIFY_APPLICANT("notify-applicant", JobInput.NotifyApplicant.class, JobOutput.Notified.class),
  ISSUE_CERTIFICATE(
      "issue-certificate", JobInput.IssueCertificate.class, JobOutput.DocumentIssued.class),
  SEND_COPY_NOTICE("send-copy-notice", JobInput.SendCopyNotice.class, JobOutput.Notified.class),
  ASK_FOR_PAYMENT("ask-for-payment", JobInput.AskForPayment.class, JobOutput.PaymentAsked.class),
  PUBLISH_DECISION("publish-decision", JobInput.PublishDecision.class, JobOutput.Notified.class),
  ARCHIVE_DOSSIER("archive-dossier", JobInput.ArchiveDossier.class, JobOutput.Archived.class);

  private final String code;
  private final Class<? extends JobInput> input;
  private final Class<? extends JobOutput> output;

  JobType(String code, Class<? extends JobInput> input, Class<? extends JobOutput> output) {
    this.code = code;
    this.input = input;
    this.output = output;
  }

  /** The type as it stands in BPMN files. */
  public String code() {
    return code;
  }

  public Class<? extends JobInput> input() {
    return input;
  }

  public Class<? extends JobOutput> output() {
    return output;
  }

  public static Optional<JobType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
  }
}
