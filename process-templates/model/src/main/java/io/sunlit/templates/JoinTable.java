package io.sunlit.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What each join policy does, as data: in which words it is explained, and what comes of a return,
 * a supplement, a withdrawal or a re-opening of one participant.
 */
public final class JoinTable {

  /** The words of one language. */
  public record Words(String zh, String en) {}

  /**
   * One row.
   *
   * @param event what happens to one participant while all the others agreed
   * @param lead the outcome if that participant is the lead
   * @param other the outcome if it is not
   * @param arbiter the outcome if it is not the lead, the policy asks the center, and the center
   *     agrees; null where the policy asks none
   */
  public record Row(
      ParticipantEvent event,
      JoinOutcome lead,
      JoinOutcome other,
      @Nullable JoinOutcome arbiter,
      Words meaning) {}

  /**
   * The rows of one policy.
   *
   * @param code of the policy, with a number for {@link AtLeast}
   * @param afterSettled what a re-opening does once the outcome is settled
   */
  public record Entry(String code, Words name, Words rule, List<Row> events, Words afterSettled) {

    public Entry {
      events = List.copyOf(events);
    }
  }

  private record Document(List<Entry> policies) {}

  private JoinTable() {}

  /** Every policy in the order in which it is offered. */
  public static List<Entry> entries() {
    YAMLMapper yaml =
        YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    try (InputStream in = JoinTable.class.getResourceAsStream("join-policies.yaml")) {
      if (in == null) {
        throw new IllegalStateException("Expected join-policies.yaml beside this class");
      }
      return yaml.readValue(in, Document.class).policies();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
