package io.sunlit.tenants;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What crosses from the designer to the runtime: immutable and checksummed. A case keeps the
 * publication that it began with.
 *
 * @param id unique on the platform
 * @param version counts from 1 for each item
 * @param checksum SHA-256 over flow and forms, hexadecimal
 * @param flow the authored BPMN
 * @param forms form-js JSON by form id
 * @param flowId id of the {@code CompiledFlow} that the engine runs; shared by publications of a
 *     tenant with the same compiled flow
 * @param report the problems that the check found (warnings only), as JSON
 */
public record Publication(
    String id,
    TenantId tenant,
    String itemCode,
    int version,
    String checksum,
    String flow,
    SortedMap<String, String> forms,
    String flowId,
    String report,
    String publishedBy,
    Instant publishedAt) {

  public Publication {
    forms = new TreeMap<>(Map.copyOf(forms));
  }
}
