package io.sunlit.runtime.engine.outbox;

/**
 * How many commands may be under way: fewer at once when the engine has too much to do, one more
 * after every round that went well, and never more than the most.
 */
final class InFlightLimit {

  private static final int LEAST = 2;
  private static final double SMALLER = 0.7;

  private final int most;
  private double current;

  InFlightLimit(int most) {
    this.most = Math.max(LEAST, most);
    this.current = this.most;
  }

  int current() {
    return (int) current;
  }

  void succeeded() {
    current = Math.min(most, current + 1 / current);
  }

  void busy() {
    current = Math.max(LEAST, current * SMALLER);
  }
}
