package io.sunlit.runtime.uploads;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.TenantId;

/**
 * Where a file belongs: to a case, or to the application that an officer is about to take in.
 *
 * @param value opaque, unique in the county
 */
public record UploadPlace(TenantId tenant, String value) {

  public static UploadPlace ofCase(TenantId tenant, CaseNumber number) {
    return new UploadPlace(tenant, number.value());
  }

  /** Only this officer's own: nobody else has seen the files yet. */
  public static UploadPlace ofIntake(Officer officer, String itemCode) {
    return new UploadPlace(officer.tenant(), "intake/" + itemCode + "/" + officer.username());
  }
}
