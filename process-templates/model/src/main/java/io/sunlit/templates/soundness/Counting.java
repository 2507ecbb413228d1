package io.sunlit.templates.soundness;

/**
 * Adds and takes tokens and messages; always gives a copy.
 *
 * <p>A loop may send a message again and again, and nothing prevents it from doing so without end.
 * Such messages are counted up to a bound and are "so many or more" from then on. As long as at
 * least one is left, whoever waits for one may take it, just as if all had been counted: so the
 * game stays exact until the last one that is known of is taken.
 */
final class Counting {

  /** Up to so many messages of one flow are counted one by one. */
  private static final int COUNTED = 4;

  /** More were sent than are counted: {@code COUNTED + n} means n or more, of 1 to this many. */
  private static final int AT_LEAST = COUNTED + 1;

  /** Nobody knows any more whether one is left. */
  static final int UNKNOWN = COUNTED + AT_LEAST + 1;

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
    boolean last = changed[message] == COUNTED + 1;
    changed[message] = (byte) (last ? UNKNOWN : changed[message] - 1);
    return changed;
  }

  static byte[] sent(byte[] messages, NetNode node) {
    if (node.sends.length == 0) {
      return messages;
    }
    byte[] changed = messages.clone();
    for (int message : node.sends) {
      int now = changed[message];
      changed[message] =
          (byte)
              (now == UNKNOWN
                  ? COUNTED + 1
                  : now == COUNTED ? COUNTED + AT_LEAST : Math.min(now + 1, COUNTED + AT_LEAST));
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
