package io.sunlit.tenants.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunlit.tenants.ItemVersion;
import io.sunlit.tenants.ItemVersion.State;
import io.sunlit.tenants.configuration.ConfigurationFiles;
import io.sunlit.tenants.configuration.ConfigurationPlan;
import io.sunlit.tenants.configuration.ConfigurationPlan.FieldChange;
import io.sunlit.tenants.configuration.ConfigurationPlan.Kind;
import io.sunlit.tenants.configuration.CountyConfiguration;
import io.sunlit.tenants.configuration.CountyFiles;
import io.sunlit.tenants.configuration.TenantLibrary;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files are planned, applied and written back; what is refused changes nothing. */
abstract class ConfigurationContract extends StoreContract {

  private static final String ITEM = "items/JS320583SL-XK-0001.yaml";

  @Autowired TenantLibrary library;
  @Autowired ApplyingConfiguration applying;
  @Autowired ReadingConfiguration reading;

  @Test
  void shouldHaveNothingToDoAfterItWasApplied() {
    CountyConfiguration files = library.county(KS).orElseThrow();
    assertThat(applying.plan(files).isNew()).isTrue();
    assertThat(applying.plan(files).count(Kind.CREATE)).isGreaterThan(20);

    applying.applyExactly(library.counties());

    for (CountyConfiguration county : library.counties()) {
      assertThat(applying.plan(county).changes()).isEmpty();
    }
    assertThat(applying.applyExactly(library.counties())).allMatch(ConfigurationPlan::isEmpty);
    assertThat(itemVersions.page(KS, "JS320583SL-XK-0001", 0, 10).total()).isEqualTo(1);
  }

  @Test
  void shouldWriteBackWhatWasAppliedByteByByte() {
    applying.applyExactly(library.counties());
    CountyConfiguration running = reading.find(KS).orElseThrow();

    ConfigurationFiles exported = CountyFiles.write(running);

    CountyConfiguration again = read(exported.texts());
    assertThat(applying.plan(again).changes()).isEmpty();
    assertThat(CountyFiles.write(again)).isEqualTo(exported);
    assertThat(exported.texts()).containsKeys("county.yaml", "organisation.yaml", ITEM);
  }

  @Test
  void shouldHaveNothingToDoForFilesThatNameThePeopleOfTheDemonstrationOrLeaveThemOut() {
    CountyConfiguration shipped = library.county(ZJG).orElseThrow();
    assertThat(shipped.demoOfficers()).isNotEmpty();
    applying.applyExactly(List.of(shipped.withDemoOfficers()));
    CountyConfiguration running = reading.find(ZJG).orElseThrow();

    assertThat(applying.plan(shipped).changes()).as("left out").isEmpty();
    assertThat(applying.plan(besideDemo(running, shipped)).changes()).as("named").isEmpty();
  }

  /** What is exported of a running county, read where the people of its demonstration are known. */
  private static CountyConfiguration besideDemo(
      CountyConfiguration running, CountyConfiguration shipped) {
    return new CountyConfiguration(
        running.county(),
        running.departments(),
        running.posts(),
        running.officers(),
        shipped.demoOfficers(),
        running.items(),
        running.overlays(),
        running.bindings(),
        running.calendar(),
        running.codeSchemes());
  }

  @Test
  void shouldKeepTheKindOfASpecialProcedureAndGiveItToRowsThatHadOnlyAName() {
    applying.applyExactly(library.counties());
    String asked =
        "special-procedures:\n  - { name: 专家评审会, code: expert-review, limit: 15wd }\n"
            + "  - { name: 现场听证 }\n";
    applying.applyExactly(List.of(changed(ITEM, text -> text + asked)));
    String exported = CountyFiles.write(reading.find(KS).orElseThrow()).texts().get(ITEM);
    assertThat(exported).contains("code: expert-review", "code: hearing");

    jdbc.sql("update catalog_item set details = :details where code = 'JS320583SL-XK-0001'")
        .param("details", "{\"special-procedures\":[{\"name\":\"招投标\"}]}")
        .update();

    CountyConfiguration old = reading.find(KS).orElseThrow();
    assertThat(CountyFiles.write(old).texts().get(ITEM)).contains("code: tender");
    assertThat(applying.plan(read(CountyFiles.write(old).texts())).changes()).isEmpty();
  }

  @Test
  void shouldPublishFromFilesOnlyWhatIsCompleteAsOnTheScreen() {
    String food = "items/JS320583SC-XK-0001.yaml";
    SortedMap<String, String> texts =
        new TreeMap<>(CountyFiles.write(library.county(KS).orElseThrow()).texts());
    texts.computeIfPresent(
        food,
        (path, text) ->
            text.replaceAll(
                "(?m)^(conditions|applicants|channels):\\n( *- .*\\n)+"
                    + "|^(procedure|place|opening-hours|consultation|complaint): .*\\n",
                ""));
    CountyConfiguration bare = read(texts);

    assertThatThrownBy(() -> applying.applyExactly(List.of(bare)))
        .isInstanceOf(ItemNotComplete.class)
        .hasMessageContaining("JS320583SC-XK-0001");
    assertThat(reading.find(KS)).isEmpty();
  }

