package io.sunlit.forms;

import io.sunlit.forms.js.Js;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which paths of the data are taken, as form-js keeps account of it: a value's path is closed, a
 * group's may be shared, a list's belongs to what is inside the list.
 */
final class ClaimedPaths {

  private final Node root = new Node("");

  /** Takes the path of a value. */
  boolean claimValue(List<String> path, List<String> ancestors) {
    return claim(path, true, null, ancestors);
  }

  /** Takes the path of a group. */
  boolean claimGroup(List<String> path, List<String> ancestors) {
    return claim(path, false, null, ancestors);
  }

  /** Takes the path of a list. */
  boolean claimList(List<String> path, String list, List<String> ancestors) {
    return claim(path, false, list, ancestors);
  }

  private boolean claim(
      List<String> path, boolean closed, @Nullable String list, List<String> ancestors) {
    if (!free(path, closed || list != null, ancestors)) {
      return false;
    }
    Node node = root;
    for (String segment : path) {
      Node child = node.child(segment);
      if (child == null) {
        child = new Node(segment);
        node.children.add(child);
      }
      node = child;
    }
    node.closed |= closed;
    if (list != null) {
      node.list = list;
    }
    return true;
  }

  private boolean free(List<String> path, boolean alone, List<String> ancestors) {
    Node node = root;
    for (String segment : path) {
      node = node.child(segment);
      if (node == null) {
        return true;
      }
      if (node.closed || (node.list != null && !ancestors.contains(node.list))) {
        return false;
      }
    }
    return !alone;
  }

  /** Whether at some place both a number and a name follow, which no JSON can hold. */
  boolean mixesRowsAndNames() {
    return mixes(root);
  }

  private static boolean mixes(Node node) {
    long numbers = node.children.stream().filter(c -> Js.index(c.segment) >= 0).count();
    return (numbers > 0 && numbers < node.children.size())
        || node.children.stream().anyMatch(ClaimedPaths::mixes);
  }

  private static final class Node {
    private final String segment;
    private final List<Node> children = new ArrayList<>();
    private boolean closed;
    private @Nullable String list;

    private Node(String segment) {
      this.segment = segment;
    }

    private @Nullable Node child(String name) {
      return children.stream().filter(c -> c.segment.equals(name)).findFirst().orElse(null);
    }
  }
}
