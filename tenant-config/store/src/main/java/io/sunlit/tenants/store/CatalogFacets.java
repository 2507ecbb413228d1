package io.sunlit.tenants.store;

import java.util.Map;

/**
 * How many items each choice of a list's filters would show, beside what is chosen in the other
 * filters. Choices that would show nothing are not there.
 *
 * @param powerTypes by code of the power type
 * @param departments by code of the implementing department
 */
public record CatalogFacets(
    Map<String, Long> powerTypes,
    Map<String, Long> departments,
    Map<CatalogEntry.State, Long> states) {

  public CatalogFacets {
    powerTypes = Map.copyOf(powerTypes);
    departments = Map.copyOf(departments);
    states = Map.copyOf(states);
  }
}