  @Test
  void shouldShowAndApplyAChangeFieldByField() {
    applying.applyExactly(library.counties());

    CountyConfiguration changed =
        changed(ITEM, text -> text.replace("promised-limit: 15wd", "promised-limit: 12wd"));
    ConfigurationPlan plan = applying.plan(changed);

    assertThat(plan.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(Kind.CHANGE);
              assertThat(change.thing()).isEqualTo("item JS320583SL-XK-0001");
              assertThat(change.fields())
                  .containsExactly(new FieldChange("promised-limit", "15wd", "12wd"));
            });
    applying.applyExactly(List.of(changed));
    assertThat(itemVersions.page(KS, "JS320583SL-XK-0001", 0, 10).rows())
        .extracting(ItemVersion::version, ItemVersion::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, State.TRIAL),
            org.assertj.core.groups.Tuple.tuple(1, State.OUTDATED));
    assertThat(
            itemVersions
                .inForce(KS, "JS320583SL-XK-0001", java.time.LocalDate.of(2026, 3, 2))
                .orElseThrow()
                .content())
        .contains("promised-limit: 12wd");
  }

  @Test
  void shouldCancelAnItemThatIsGoneAndNeverUseItsCodeAgain() {
    applying.applyExactly(library.counties());
    CountyConfiguration without = changed(ITEM, text -> "");
    assertThat(applying.plan(without).changes())
        .singleElement()
        .satisfies(change -> assertThat(change.kind()).isEqualTo(Kind.DELETE));

    applying.applyExactly(List.of(without));

    assertThat(items.page(KS, null, 0, 100).rows())
        .noneMatch(item -> item.code().equals("JS320583SL-XK-0001"));
    assertThat(items.find(KS, "JS320583SL-XK-0001")).as("for its open cases").isPresent();
    assertThat(applying.plan(without).changes()).isEmpty();
    CountyConfiguration back = library.county(KS).orElseThrow();
    assertThatThrownBy(() -> applying.applyExactly(List.of(back)))
        .isInstanceOf(CodeAlreadyUsed.class);
    assertThat(applying.plan(without).changes()).as("nothing half-applied").isEmpty();
  }

  @Test
  void shouldApplyNothingIfOneOfManyCountiesIsRefused() {
    applying.applyExactly(library.counties());
    applying.applyExactly(List.of(changed(ITEM, text -> "")));
    CountyConfiguration zjg =
        library.counties().stream().filter(c -> c.county().tenant().equals(ZJG)).findFirst().get();
    CountyConfiguration renamed =
        new CountyConfiguration(
            new io.sunlit.tenants.County(ZJG, "320582", "改名市"),
            zjg.departments(),
            zjg.posts(),
            zjg.officers(),
            zjg.demoOfficers(),
            zjg.items(),
            zjg.overlays(),
            zjg.bindings(),
            zjg.calendar(),
            zjg.codeSchemes());

    assertThatThrownBy(
            () -> applying.applyExactly(List.of(renamed, library.county(KS).orElseThrow())))
        .isInstanceOf(CodeAlreadyUsed.class);
    assertThat(counties.find(ZJG).orElseThrow().name()).isEqualTo("张家港市");
  }

  @Test
  void shouldCloseADepartmentUnlessItHasOpenCases() {
    applying.applyExactly(library.counties());
    CountyConfiguration without =
        changed(
            "organisation.yaml",
            text -> text.replaceAll("(?s)  - code: supervision\n.*?(?=  - code)", ""));
    assertThat(without.departments())
        .hasSize(reading.find(KS).orElseThrow().departments().size() - 1);

    StoreTestApplication.OPEN_CASES.put("supervision", 2L);
    try {
      assertThatThrownBy(() -> applying.applyExactly(List.of(without)))
          .isInstanceOf(DepartmentInUse.class)
          .hasMessageContaining("2 open cases");
    } finally {
      StoreTestApplication.OPEN_CASES.clear();
    }
    assertThat(departments.all(KS)).anyMatch(d -> d.code().equals("supervision"));

    applying.applyExactly(List.of(without));

    assertThat(departments.all(KS)).noneMatch(d -> d.code().equals("supervision"));
    assertThat(applying.plan(without).changes()).isEmpty();
    applying.applyExactly(library.counties());
    assertThat(applying.plan(library.county(KS).orElseThrow()).changes()).isEmpty();
  }

  /**
   * The county as it runs, with one of its exported files changed, or taken away if it is empty.
   */
  private CountyConfiguration changed(String path, UnaryOperator<String> change) {
    SortedMap<String, String> texts =
        new TreeMap<>(CountyFiles.write(reading.find(KS).orElseThrow()).texts());
    String text = change.apply(texts.get(path));
    if (text.isEmpty()) {
      texts.remove(path);
    } else {
      texts.put(path, text);
    }
    return read(texts);
  }

  private CountyConfiguration read(SortedMap<String, String> county) {
    SortedMap<String, String> root = new TreeMap<>();
    county.forEach((path, text) -> root.put("counties/320583/" + path, text));
    return TenantLibrary.read(new ConfigurationFiles(root), library).counties().getFirst();
  }
}
