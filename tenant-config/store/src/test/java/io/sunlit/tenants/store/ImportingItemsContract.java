package io.sunlit.tenants.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ItemVersion;
import io.sunlit.tenants.configuration.CountyFiles;
import io.sunlit.tenants.store.ImportingItems.Imported;
import io.sunlit.tenants.workbook.CellProblem;
import io.sunlit.tenants.workbook.WorkbookReading;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A table of items is imported whole or not at all; only what differs gets a new version. */
abstract class ImportingItemsContract extends StoreContract {

  private static final Set<String> COLUMNS =
      Set.of("code", "base-code", "name", "power-type", "department", "implementing-body");

  @Autowired ImportingItems importing;

  @BeforeEach
  void fillTheCounty() {
    fill(ZJG, "张家港市", "zjg");
    fill(KS, "昆山市", "ks");
  }

  private static WorkbookReading table(ImplementationItem... items) {
    return new WorkbookReading(items.length, List.of(items), COLUMNS, List.of());
  }

  @Test
  void shouldCreateChangeAndLeaveItems() {
    items.save(ZJG, item(ZJG, "原名", "B-1"));

    Imported first =
        importing.run(
            ZJG, table(item(ZJG, "张家港市", "A-1"), item(ZJG, "新名", "B-1"), item(ZJG, "新", "C-1")));

    assertThat(first.created()).containsExactly("C-1");
    assertThat(first.changed())
        .singleElement()
        .satisfies(
            changed -> {
              assertThat(changed.code()).isEqualTo("B-1");
              assertThat(changed.fields()).extracting("field").contains("name");
            });
    assertThat(first.unchanged()).isEqualTo(1);
    assertThat(items.find(ZJG, "B-1").orElseThrow().name()).isEqualTo("新名食品经营许可");
    assertThat(itemVersions.latest(ZJG, "B-1").map(ItemVersion::version)).contains(1);
    assertThat(itemVersions.latest(ZJG, "A-1")).isEmpty();
    assertThat(itemVersions.latest(KS, "C-1")).isEmpty();
  }

  @Test
  void shouldDoNothingTheSecondTime() {
    WorkbookReading table = table(item(ZJG, "新", "B-1"), item(ZJG, "新", "C-1"));
    importing.run(ZJG, table);

    Imported second = importing.run(ZJG, table);

    assertThat(second).isEqualTo(new Imported(List.of(), List.of(), 2));
    assertThat(itemVersions.page(ZJG, "B-1", 0, 10).total()).isEqualTo(1);
  }

  @Test
  void shouldOnlySayWhatItWouldDo() {
    assertThat(importing.plan(ZJG, table(item(ZJG, "新", "C-1"))).created()).containsExactly("C-1");
    assertThat(items.find(ZJG, "C-1")).isEmpty();
  }

  @Test
  void shouldKeepWhatTheTableHasNoColumnFor() {
    List<Map<String, String>> hearing = List.of(Map.of("code", "hearing", "name", "听证"));
    ImplementationItem full = item(ZJG, "张家港市", "A-1");
    items.save(
        ZJG,
        new ImplementationItem(
            full.tenant(),
            full.code(),
            full.baseCode(),
            full.synthetic(),
            full.name(),
            full.powerType(),
            full.department(),
            full.implementingBody(),
            full.legalBasis(),
            full.statutoryLimit(),
            full.promisedLimit(),
            full.materials(),
            full.fee(),
            full.result(),
            "participant-review",
            full.source(),
            Map.of("special-procedures", hearing)));

    importing.run(ZJG, table(item(ZJG, "改名后", "A-1")));

    ImplementationItem after = items.find(ZJG, "A-1").orElseThrow();
    assertThat(after.name()).isEqualTo("改名后食品经营许可");
    assertThat(after.details()).containsEntry("special-procedures", hearing);
    assertThat(after.template()).isEqualTo("participant-review");
    assertThat(itemVersions.latest(ZJG, "A-1").map(ItemVersion::content))
        .contains(CountyFiles.item(after));
  }

  @Test
  void shouldImportNothingIfOneItemCannotBe() {
    items.save(ZJG, item(ZJG, "旧", "GONE-1"));
    items.cancel(ZJG, "GONE-1", java.time.LocalDate.of(2026, 3, 1));

    assertThatThrownBy(
            () -> importing.run(ZJG, table(item(ZJG, "新", "C-1"), item(ZJG, "新", "GONE-1"))))
        .isInstanceOf(CodeAlreadyUsed.class);
    assertThatThrownBy(() -> importing.run(ZJG, table(item(ZJG, "新", "C-1"), item(KS, "新", "D-1"))))
        .isInstanceOf(IllegalArgumentException.class);
    ImplementationItem stray =
        new ImplementationItem(
            ZJG,
            "E-1",
            "b",
            false,
            "名",
            "permit",
            "no-department",
            "体",
            List.of("法"),
            null,
            null,
            List.of(),
            null,
            "证",
            null,
            null);
    assertThatThrownBy(() -> importing.run(ZJG, table(item(ZJG, "新", "C-1"), stray)))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(
            () ->
                importing.run(
                    ZJG,
                    new WorkbookReading(
                        1,
                        List.of(item(ZJG, "新", "C-1")),
                        COLUMNS,
                        List.of(new CellProblem("事项", "A2", "错", "wrong")))))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(items.find(ZJG, "C-1")).isEmpty();
    assertThat(itemVersions.latest(ZJG, "C-1")).isEmpty();
  }
}
