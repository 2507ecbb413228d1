package io.sunlit.tenants.configuration;

import io.sunlit.tenants.County;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Overlay;
import io.sunlit.tenants.Post;
import io.sunlit.tenants.calendar.CalendarLayer;
import io.sunlit.tenants.codes.CodeScheme;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What one county has and does differently, as its files say it.
 *
 * @param officers people with accounts; passwords are never in files
 * @param demoOfficers people who exist only where the demonstration is switched on
 * @param overlays by the name of the template that they change
 * @param calendar what the county does differently from the national calendar; may be empty
 * @param codeSchemes how the county makes codes, beside the schemes of its province
 */
public record CountyConfiguration(
    County county,
    List<Department> departments,
    List<Post> posts,
    List<Officer> officers,
    List<Officer> demoOfficers,
    List<ImplementationItem> items,
    SortedMap<String, Overlay> overlays,
    List<Binding> bindings,
    CalendarLayer calendar,
    List<CodeScheme> codeSchemes) {

  public CountyConfiguration {
    departments = List.copyOf(departments);
    posts = List.copyOf(posts);
    officers = List.copyOf(officers);
    demoOfficers = List.copyOf(demoOfficers);
    items = List.copyOf(items);
    overlays = new TreeMap<>(overlays);
    bindings = List.copyOf(bindings);
    codeSchemes = List.copyOf(codeSchemes);
  }

  /** The same county with the people of the demonstration among its officers. */
  public CountyConfiguration withDemoOfficers() {
    return new CountyConfiguration(
        county,
        departments,
        posts,
        Stream.concat(officers.stream(), demoOfficers.stream()).toList(),
        List.of(),
        items,
        overlays,
        bindings,
        calendar,
        codeSchemes);
  }

  /** The overlay of a template; changes nothing if there is none. */
  public Overlay overlay(String template) {
    return overlays.getOrDefault(template, Overlay.NONE);
  }
}
