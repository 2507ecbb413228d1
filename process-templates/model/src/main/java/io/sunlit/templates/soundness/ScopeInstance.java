package io.sunlit.templates.soundness;

import java.util.Arrays;
import java.util.Comparator;

/** A running process, sub-process or activity: its tokens and what runs inside it. Immutable. */
final class ScopeInstance {

  static final ScopeInstance[] NONE = {};

  private static final Comparator<ScopeInstance> ORDER = ScopeInstance::compare;

  final NetScope scope;
  final byte[] tokens;
  final ScopeInstance[] children;
  private final int hash;

  ScopeInstance(NetScope scope, byte[] tokens, ScopeInstance[] children) {
    this.scope = scope;
    this.tokens = tokens;
    this.children = children;
    int h = scope.number;
    h = 31 * h + Arrays.hashCode(tokens);
    for (ScopeInstance child : children) {
      h = 31 * h + child.hash;
    }
    this.hash = h;
  }

  /** A new instance in which nothing has happened yet. */
  static ScopeInstance fresh(NetScope scope) {
    byte[] tokens = new byte[scope.slots];
    for (int slot : scope.armed) {
      tokens[slot] = 1;
    }
    return new ScopeInstance(scope, tokens, NONE);
  }

  boolean isEmpty() {
    if (children.length > 0) {
      return false;
    }
    for (int i = 0; i < scope.flows.size(); i++) {
      if (tokens[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether it has come to its end and nothing more can be said of it. */
  boolean isForgotten() {
    if (!isEmpty()) {
      return false;
    }
    for (NetNode end : scope.ends) {
      if (tokens[end.endSlot] > 1) {
        return false;
      }
    }
    return true;
  }

  ScopeInstance withTokens(byte[] changed) {
    return new ScopeInstance(scope, changed, children);
  }

  ScopeInstance withChild(ScopeInstance child) {
    ScopeInstance[] more = Arrays.copyOf(children, children.length + 1);
    more[children.length] = child;
    return new ScopeInstance(scope, tokens, sorted(more));
  }

  ScopeInstance withoutChild(int index) {
    ScopeInstance[] fewer = new ScopeInstance[children.length - 1];
    System.arraycopy(children, 0, fewer, 0, index);
    System.arraycopy(children, index + 1, fewer, index, fewer.length - index);
    return new ScopeInstance(scope, tokens, fewer);
  }

  ScopeInstance replacing(int index, ScopeInstance child) {
    ScopeInstance[] changed = children.clone();
    changed[index] = child;
    return new ScopeInstance(scope, tokens, sorted(changed));
  }

  /** Without tokens and without anything inside; the counts of its end events stay. */
  ScopeInstance cleared() {
    byte[] changed = tokens.clone();
    Arrays.fill(changed, 0, scope.flows.size(), (byte) 0);
    return new ScopeInstance(scope, changed, NONE);
  }

  static ScopeInstance[] sorted(ScopeInstance[] instances) {
    if (instances.length > 1) {
      Arrays.sort(instances, ORDER);
    }
    return instances;
  }

  private static int compare(ScopeInstance a, ScopeInstance b) {
    if (a.scope != b.scope) {
      return Integer.compare(a.scope.number, b.scope.number);
    }
    int order = Arrays.compare(a.tokens, b.tokens);
    if (order != 0) {
      return order;
    }
    order = Integer.compare(a.children.length, b.children.length);
    for (int i = 0; order == 0 && i < a.children.length; i++) {
      order = compare(a.children[i], b.children[i]);
    }
    return order;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScopeInstance that
        && scope == that.scope
        && hash == that.hash
        && Arrays.equals(tokens, that.tokens)
        && Arrays.equals(children, that.children);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
