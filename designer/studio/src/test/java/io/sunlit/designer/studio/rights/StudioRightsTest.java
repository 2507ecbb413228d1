package io.sunlit.designer.studio.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.TenantId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudioRightsTest {

  private static final ImplementationItem ITEM =
      new ImplementationItem(
          new TenantId("320582"),
          "A-1",
          "A",
          true,
          "食品经营许可",
          "permit",
          "market-regulation",
          "市场监督管理局",
          List.of(),
          null,
          null,
          List.of(),
          null,
          "许可证",
          null,
          null);

  @ParameterizedTest
  @CsvSource({
    // county, department,        role,                   reads, designs
    "320582,   market-regulation, DEPARTMENT_DESIGNER,    true,  true",
    "320582,   fire-rescue,       DEPARTMENT_DESIGNER,    false, false",
    "320582,   data,              TENANT_ADMINISTRATOR,   true,  true",
    "320582,   justice,           LEGAL_REVIEWER,         true,  false",
    "320582,   data,              AUDITOR,                true,  false",
    "320582,   market-regulation, WINDOW_CLERK,           false, false",
    "320582,   market-regulation, HANDLER,                false, false",
    "320582,   market-regulation, APPROVER,               false, false",
    "320582,   supervision,       SUPERVISOR,             false, false",
    "320582,   data,              PLATFORM_ADMINISTRATOR, false, false",
    "320583,   market-regulation, DEPARTMENT_DESIGNER,    false, false",
    "320583,   data,              TENANT_ADMINISTRATOR,   false, false",
    "320583,   justice,           LEGAL_REVIEWER,         false, false",
    "320583,   data,              AUDITOR,                false, false",
  })
  void shouldDependOnCountyDepartmentAndRole(
      String county, String department, Role role, boolean reads, boolean designs) {
    Officer officer =
        new Officer("someone", "某人", new TenantId(county), department, Set.of(), Set.of(role));
    assertThat(StudioRights.mayRead(officer, ITEM)).isEqualTo(reads);
    assertThat(StudioRights.mayDesign(officer, ITEM)).isEqualTo(designs);
  }
}
