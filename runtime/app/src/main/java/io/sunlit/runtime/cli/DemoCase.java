package io.sunlit.runtime.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A case of the demonstration: what is applied for, what the departments say, and what must come of
 * it.
 *
 * @param baseCode of the item that is applied for
 * @param policy join policy in force, or {@code -} for a matter of a single department
 * @param accepted whether the window accepts it
 * @param refusing departments that refuse; the first of them decides before all others
 * @param expectedOpinions state of each participant at the end, by department
 * @param granted whether the deciding department grants what may be granted
 * @param expectedState of the case file at the end
 */
record DemoCase(
    String title,
    String baseCode,
    String policy,
    int area,
    boolean sign,
    boolean accepted,
    List<String> refusing,
    Map<String, String> expectedOpinions,
    boolean granted,
    String expectedState) {

  DemoCase {
    refusing = List.copyOf(refusing);
    expectedOpinions = new TreeMap<>(expectedOpinions);
  }
}
