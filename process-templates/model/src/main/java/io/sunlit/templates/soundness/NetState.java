package io.sunlit.templates.soundness;

import java.util.Arrays;

/** What runs at one moment: the process instances and the messages under way. Immutable. */
final class NetState {

  final ScopeInstance[] roots;
  final byte[] messages;
  private final int hash;

  NetState(ScopeInstance[] roots, byte[] messages) {
    this.roots = roots;
    this.messages = messages;
    this.hash = 31 * Arrays.hashCode(roots) + Arrays.hashCode(messages);
  }

  /** Whether every process instance has come to its end. */
  boolean isFinal() {
    for (ScopeInstance root : roots) {
      if (!root.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NetState that
        && hash == that.hash
        && Arrays.equals(messages, that.messages)
        && Arrays.equals(roots, that.roots);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
