package io.sunlit.templates.soundness;

/** Adds and takes tokens and messages; always gives a copy. */
final class Counting {

  private Counting() {}

  static byte[] minus(byte[] tokens, int flow) {
    byte[] changed = tokens.clone();
    changed[flow]--;
    return changed;
  }

  static byte[] plus(byte[] tokens, int[] flows) {
    byte[] changed = tokens.clone();
    for (int flow : flows) {
      if (changed[flow] < Byte.MAX_VALUE) {
        changed[flow]++;
      }
    }
    return changed;
  }

  static byte[] counted(byte[] tokens, NetNode end) {
    if (tokens[end.endSlot] < 2) {
      tokens[end.endSlot]++;
    }
    return tokens;
  }

  static byte[] taken(byte[] messages, int message) {
    byte[] changed = messages.clone();
    changed[message]--;
    return changed;
  }

  static byte[] sent(byte[] messages, NetNode node) {
    if (node.sends.length == 0) {
      return messages;
    }
    byte[] changed = messages.clone();
    for (int message : node.sends) {
      if (changed[message] < Byte.MAX_VALUE) {
        changed[message]++;
      }
    }
    return changed;
  }

  static int first(NetNode node, ScopeInstance instance) {
    for (int flow : node.in) {
      if (instance.tokens[flow] > 0) {
        return flow;
      }
    }
    return -1;
  }

  static boolean all(NetNode node, ScopeInstance instance) {
    for (int flow : node.in) {
      if (instance.tokens[flow] == 0) {
        return false;
      }
    }
    return true;
  }
}
