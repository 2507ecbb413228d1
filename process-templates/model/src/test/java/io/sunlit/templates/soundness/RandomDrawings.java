package io.sunlit.templates.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Draws random small flows in the words of {@link Drawing}: blocks inside blocks, of which some are
 * then spoilt by another gateway, a flow more or a flow less.
 */
final class RandomDrawings {

  private static final List<String> GATEWAYS = List.of("xor", "and", "or");

  private final Random random;
  private final List<String> nodes = new ArrayList<>();
  private final List<String> flows = new ArrayList<>();
  private final List<String> inner = new ArrayList<>();
  private int count;
  private int budget;
  private int loops;

  private RandomDrawings(Random random, int budget) {
    this.random = random;
    this.budget = budget;
  }

  /** A flow that may be sound or not. */
  static String any(Random random) {
    RandomDrawings drawing = new RandomDrawings(random, 2 + random.nextInt(6));
    drawing.draw(true);
    int faults = random.nextInt(3);
    for (int i = 0; i < faults; i++) {
      drawing.spoil();
    }
    return drawing.text();
  }

  /** A sound flow of about so many steps. */
  static String sound(Random random, int steps) {
    RandomDrawings drawing = new RandomDrawings(random, steps);
    drawing.draw(false);
    while (drawing.budget > 0) {
      String last = drawing.node("task");
      drawing.flows.replaceAll(f -> f.endsWith(">end") ? f.replace(">end", ">" + last) : f);
      drawing.flows.add(last + ">end");
    }
    return drawing.text();
  }

  private String text() {
    return String.join(" ", nodes) + " " + String.join(" ", inner) + " " + String.join(" ", flows);
  }

  private void draw(boolean wild) {
    nodes.add("start:begin");
    nodes.add("end:end");
    String last = block("begin", 0, wild);
    flows.add(last + ">end");
    if (wild && random.nextInt(12) == 0) {
      nodes.add("event:ev" + (random.nextBoolean() ? "+" : ""));
    }
  }

  private String node(String kind) {
    String id = "n" + ++count;
    nodes.add(kind + ":" + id);
    if (kind.equals("task")) {
      budget--;
    }
    return id;
  }

  /** Draws something behind the node; gives the node it ends with. */
  private String block(String from, int depth, boolean wild) {
    String last = from;
    int parts = 1 + random.nextInt(3);
    for (int i = 0; i < parts && (budget > 0 || i == 0); i++) {
      last = part(last, depth, wild);
    }
    return last;
  }

  private String part(String from, int depth, boolean wild) {
    int choice = depth > 3 || budget < 2 ? 0 : random.nextInt(wild ? 12 : 9);
    // A reminder in a loop would come to its end event again.
    switch (choice == 8 && loops > 0 && !wild ? 0 : choice) {
      case 1, 2, 3, 4 -> {
        String kind = GATEWAYS.get(random.nextInt(3));
        String joined = wild && random.nextInt(3) == 0 ? GATEWAYS.get(random.nextInt(3)) : kind;
        String split = node(kind);
        String join = node(joined);
        flows.add(from + ">" + split);
        int branches = 2 + random.nextInt(2);
        for (int i = 0; i < branches; i++) {
          if (wild && random.nextInt(9) == 0) {
            String end =
                node(random.nextBoolean() ? "end" : random.nextBoolean() ? "stop" : "fail");
            flows.add(split + ">" + end);
          } else {
            flows.add(block(split, depth + 1, wild) + ">" + join);
          }
        }
        return join;
      }
      case 5 -> {
        String join = node("xor");
        String split = node("xor");
        flows.add(from + ">" + join);
        loops++;
        flows.add(block(join, depth + 1, wild) + ">" + split);
        loops--;
        flows.add(split + ">" + join);
        return split;
      }
      case 6 -> {
        String gateway = node("wait");
        String join = node("xor");
        flows.add(from + ">" + gateway);
        for (int i = 0; i < 2; i++) {
          String event = node("catch");
          flows.add(gateway + ">" + event);
          flows.add(block(event, depth + 1, wild) + ">" + join);
        }
        return join;
      }
      case 7 -> {
        String task = node("task");
        String join = node(wild && random.nextInt(4) == 0 ? "or" : "xor");
        String event = "n" + ++count;
        nodes.add("timer:" + event + "@" + task);
        flows.add(from + ">" + task);
        flows.add(task + ">" + join);
        flows.add(block(event, depth + 1, wild) + ">" + join);
        return join;
      }
      case 8 -> {
        String task = node("task");
        String event = "n" + ++count;
        nodes.add("beside:" + event + "@" + task);
        flows.add(from + ">" + task);
        if (wild && random.nextInt(3) == 0) {
          String join = node(GATEWAYS.get(random.nextInt(3)));
          flows.add(event + ">" + join);
          flows.add(task + ">" + join);
          return join;
        }
        flows.add(block(event, depth + 1, wild) + ">" + node("end"));
        return task;
      }
      case 9, 10 -> {
        return subProcess(from, depth);
      }
      case 11 -> {
        String again = node("task");
        flows.add(from + ">" + again);
        String side = node("task");
        flows.add(from + ">" + side);
        String join = node(GATEWAYS.get(random.nextInt(3)));
        flows.add(again + ">" + join);
        flows.add(side + ">" + join);
        return join;
      }
      default -> {
        String task = node("task");
        flows.add(from + ">" + task);
        return task;
      }
    }
  }

  private String subProcess(String from, int depth) {
    String id = "n" + ++count;
    RandomDrawings inside = new RandomDrawings(random, 1 + random.nextInt(3));
    inside.count = 100 * ++count;
    inside.nodes.add("start:" + id + "s");
    String last = inside.block(id + "s", depth + 2, true);
    String end = inside.node(random.nextInt(3) == 0 ? "fail" : "end");
    inside.flows.add(last + ">" + end);
    if (random.nextInt(4) == 0) {
      inside.spoil();
    }
    inner.add("sub:" + id + "{ " + inside.text() + " }");
    count += 1000;
    flows.add(from + ">" + id);
    if (random.nextBoolean()) {
      String event = "n" + ++count;
      String kind = List.of("timer", "beside", "error").get(random.nextInt(3));
      inner.add(kind + ":" + event + "@" + id);
      String join = node(GATEWAYS.get(random.nextInt(3)));
      flows.add(event + ">" + join);
      flows.add(id + ">" + join);
      return join;
    }
    return id;
  }

  private void spoil() {
    List<Integer> gateways = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      if (GATEWAYS.contains(nodes.get(i).split(":")[0])) {
        gateways.add(i);
      }
    }
    switch (random.nextInt(4)) {
      case 0, 1 -> {
        if (!gateways.isEmpty()) {
          int i = gateways.get(random.nextInt(gateways.size()));
          nodes.set(i, GATEWAYS.get(random.nextInt(3)) + ":" + nodes.get(i).split(":")[1]);
        }
      }
      case 2 -> {
        String flow = pick("(task|xor|and|or):.*") + ">" + pick("(task|xor|and|or|end):.*");
        if (!flow.startsWith(">") && !flow.endsWith(">") && !flows.contains(flow)) {
          flows.add(flow);
        }
      }
      default -> {
        if (flows.size() > 1) {
          flows.remove(random.nextInt(flows.size()));
        }
      }
    }
  }

  private String pick(String kind) {
    List<String> fitting = nodes.stream().filter(n -> n.matches(kind)).toList();
    return fitting.isEmpty() ? "" : fitting.get(random.nextInt(fitting.size())).split(":")[1];
  }
}
