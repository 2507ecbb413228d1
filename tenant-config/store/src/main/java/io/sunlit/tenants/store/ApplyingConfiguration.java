package io.sunlit.tenants.store;

import io.sunlit.templates.ProcessTemplates;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ItemVersion;
import io.sunlit.tenants.ItemVersion.State;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Post;
import io.sunlit.tenants.Publication;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.TenantStage;
import io.sunlit.tenants.configuration.Binding;
import io.sunlit.tenants.configuration.ConfigurationPlan;
import io.sunlit.tenants.configuration.ConfigurationPlan.Change;
import io.sunlit.tenants.configuration.ConfigurationPlan.Kind;
import io.sunlit.tenants.configuration.CountyConfiguration;
import io.sunlit.tenants.configuration.CountyFiles;
import io.sunlit.tenants.configuration.ProvinceConfiguration;
import io.sunlit.tenants.configuration.TenantLibrary;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the tables in line with the files of a county, touching only what differs. Applying the
 * same files twice is once.
 */
public class ApplyingConfiguration {

  private static final String FILES = "configuration";

  private final Counties counties;
  private final Departments departments;
  private final Posts posts;
  private final Officers officers;
  private final CatalogItems items;
  private final ItemVersions versions;
  private final Overlays overlays;
  private final CountyDocuments documents;
  private final WritingCalendars calendars;
  private final ReadingConfiguration reading;
  private final PublishingDrafts publishing;
  private final ProcessTemplates templates;
  private final OpenCases openCases;
  private final TenantReadiness readiness;
  private final Clock clock;

  public ApplyingConfiguration(
      Counties counties,
      Departments departments,
      Posts posts,
      Officers officers,
      CatalogItems items,
      ItemVersions versions,
      Overlays overlays,
      CountyDocuments documents,
      WritingCalendars calendars,
      ReadingConfiguration reading,
      PublishingDrafts publishing,
      ProcessTemplates templates,
      OpenCases openCases,
      TenantReadiness readiness,
      Clock clock) {
    this.counties = counties;
    this.departments = departments;
    this.posts = posts;
    this.officers = officers;
    this.items = items;
    this.versions = versions;
    this.overlays = overlays;
    this.documents = documents;
    this.calendars = calendars;
    this.reading = reading;
    this.publishing = publishing;
    this.templates = templates;
    this.openCases = openCases;
    this.readiness = readiness;
    this.clock = clock;
  }

  /** What applying the files exactly would change. */
  @Transactional(readOnly = true)
  public ConfigurationPlan plan(CountyConfiguration files) {
    return ConfigurationPlan.of(reading.find(files.county().tenant()).orElse(null), files);
  }

  /**
   * Adds and changes what the files say, in one transaction, and publishes the bound processes that
   * ask for it. What the files do not name stays. A new county begins in the furthest stage for
   * which it lacks nothing; one that is there stays in its stage.
   *
   * @return what was published
   * @throws DraftNotPublishable if a process that asks to be published has errors; nothing is
   *     applied
   * @throws ItemNotComplete if an item that asks to be published lacks what the public must know
   * @throws CodeAlreadyUsed if an item takes the code of a cancelled one
   */
  @Transactional
  public List<Publication> apply(CountyConfiguration files) {
    CountyConfiguration before = reading.find(files.county().tenant()).orElse(null);
    ConfigurationPlan plan = ConfigurationPlan.of(before, files);
    save(before, files, plan);
    return publish(files, new TemplateProcesses(templates));
  }

  /**
   * Makes the counties exactly what their files say, all of them in one transaction: what a
   * county's files do not name is removed. Items are cancelled and departments closed, so that what
   * was done in their name keeps it. Counties without files are not touched. A new county begins in
   * the furthest stage for which it lacks nothing; one that is there stays in its stage.
   *
   * @return what was changed, for each county
   * @throws DepartmentInUse if a department that is to go has open cases
   * @throws DraftNotPublishable if a process that asks to be published has errors
   * @throws ItemNotComplete if an item that asks to be published lacks what the public must know
   * @throws CodeAlreadyUsed if an item takes the code of a cancelled one
   */
  @Transactional
  public List<ConfigurationPlan> applyExactly(List<CountyConfiguration> allFiles) {
    List<ConfigurationPlan> plans = new ArrayList<>();
    TemplateProcesses processes = new TemplateProcesses(templates);
    for (CountyConfiguration files : allFiles) {
      CountyConfiguration before = reading.find(files.county().tenant()).orElse(null);
      ConfigurationPlan plan = ConfigurationPlan.of(before, files);
      plans.add(plan);
      if (!plan.isEmpty()) {
        save(before, files, plan);
        remove(files, plan);
        publish(files, processes);
      }
    }
    return plans;
  }

  /**
   * Adds and changes the tenant of the platform's operator.
   *
   * @param withDemoOfficers whether the people of the demonstration are among its officers
   */
  @Transactional
  public void applyPlatform(TenantLibrary library, boolean withDemoOfficers) {
    TenantId tenant = TenantLibrary.PLATFORM;
    counties.savePlatform(tenant, "平台运行管理");
    library.platformDepartments().forEach(department -> departments.save(tenant, department));
    if (withDemoOfficers) {
      library.platformDemoOfficers().forEach(officer -> officers.save(tenant, officer));
    }
  }

  /**
   * Adds and changes the people of the provinces, who may look at counties that let them. A
   * province without people is no tenant.
   *
   * @param withDemoOfficers whether the people of the demonstration are among them
   */
  @Transactional
  public void applyProvinces(TenantLibrary library, boolean withDemoOfficers) {
    for (ProvinceConfiguration province : library.provinces()) {
      TenantId tenant = province.tenant();
      List<Officer> people = new ArrayList<>(province.officers());
      if (withDemoOfficers) {
        people.addAll(province.demoOfficers());
      }
      if (!people.isEmpty()) {
        counties.saveProvince(tenant, province.name());
        departments.saveAll(tenant, province.departments());
        officers.saveAll(tenant, people);
      }
    }
  }

