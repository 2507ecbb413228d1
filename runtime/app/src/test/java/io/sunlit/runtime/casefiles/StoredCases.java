package io.sunlit.runtime.casefiles;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.RunningLimit;
import java.time.Instant;

/** Puts case files into the tables for tests of other features, without an engine. */
public final class StoredCases {

  private StoredCases() {}

  /** A case of 食品经营许可 that was just handed in. */
  public static CaseFile received(
      CaseFiles files, TenantId tenant, String number, String application) {
    CaseFile file =
        CaseFile.takenIn(
            new CaseFile.Header(
                tenant,
                new CaseNumber(number),
                "JS320583SC-XK-0001",
                "食品经营许可",
                null,
                "market-regulation",
                "publication-1",
                null,
                new Applicant("昆山市玉山镇张记面馆", "92320583MA1XXXXX0A", "0512-57301234"),
                application,
                "7KQ4MNPB",
                Instant.parse("2026-11-26T02:00:00Z")),
            new Actor("ks-window", "李敏"));
    files.insert(file);
    return file;
  }

  /** A sub-case of that case, accepted with it, to be decided within the limit. */
  public static CaseFile subCase(CaseFiles files, CaseFile parent, RunningLimit limit) {
    CaseFile.Header header = parent.header();
    CaseFile file =
        CaseFile.takenIn(
            new CaseFile.Header(
                header.tenant(),
                new CaseNumber(header.number().value() + "-1"),
                header.itemCode(),
                header.itemName(),
                header.itemVersion(),
                "fire-rescue",
                header.publicationId(),
                header.number(),
                header.applicant(),
                header.application(),
                header.queryCode(),
                header.receivedAt()),
            Actor.SYSTEM);
    file.acceptWithParent(header.receivedAt(), limit.due().minusDays(7), limit);
    files.insert(file);
    return file;
  }
}
