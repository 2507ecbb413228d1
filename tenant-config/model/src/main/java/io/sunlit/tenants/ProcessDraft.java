package io.sunlit.tenants;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The flow and the forms of an item as its designer is drawing them. May be broken at any time:
 * only publishing demands that the checks pass.
 *
 * @param revision counts saves; a save of an older revision is refused (optimistic lock)
 */
public record ProcessDraft(
    TenantId tenant,
    String itemCode,
    int revision,
    String flow,
    SortedMap<String, String> forms,
    String savedBy,
    Instant savedAt) {

  public ProcessDraft {
    forms = new TreeMap<>(Map.copyOf(forms));
  }
}
