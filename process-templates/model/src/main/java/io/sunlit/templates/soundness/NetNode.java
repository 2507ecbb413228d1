package io.sunlit.templates.soundness;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of a {@link TokenNet} with the sequence flows it takes tokens from and gives them to. */
final class NetNode {

  /** How a node moves tokens. */
  enum Kind {
    /** Fires for each token that arrives: activities, intermediate events. */
    PASS,
    EXCLUSIVE,
    PARALLEL,
    INCLUSIVE,
    /** Waits for the first of the events behind it. */
    EVENT_BASED,
    /** Opens an instance of its scope: sub-processes, activities that events may join. */
    SCOPE,
    END,
    TERMINATE,
    /** Jumps to the catching link of the same name, which is in {@link #target}. */
    LINK,
    /** Event sub-processes: started by an event, not by a token. */
    EVENT_SUB_PROCESS,
    /** Boundary and start events: no token ever waits for them. */
    TRIGGERED
  }

  /** What starts a boundary event, start event or event sub-process. */
  enum Trigger {
    /** Time, people, or what nobody drew: may happen at any moment. */
    EXTERNAL,
    /** A message flow whose sender is drawn. */
    MESSAGE,
    /** An error, escalation or cancellation that is thrown inside. */
    THROWN
  }

  final int index;
  final String id;
  final Kind kind;
  final boolean activity;

  int[] in = {};
  int[] out = {};

  /** Of {@link #out}: taken or not as their conditions say; the others are always taken. */
  int[] conditional = {};

  /** Of {@link #out}: taken if no condition holds; -1 if there is none. */
  int defaultFlow = -1;

  /** Message flows it sends on, and those of which it needs one. */
  int[] sends = {};

  int[] receives = {};

  /** Whether a process that is looked at on its own begins when it fires. */
  boolean heralds;

  /** Of a start event: the ids of the nodes elsewhere with one of which it begins. */
  final List<String> heraldedBy = new ArrayList<>();

  /** Where it counts the tokens that reach it; -1 if it is no end event. */
  int endSlot = -1;

  /** The kind and code of what it throws or catches, such as {@code error:E1}; null for none. */
  @Nullable String signal;

  Trigger trigger = Trigger.EXTERNAL;
  boolean interrupting = true;

  /** In the instance that it may join: 1 while a non-interrupting event has not happened. */
  int armedSlot = -1;

  final List<NetNode> boundaries = new ArrayList<>();

  /** The scope that it opens; null if it opens none. */
  @Nullable NetScope scope;

  @Nullable NetNode target;

  private int @Nullable [][] choices;

  NetNode(int index, String id, Kind kind, boolean activity) {
    this.index = index;
    this.id = id;
    this.kind = kind;
    this.activity = activity;
  }

  /**
   * The sets of sequence flows that it may give tokens to.
   *
   * @throws TooWide if there are too many
   */
  int[][] choices() {
    int[][] found = choices;
    if (found == null) {
      found = Choices.of(this);
      choices = found;
    }
    return found;
  }

  @Override
  public String toString() {
    return kind + " " + id;
  }
}
