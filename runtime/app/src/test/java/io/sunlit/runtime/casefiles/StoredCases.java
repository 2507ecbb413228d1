package io.sunlit.runtime.casefiles;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
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
}
