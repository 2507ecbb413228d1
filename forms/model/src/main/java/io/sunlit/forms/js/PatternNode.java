package io.sunlit.forms.js;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A part of a regular expression, matched by backtracking as ECMAScript defines it. Text is a
 * sequence of UTF-16 units.
 */
interface PatternNode {

  /** Matches from a position, then what follows. */
  boolean match(Run run, int position, Next next);

  /** What follows a part. */
  interface Next {
    boolean at(int position);
  }

  /** One attempt, with its captured groups and its budget. */
  final class Run {
    private static final int MOST_STEPS = 1_000_000;
    private static final int DEEPEST = 1_500;

    final String text;
    final int[] starts;
    final int[] ends;
    private int steps;
    private int depth;

    Run(String text, int groups) {
      this.text = text;
      this.starts = new int[groups + 1];
      this.ends = new int[groups + 1];
      Arrays.fill(starts, -1);
      Arrays.fill(ends, -1);
    }

    void step() {
      if (++steps > MOST_STEPS) {
        throw new TooSlow();
      }
    }

    void enter() {
      step();
      if (++depth > DEEPEST) {
        throw new TooSlow();
      }
    }

    void leave() {
      depth--;
    }
  }

  /** The budget of an attempt is used up. */
  final class TooSlow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooSlow() {
      super("the pattern needs too many steps", null, false, false);
    }
  }

  /** One UTF-16 unit. */
  record Unit(IntPredicate accepts, boolean backwards) implements PatternNode {
    @Override
    public boolean match(Run run, int position, Next next) {
      run.step();
      return fits(run, position) && next.at(after(position));
    }

    boolean fits(Run run, int position) {
      int index = backwards ? position - 1 : position;
      return index >= 0 && index < run.text.length() && accepts.test(run.text.charAt(index));
    }

    int after(int position) {
      return backwards ? position - 1 : position + 1;
    }
  }

  /** Parts one after the other, in the order in which they are matched. */
  record Sequence(List<PatternNode> parts) implements PatternNode {
    @Override
    public boolean match(Run run, int position, Next next) {
      return from(0, run, position, next);
    }

    private boolean from(int part, Run run, int position, Next next) {
      return part == parts.size()
          ? next.at(position)
          : parts.get(part).match(run, position, p -> from(part + 1, run, p, next));
    }
  }

  /** One of several. */
  record Choice(List<PatternNode> branches) implements PatternNode {
    @Override
    public boolean match(Run run, int position, Next next) {
      run.enter();
      try {
        for (PatternNode branch : branches) {
          if (branch.match(run, position, next)) {
            return true;
          }
        }
        return false;
      } finally {
        run.leave();
      }
    }
  }

  /** A condition on the position that takes no text. */
  record Edge(Check check) implements PatternNode {
    /** Looks at a position. */
    interface Check {
      boolean holds(String text, int position);
    }

    @Override
    public boolean match(Run run, int position, Next next) {
      run.step();
      return check.holds(run.text, position) && next.at(position);
    }
  }

  /** A lookahead or lookbehind. */
  record Look(PatternNode body, boolean negative) implements PatternNode {
    @Override
    public boolean match(Run run, int position, Next next) {
      run.enter();
      try {
        int[] starts = run.starts.clone();
        int[] ends = run.ends.clone();
        boolean found = body.match(run, position, p -> true);
        if (found != negative) {
          if (negative) {
            restore(run, starts, ends);
          }
          if (next.at(position)) {
            return true;
          }
        }
        restore(run, starts, ends);
        return false;
      } finally {
        run.leave();
      }
    }
  }

  /** A group whose text is kept. */
  record Capture(int number, PatternNode body, boolean backwards) implements PatternNode {
    @Override
    public boolean match(Run run, int position, Next next) {
      int oldStart = run.starts[number];
      int oldEnd = run.ends[number];
      boolean found =
          body.match(
              run,
              position,
              p -> {
                int start = run.starts[number];
                int end = run.ends[number];
                run.starts[number] = backwards ? p : position;
                run.ends[number] = backwards ? position : p;
                if (next.at(p)) {
                  return true;
                }
                run.starts[number] = start;
                run.ends[number] = end;
                return false;
              });
      if (!found) {
        run.starts[number] = oldStart;
        run.ends[number] = oldEnd;
      }
      return found;
    }
  }

  /** The text of an earlier group once more. */
  record BackReference(int number, boolean backwards) implements PatternNode {
    @Override
    public boolean match(Run run, int position, Next next) {
      run.step();
      if (run.starts[number] < 0) {
        return next.at(position);
      }
      String again = run.text.substring(run.starts[number], run.ends[number]);
      int from = backwards ? position - again.length() : position;
      return from >= 0
          && run.text.startsWith(again, from)
          && next.at(backwards ? from : from + again.length());
    }
  }

  /** A part several times. */
  record Repeat(
      PatternNode body, int least, int most, boolean greedy, int firstGroup, int lastGroup)
      implements PatternNode {

    @Override
    public boolean match(Run run, int position, Next next) {
      return body instanceof Unit unit
          ? units(unit, run, position, next)
          : times(0, run, position, next);
    }

    private boolean units(Unit unit, Run run, int position, Next next) {
      int p = position;
      int count = 0;
      int wanted = greedy ? most : least;
      while (count < wanted && unit.fits(run, p)) {
        run.step();
        p = unit.after(p);
        count++;
      }
      if (count < least) {
        return false;
      }
      int back = unit.backwards() ? 1 : -1;
      while (true) {
        run.step();
        if (next.at(p)) {
          return true;
        }
        if (greedy) {
          if (count == least) {
            return false;
          }
          p += back;
          count--;
        } else {
          if (count == most || !unit.fits(run, p)) {
            return false;
          }
          p = unit.after(p);
          count++;
        }
      }
    }

    private boolean times(int count, Run run, int position, Next next) {
      if (count == most) {
        return next.at(position);
      }
      run.enter();
      try {
        if (count >= least && !greedy && next.at(position)) {
          return true;
        }
        int[] starts = run.starts.clone();
        int[] ends = run.ends.clone();
        Arrays.fill(run.starts, firstGroup, lastGroup + 1, -1);
        Next again = p -> (count < least || p != position) && times(count + 1, run, p, next);
        if (body.match(run, position, again)) {
          return true;
        }
        restore(run, starts, ends);
        return count >= least && greedy && next.at(position);
      } finally {
        run.leave();
      }
    }
  }

  private static void restore(Run run, int[] starts, int[] ends) {
    System.arraycopy(starts, 0, run.starts, 0, starts.length);
    System.arraycopy(ends, 0, run.ends, 0, ends.length);
  }
}
