package io.sunlit.tenants;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
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

  /**
   * The checksum of a flow with its forms: the same text gives the same checksum, and no two
   * different contents run together.
   */
  public static String checksum(String flow, SortedMap<String, String> forms) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      update(digest, flow);
      forms.forEach(
          (id, form) -> {
            update(digest, id);
            update(digest, form);
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  private static void update(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }
}
