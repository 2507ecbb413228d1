package io.sunlit.tenants.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.configuration.ConfigurationFiles;
import io.sunlit.tenants.configuration.CountyConfiguration;
import io.sunlit.tenants.configuration.TenantLibrary;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TenantLibraryTest {

  private static final List<String> RESTAURANT =
      List.of("JOINT-RESTAURANT", "000131024000", "FIRE-PUBLIC-PLACE", "SIGN-OUTDOOR");

  private final TenantLibrary library =
      TenantLibrary.read(ConfigurationFiles.read(Path.of("src/main/resources/tenants")));

  @Test
  void shouldHoldTheTwoDemoCounties() {
    assertThat(library.counties())
        .extracting(county -> county.county().name())
        .containsExactly("张家港市", "昆山市");
  }

  @Test
  void shouldGiveEachCountyARealCatalogWithTheRestaurantMatter() {
    for (CountyConfiguration county : library.counties()) {
      assertThat(county.items()).hasSizeGreaterThanOrEqualTo(8);
      assertThat(county.items())
          .extracting(ImplementationItem::baseCode)
          .doesNotHaveDuplicates()
          .containsAll(RESTAURANT);
      assertThat(county.items()).allMatch(ImplementationItem::synthetic);
      assertThat(county.items())
          .allMatch(item -> item.code().startsWith("JS" + county.county().code()));
      assertThat(county.bindings()).hasSameSizeAs(county.items());
      assertThat(county.bindings()).anyMatch(binding -> !binding.publish());
    }
  }

  @Test
  void shouldHavePeopleForEveryRoleOfACounty() {
    for (CountyConfiguration county : library.counties()) {
      assertThat(county.officers()).as("real people are not in the library").isEmpty();
      for (Role role : Role.values()) {
        if (role != Role.PLATFORM_ADMINISTRATOR) {
          assertThat(county.demoOfficers()).as(role.name()).anyMatch(o -> o.has(role));
        }
      }
    }
    assertThat(library.platformDemoOfficers())
        .singleElement()
        .matches(officer -> officer.has(Role.PLATFORM_ADMINISTRATOR));
  }
}
