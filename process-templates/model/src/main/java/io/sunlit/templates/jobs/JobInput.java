package io.sunlit.templates.jobs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a job is told. Ids and outcomes only: whatever else it needs is in the case file. */
public sealed interface JobInput {

  /** 出具受理通知书 or 不予受理通知书. */
  record IssueReceipt(String caseNumber, boolean accepted) implements JobInput {}

  /**
   * 一次性告知 what is missing.
   *
   * @param due last day on which it can be handed in
   */
  record AskForSupplement(String caseNumber, LocalDate due) implements JobInput {}

  /**
   * 告知申请人 in words of the platform.
   *
   * @param notice code of the text, such as {@code special-procedure-begins}
   */
  record NotifyApplicant(String caseNumber, String notice) implements JobInput {}

  /** 制证. */
  record IssueCertificate(String caseNumber) implements JobInput {}

  /**
   * 抄告: lets a department know of a decision that its own depends on.
   *
   * @param department code of the department
   */
  record SendCopyNotice(String caseNumber, String department) implements JobInput {}

  /**
   * 缴费通知.
   *
   * @param amount in fen
   * @param due last day of payment
   */
  record AskForPayment(String caseNumber, long amount, LocalDate due) implements JobInput {}

  /** 决定公开. */
  record PublishDecision(String caseNumber, LocalDate decidedOn) implements JobInput {}

  /**
   * 归档.
   *
   * @param keepUntil last day on which it must be kept, or null for ever
   */
  record ArchiveDossier(String caseNumber, @Nullable LocalDate keepUntil) implements JobInput {}
}
