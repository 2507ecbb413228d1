package io.sunlit.templates.difference;

import java.util.List;

/**
 * What came of joining two versions.
 *
 * @param version the joined version; where there are conflicts it is not to be used
 * @param conflicts the places at which somebody has to decide; empty if it is joined
 * @param notes ids of shapes that both sides moved; ours stayed
 */
public record Merged(VersionFiles version, List<MergeConflict> conflicts, List<String> notes) {

  public Merged {
    conflicts = List.copyOf(conflicts);
    notes = List.copyOf(notes);
  }
}
