package io.sunlit.runtime.casefiles;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a case file's history. Entries are only ever added, and each carries the hash of the
 * one before it, so that a change afterwards shows.
 *
 * @param position counts from 1 within the case file
 * @param at to the millisecond, so that it reads back from every database as it was hashed
 * @param actor user name, or {@code system}
 * @param actorName the name shown
 * @param stepId BPMN id of the step, or null
 * @param stepName label of the step, or null
 * @param outcome code of the action, opinion or outcome, or null
 * @param reason reason or opinion text, or null
 * @param data the submitted form as JSON, or null
 * @param hash SHA-256 over the hash before and all other fields, hexadecimal
 */
public record HistoryEntry(
    int position,
    HistoryKind kind,
    Instant at,
    String actor,
    String actorName,
    @Nullable String stepId,
    @Nullable String stepName,
    @Nullable String outcome,
    @Nullable String reason,
    @Nullable String data,
    String previousHash,
    String hash) {

  /** The hash before the first entry. */
  public static final String NO_HASH = "0".repeat(64);

  static String hash(
      String previousHash,
      int position,
      HistoryKind kind,
      Instant at,
      String actor,
      String actorName,
      @Nullable String stepId,
      @Nullable String stepName,
      @Nullable String outcome,
      @Nullable String reason,
      @Nullable String data) {
    MessageDigest digest = sha256();
    String[] fields = {
      previousHash,
      Integer.toString(position),
      kind.name(),
      Long.toString(at.toEpochMilli()),
      actor,
      actorName,
      stepId,
      stepName,
      outcome,
      reason,
      data
    };
    for (String field : fields) {
      // length before text: no two different entries give the same bytes
      byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
      digest.update(
          (field == null ? "-" : Integer.toString(bytes.length)).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) ':');
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Whether the chain is whole: positions without a gap, each entry hashed over the one before. */
  public static boolean isWhole(List<HistoryEntry> entries) {
    String previous = NO_HASH;
    int position = 0;
    for (HistoryEntry e : entries) {
      position++;
      String expected =
          hash(
              previous,
              position,
              e.kind,
              e.at,
              e.actor,
              e.actorName,
              e.stepId,
              e.stepName,
              e.outcome,
              e.reason,
              e.data);
      if (e.position != position || !e.previousHash.equals(previous) || !e.hash.equals(expected)) {
        return false;
      }
      previous = e.hash;
    }
    return true;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
