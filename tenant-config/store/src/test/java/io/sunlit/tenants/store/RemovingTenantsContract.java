package io.sunlit.tenants.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.TenantStage;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** All of a county goes when it is archived, and nothing of its neighbour. */
abstract class RemovingTenantsContract extends StoreContract {

  @Autowired RemovingTenants removing;
  @Autowired TenantRows rows;

  @BeforeEach
  void fillTwoCounties() {
    fill(ZJG, "张家港市", "zjg");
    fill(KS, "昆山市", "ks");
    documents.save(ZJG, "calendar.yaml", "closures: []");
  }

  @ParameterizedTest
  @EnumSource(names = {"ARCHIVED", "INITIALISING"})
  void shouldRemoveAllOfACountyAndNothingOfAnother(TenantStage stage) {
    counties.enter(ZJG, stage);

    Map<String, Integer> removed = removing.remove(ZJG, " 320582 ");

    assertThat(removed).containsEntry("tenant", 1).containsEntry("catalog_item", 1);
    assertThat(counties.find(ZJG)).isEmpty();
    for (String table : rows.tables(KS)) {
      assertThat(rowsOf(ZJG, table)).as(table).isZero();
    }
    assertThat(counties.find(KS)).isPresent();
    assertThat(rowsOf(KS, "catalog_item")).isEqualTo(1);
    assertThatThrownBy(() -> removing.remove(ZJG, "320582")).isInstanceOf(TenantNotFound.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"TRIAL", "LIVE", "SUSPENDED"})
  void shouldRefuseInAnyOtherStage(TenantStage stage) {
    counties.enter(ZJG, stage);

    assertThatThrownBy(() -> removing.remove(ZJG, "320582"))
        .isInstanceOf(TenantNotRemovable.class)
        .hasFieldOrPropertyWithValue("code", "tenant-not-removable");

    assertThat(rowsOf(ZJG, "catalog_item")).isEqualTo(1);
  }

  @Test
  void shouldRefuseWithoutTheCodeOfTheCounty() {
    counties.enter(ZJG, TenantStage.ARCHIVED);

    assertThatThrownBy(() -> removing.remove(ZJG, "320583"))
        .hasFieldOrPropertyWithValue("code", "tenant-not-confirmed");

    assertThat(counties.find(ZJG)).isPresent();
  }

  private int rowsOf(TenantId tenant, String table) {
    return jdbc.sql("select count(*) from " + table + " where tenant_id = :tenant")
        .param("tenant", tenant.value())
        .query(Integer.class)
        .single();
  }
}
