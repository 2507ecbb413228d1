package io.sunlit.tenants.store;

import static io.sunlit.tenants.store.SampleRows.TODAY;
import static io.sunlit.tenants.store.SampleRows.grant;
import static io.sunlit.tenants.store.SampleRows.visit;
import static io.sunlit.tenants.store.StoreContract.KS;
import static io.sunlit.tenants.store.TwoTenantsContract.done;
import static io.sunlit.tenants.store.TwoTenantsContract.expect;

import io.sunlit.tenants.County;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.TenantStage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * For each method about counties, and about who looks at them, a call for 昆山市 with keys that 张家港市
 * has.
 */
final class GrantCalls {

  private GrantCalls() {}

  static Map<String, Supplier<@Nullable Object>> on(CountyGrants grants, Counties counties) {
    Map<String, Supplier<@Nullable Object>> calls = new LinkedHashMap<>();
    calls.put("CountyGrants.find", () -> expect(Optional.empty(), grants.find(KS, "one")));
    calls.put(
        "CountyGrants.inForce",
        () -> expect(Optional.empty(), grants.inForce(KS, "js-supervisor", TODAY)));
    calls.put(
        "CountyGrants.concerning",
        () -> expect(List.of(), grants.concerning(KS, "js-supervisor", TODAY, TODAY)));
    calls.put("CountyGrants.page", () -> expect(0L, grants.page(KS, 0, 10).total()));
    calls.put("CountyGrants.visits", () -> expect(0L, grants.visits(KS, 0, 10).total()));
    calls.put(
        "CountyGrants.end",
        () -> expect(false, grants.end(KS, "one", "ks", StoreTestApplication.NOW)));
    calls.put("CountyGrants.insert", done(() -> grants.insert(KS, grant(KS, "one", "昆山"))));
    calls.put("CountyGrants.note", done(() -> grants.note(KS, visit(KS, "one", "昆山"))));
    calls.put("Counties.provinceName", () -> expect(Optional.empty(), counties.provinceName(KS)));
    calls.put("Counties.saveProvince", done(() -> counties.saveProvince(new TenantId("js"), "江苏")));
    calls.put("Counties.stage", () -> counties.stage(KS));
    calls.put("Counties.enter", done(() -> counties.enter(KS, TenantStage.TRIAL)));
    calls.put("Counties.find", () -> counties.find(KS));
    calls.put("Counties.save", done(() -> counties.save(KS, new County(KS, "320583", "昆山"))));
    calls.put("Counties.savePlatform", done(() -> counties.savePlatform(new TenantId("op"), "平台")));
    return calls;
  }
}
