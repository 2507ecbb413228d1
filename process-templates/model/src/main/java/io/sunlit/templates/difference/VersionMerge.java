package io.sunlit.templates.difference;

import io.sunlit.templates.xml.XmlDocument;
import io.sunlit.templates.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Joins a new version of a template (theirs) with what a county made of the old one (ours). A
 * change of either side is in the result or in a conflict, never lost.
 */
public final class VersionMerge {

  private final List<MergeConflict> conflicts = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final SortedMap<String, String> merged = new TreeMap<>();

  private VersionMerge() {}

  /**
   * @throws VersionUnreadable if a file that both sides changed is not what its name says
   */
  public static Merged merge(VersionFiles base, VersionFiles theirs, VersionFiles ours) {
    VersionMerge merge = new VersionMerge();
    SortedSet<String> paths = new TreeSet<>(base.files().keySet());
    paths.addAll(theirs.files().keySet());
    paths.addAll(ours.files().keySet());
    for (String path : paths) {
      String text =
          merge.file(
              path, base.files().get(path), theirs.files().get(path), ours.files().get(path));
      if (text != null) {
        merge.merged.put(path, text);
      }
    }
    return new Merged(new VersionFiles(merge.merged), merge.conflicts, merge.notes);
  }

  private @Nullable String file(
      String path, @Nullable String base, @Nullable String theirs, @Nullable String ours) {
    if (theirs != null && ours != null && VersionFiles.isStructured(path)) {
      return structured(path, base, theirs, ours);
    }
    if (Objects.equals(theirs, ours) || Objects.equals(base, theirs)) {
      return ours;
    }
    if (Objects.equals(base, ours)) {
      return theirs;
    }
    String kind = theirs == null || ours == null ? "removed-and-changed" : "changed-differently";
    conflicts.add(ConflictWords.conflict(kind, path, null, null, base, theirs, ours));
    return ours == null ? theirs : ours;
  }

  private String structured(String path, @Nullable String base, String theirs, String ours) {
    Tree baseTree = base == null ? Tree.NOTHING : VersionFiles.tree(path, base);
    TreeMerge merge = new TreeMerge(path);
    Tree joined =
        merge.merge(baseTree, VersionFiles.tree(path, theirs), VersionFiles.tree(path, ours));
    String text = null;
    if (VersionFiles.isXml(path)) {
      XmlJoin join = new XmlJoin(merge);
      Tree clean = join.withoutOrphans(joined);
      if (XmlDocument.read(ours).root().all().anyMatch(XmlTrees::isDerived)
          || XmlDocument.read(theirs).root().all().anyMatch(XmlTrees::isDerived)) {
        text = write(ours, join.withDerived((XmlElement) XmlTrees.node(clean, 0)));
      } else {
        text = write(ours, (XmlElement) XmlTrees.node(clean, 0));
      }
    }
    conflicts.addAll(merge.conflicts());
    notes.addAll(merge.notes());
    if (theirs.equals(base) && merge.conflicts().isEmpty()) {
      return ours;
    }
    if (ours.equals(base)) {
      return theirs;
    }
    return text == null ? VersionFiles.text(path, joined) : text;
  }

  private static String write(String ours, XmlElement root) {
    return XmlDocument.read(ours).withRoot(root).write();
  }
}