  private void save(
      @Nullable CountyConfiguration before, CountyConfiguration files, ConfigurationPlan plan) {
    TenantId tenant = files.county().tenant();
    if (before == null || plan.changes().stream().anyMatch(c -> c.thing().equals("county"))) {
      counties.save(tenant, files.county());
    }
    counties.lock(tenant);
    if (before == null) {
      counties.enter(tenant, readiness.first(files));
    }
    departments.saveAll(
        tenant, touched(plan, "department ", files.departments(), Department::code));
    Set<Post> known = before == null ? Set.of() : new HashSet<>(before.posts());
    posts.saveAll(tenant, files.posts().stream().filter(post -> !known.contains(post)).toList());
    officers.saveAll(tenant, touched(plan, "officer ", files.officers(), Officer::username));
    saveItems(tenant, before == null, files, plan);
    files
        .overlays()
        .forEach(
            (template, overlay) -> {
              if (isTouched(plan, "overlay " + template)) {
                overlays.save(tenant, template, overlay);
              }
            });
    if (isTouched(plan, "calendar")) {
      calendars.apply(tenant, files.calendar());
    }
    if (plan.changes().stream().anyMatch(c -> c.thing().startsWith("code-scheme "))
        && !files.codeSchemes().isEmpty()) {
      documents.save(
          tenant, ReadingConfiguration.CODE_SCHEMES, CountyFiles.codeSchemes(files.codeSchemes()));
    }
  }

  private void saveItems(
      TenantId tenant, boolean isNew, CountyConfiguration files, ConfigurationPlan plan) {
    State state = counties.stage(tenant) == TenantStage.LIVE ? State.PUBLISHED : State.TRIAL;
    LocalDate today = LocalDate.now(clock);
    List<ImplementationItem> touched =
        touched(plan, "item ", files.items(), ImplementationItem::code);
    Set<String> codes =
        touched.stream().map(ImplementationItem::code).collect(Collectors.toUnmodifiableSet());
    Set<String> cancelled = isNew ? Set.of() : Set.copyOf(items.cancelledCodes(tenant));
    Map<String, Integer> numbers = isNew ? Map.of() : versions.latestNumbers(tenant);
    List<ItemVersion> added = new ArrayList<>();
    for (ImplementationItem item : touched) {
      if (cancelled.contains(item.code())) {
        throw new CodeAlreadyUsed(item.code());
      }
      added.add(
          new ItemVersion(
              tenant,
              item.code(),
              numbers.getOrDefault(item.code(), 0) + 1,
              state,
              today,
              null,
              CountyFiles.item(item),
              clock.instant()));
    }
    items.saveAll(tenant, touched);
    items.bindAll(
        tenant, files.bindings().stream().filter(b -> codes.contains(b.itemCode())).toList());
    versions.addAll(tenant, added);
  }

  private void remove(CountyConfiguration files, ConfigurationPlan plan) {
    TenantId tenant = files.county().tenant();
    LocalDate today = LocalDate.now(clock);
    for (String username : removed(plan, "officer ")) {
      officers.remove(tenant, username);
    }
    for (String code : removed(plan, "item ")) {
      items.cancel(tenant, code, today);
      versions.end(tenant, code, today);
    }
    removed(plan, "overlay ").forEach(template -> overlays.remove(tenant, template));
    if (!removed(plan, "calendar").isEmpty()) {
      calendars.apply(tenant, files.calendar());
    }
    if (files.codeSchemes().isEmpty()) {
      documents.remove(tenant, ReadingConfiguration.CODE_SCHEMES);
    }
    Set<Post> kept = new HashSet<>(files.posts());
    for (Post post : posts.all(tenant)) {
      if (kept.stream().noneMatch(k -> k.ref().equals(post.ref()))) {
        posts.remove(tenant, post.ref());
      }
    }
    for (String code : removed(plan, "department ")) {
      long open = openCases.ofDepartment(tenant, code);
      if (open > 0) {
        throw new DepartmentInUse(code, open);
      }
      departments.close(tenant, code, today);
    }
  }

  private List<Publication> publish(CountyConfiguration files, TemplateProcesses processes) {
    Set<String> wanted =
        files.bindings().stream()
            .filter(Binding::publish)
            .map(Binding::itemCode)
            .collect(Collectors.toUnmodifiableSet());
    return publishing.publishTemplates(
        files.county().tenant(),
        files.items().stream().filter(item -> wanted.contains(item.code())).toList(),
        processes,
        FILES);
  }

  private static <T> List<T> touched(
      ConfigurationPlan plan, String kind, List<T> all, Function<T, String> code) {
    Set<String> changed =
        plan.changes().stream()
            .filter(change -> change.kind() != Kind.DELETE)
            .map(Change::thing)
            .collect(Collectors.toSet());
    return all.stream().filter(thing -> changed.contains(kind + code.apply(thing))).toList();
  }

  private static boolean isTouched(ConfigurationPlan plan, String thing) {
    return plan.changes().stream()
        .anyMatch(change -> change.kind() != Kind.DELETE && change.thing().equals(thing));
  }

  private static List<String> removed(ConfigurationPlan plan, String kind) {
    return plan.changes().stream()
        .filter(change -> change.kind() == Kind.DELETE && change.thing().startsWith(kind))
        .map(change -> change.thing().substring(kind.length()))
        .toList();
  }
}
