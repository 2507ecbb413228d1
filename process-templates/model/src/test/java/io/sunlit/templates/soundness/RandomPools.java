package io.sunlit.templates.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Two to four small pools with loops, choices and parallel branches, and messages at random. */
final class RandomPools {

  private final Random random;
  private final List<List<String>> pools = new ArrayList<>();
  private final List<List<String>> senders = new ArrayList<>();
  private final List<List<String>> takers = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();
  private List<String> words = new ArrayList<>();
  private int number;

  RandomPools(Random random) {
    this.random = random;
    int count = 2 + random.nextInt(3);
    for (int pool = 0; pool < count; pool++) {
      words = new ArrayList<>();
      senders.add(new ArrayList<>());
      takers.add(new ArrayList<>());
      String start = node(pool > 0 && random.nextInt(3) > 0 ? "startm" : "start");
      if (words.getFirst().startsWith("startm")) {
        takers.getLast().add(start);
      }
      String last = block(start, 2 + random.nextInt(2));
      String end = node("end");
      flow(last, end);
      senders.getLast().add(end);
      pools.add(words);
    }
    exchange(1 + random.nextInt(5));
  }

  String drawings() {
    return String.join(" // ", pools.stream().map(pool -> String.join(" ", pool)).toList());
  }

  /** Up to five messages, each from one pool to another. */
  String messages() {
    return String.join(" ", messages);
  }

  private void exchange(int count) {
    for (int i = 0; i < count; i++) {
      int from = random.nextInt(pools.size());
      int to = (from + 1 + random.nextInt(pools.size() - 1)) % pools.size();
      if (!takers.get(to).isEmpty()) {
        String message = any(senders.get(from)) + "~" + any(takers.get(to));
        if (!messages.contains(message)) {
          messages.add(message);
        }
      }
    }
  }

  /** Draws some steps behind a node; gives the last one. */
  private String block(String from, int steps) {
    String last = from;
    for (int i = 0; i < steps; i++) {
      last =
          switch (random.nextInt(7)) {
            case 0 -> choice(last);
            case 1 -> parallel(last);
            case 2 -> loop(last);
            case 3 -> step(last, "receive");
            default -> step(last, "task");
          };
    }
    return last;
  }

  private String step(String from, String kind) {
    String step = node(kind);
    flow(from, step);
    (kind.equals("receive") ? takers : senders).getLast().add(step);
    return step;
  }

  private String choice(String from) {
    String split = node("xor");
    String merge = node("xor");
    flow(from, split);
    flow(step(split, "task"), merge);
    flow(random.nextBoolean() ? step(split, "task") : split, merge);
    return merge;
  }

  private String parallel(String from) {
    String split = node("and");
    String join = node(random.nextInt(5) == 0 ? "xor" : "and");
    flow(from, split);
    flow(step(split, "task"), join);
    flow(step(split, random.nextInt(3) == 0 ? "receive" : "task"), join);
    return join;
  }

  private String loop(String from) {
    String merge = node("xor");
    String split = node("xor");
    flow(from, merge);
    flow(step(merge, random.nextInt(3) == 0 ? "receive" : "task"), split);
    flow(split, merge);
    return split;
  }

  private String node(String kind) {
    String id = "n" + number++;
    words.add(kind + ":" + id);
    return id;
  }

  private void flow(String from, String to) {
    words.add(from + ">" + to);
  }

  private String any(List<String> ids) {
    return ids.get(random.nextInt(ids.size()));
  }
}
