package io.sunlit.tenants.library;

import io.sunlit.forms.FormSchema;
import io.sunlit.templates.CheckContext;
import io.sunlit.templates.ItemFacts;
import io.sunlit.tenants.BoundProcess;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.configuration.CountyConfiguration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A county as its files describe it, for the checks. */
record FilesCheckContext(CountyConfiguration county, ImplementationItem item, BoundProcess process)
    implements CheckContext {

  @Override
  public Optional<FormSchema> form(String id) {
    return Optional.ofNullable(process.forms().get(id)).map(FormSchema::parse);
  }

  @Override
  public boolean hasDepartment(String code) {
    return county.departments().stream().anyMatch(d -> d.code().equals(code));
  }

  @Override
  public boolean hasPost(@Nullable String department, String post) {
    PostRef ref = new PostRef(department == null ? item.department() : department, post);
    return county.posts().stream().anyMatch(p -> p.ref().equals(ref))
        && county.demoOfficers().stream().anyMatch(officer -> officer.holds(ref));
  }

  @Override
  public boolean hasItem(String baseCode) {
    return departmentOfItem(baseCode).isPresent();
  }

  @Override
  public Optional<String> departmentOfItem(String baseCode) {
    return county.items().stream()
        .filter(candidate -> candidate.baseCode().equals(baseCode))
        .map(ImplementationItem::department)
        .findFirst();
  }

  @Override
  public boolean forbidsDefaultConsent(String baseCode) {
    return county.items().stream()
        .anyMatch(other -> other.baseCode().equals(baseCode) && other.forbidsDefaultConsent());
  }

  @Override
  public Optional<ItemFacts> itemFacts() {
    return Optional.of(item.facts());
  }
}
