package io.sunlit.designer.addon;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Elements whose outcome a branch can ask for. The panel of a flow behind a gateway then offers
 * "the review says: pass" and writes {@code =Task_Review = "pass"}: the variable that is named
 * after the element.
 *
 * @param extensionType moddle type of the elements that have an outcome
 * @param property attribute that lists the outcomes an element can have, with blanks between them,
 *     or null if each element can have all of them
 * @param outcomes values and what the user reads
 */
public record OutcomeSource(String extensionType, @Nullable String property, List<Choice> outcomes)
    implements Serializable {

  public OutcomeSource {
    outcomes = List.copyOf(outcomes);
  }
}
