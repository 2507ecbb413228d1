package io.sunlit.templates.soundness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;

/**
 * The game of pools that exchange messages, played as plainly as can be: every instance, token and
 * message written out, none left out because it does not matter. Reads the drawings of {@link
 * MessageFlowsDifferentialTest}: plain and message starts, steps, receive tasks, exclusive and
 * parallel gateways, ends.
 */
@NullUnmarked
final class MessageGame {

  private static final int MOST_STATES = 4_000;
  private static final int MOST = 7;

  /** Verdicts; null where the bound was met first. */
  record Verdict(Boolean safe, Boolean completes, Boolean proper, Boolean noDead) {}

  /** One instance: its tokens by flow, and how often each end was reached. */
  private record Instance(
      int pool, TreeMap<String, Integer> tokens, TreeMap<String, Integer> ends) {
    Instance copy() {
      return new Instance(pool, new TreeMap<>(tokens), new TreeMap<>(ends));
    }
  }

  private record State(List<Instance> instances, TreeMap<String, Integer> messages) {
    String text() {
      List<String> all = new ArrayList<>();
      instances.forEach(instance -> all.add(instance.toString()));
      all.sort(null);
      return all + " " + messages;
    }
  }

  private final Map<String, String> kinds = new LinkedHashMap<>();
  private final Map<String, Integer> pools = new HashMap<>();
  private final Map<String, List<String>> in = new HashMap<>();
  private final Map<String, List<String>> out = new HashMap<>();
  private final Map<String, String> targets = new HashMap<>();
  private final Map<String, List<String>> sends = new HashMap<>();
  private final Map<String, List<String>> takes = new HashMap<>();
  private final Set<String> ran = new HashSet<>();
  private int count;
  private boolean improper;

  static Verdict judge(String drawings, String messages) {
    MessageGame game = new MessageGame();
    for (String drawing : drawings.split(" // ")) {
      for (String word : drawing.strip().split(" ")) {
        if (word.contains(">")) {
          String[] ends = word.split(">");
          game.out.computeIfAbsent(ends[0], key -> new ArrayList<>()).add(word);
          game.in.computeIfAbsent(ends[1], key -> new ArrayList<>()).add(word);
          game.targets.put(word, ends[1]);
        } else {
          String[] parts = word.split(":");
          game.kinds.put(parts[1], parts[0]);
          game.pools.put(parts[1], game.count);
        }
      }
      game.count++;
    }
    for (String message : messages.isBlank() ? new String[0] : messages.strip().split(" ")) {
      String[] ends = message.split("~");
      game.sends.computeIfAbsent(ends[0], key -> new ArrayList<>()).add(message);
      game.takes.computeIfAbsent(ends[1], key -> new ArrayList<>()).add(message);
    }
    game.kinds.replaceAll(
        (id, kind) -> kind.equals("startm") && !game.takes.containsKey(id) ? "start" : kind);
    return game.play();
  }

  private Verdict play() {
    Map<String, Set<String>> next = new HashMap<>();
    Set<String> over = new HashSet<>();
    Deque<State> open = new ArrayDeque<>();
    boolean[] bad = new boolean[2];
    for (State state : begun(0, new State(List.of(), new TreeMap<>()))) {
      add(state, next, open);
    }
    while (!open.isEmpty()) {
      State state = open.pop();
      boolean wide = state.instances.size() > MOST || next.size() > MOST_STATES;
      for (int count : state.messages.values()) {
        wide |= count > MOST;
      }
      for (Instance instance : state.instances) {
        bad[0] |= instance.tokens.values().stream().anyMatch(n -> n > 1);
        wide |= instance.tokens.values().stream().anyMatch(n -> n > 3);
      }
      if (wide) {
        bad[1] = true;
        over.add(state.text());
        continue;
      }
      if (state.instances.isEmpty()) {
        over.add(state.text());
      }
      for (State after : after(state)) {
        next.get(state.text()).add(after.text());
        add(after, next, open);
      }
    }
    boolean more = true;
    while (more) {
      more = false;
      for (Map.Entry<String, Set<String>> state : next.entrySet()) {
        more |= state.getValue().stream().anyMatch(over::contains) && over.add(state.getKey());
      }
    }
    boolean allRan =
        kinds.entrySet().stream()
            .filter(node -> node.getValue().equals("task") || node.getValue().equals("receive"))
            .allMatch(node -> ran.contains(node.getKey()));
    boolean stuck = over.size() < next.size();
    return new Verdict(
        bad[0] ? Boolean.FALSE : bad[1] ? null : Boolean.TRUE,
        stuck ? Boolean.FALSE : bad[1] ? null : Boolean.TRUE,
        improper ? Boolean.FALSE : bad[1] ? null : Boolean.TRUE,
        allRan ? Boolean.TRUE : bad[1] ? null : Boolean.FALSE);
  }

  private static void add(State state, Map<String, Set<String>> next, Deque<State> open) {
    if (next.putIfAbsent(state.text(), new HashSet<>()) == null) {
      open.add(state);
    }
  }

  private List<State> begun(int pool, State state) {
    if (pool == count) {
      return List.of(state);
    }
    List<State> all = new ArrayList<>();
    kinds.forEach(
        (id, kind) -> {
          if (kind.equals("start") && pools.get(id) == pool) {
            all.addAll(begun(pool + 1, with(state, id, state.messages)));
          }
        });
    return all.isEmpty() ? begun(pool + 1, state) : all;
  }

  private State with(State state, String start, TreeMap<String, Integer> messages) {
    Instance fresh = new Instance(pools.get(start), new TreeMap<>(), new TreeMap<>());
    out.getOrDefault(start, List.of()).forEach(flow -> fresh.tokens.merge(flow, 1, Integer::sum));
    List<Instance> more = new ArrayList<>(state.instances);
    more.add(fresh);
    return new State(more, new TreeMap<>(messages));
  }

  private List<State> after(State state) {
    List<State> all = new ArrayList<>();
    kinds.forEach(
        (id, kind) -> {
          if (kind.equals("startm")) {
            for (String message : takes.getOrDefault(id, List.of())) {
              if (state.messages.getOrDefault(message, 0) > 0) {
                all.add(with(state, id, minus(state.messages, message)));
              }
            }
          }
        });
    for (int i = 0; i < state.instances.size(); i++) {
      for (String flow : state.instances.get(i).tokens.keySet()) {
        moves(state, i, flow, targets.get(flow), all);
      }
    }
    return all;
  }

  private void moves(State state, int index, String flow, String node, List<State> all) {
    Instance instance = state.instances.get(index);
    String kind = kinds.get(node);
    List<String> ways = out.getOrDefault(node, List.of());
    List<String> taken = kind.equals("and") ? in.get(node) : List.of(flow);
    if (!instance.tokens.keySet().containsAll(taken)) {
      return;
    }
    List<List<String>> choices = new ArrayList<>();
    if (kind.equals("xor")) {
      ways.forEach(way -> choices.add(List.of(way)));
    } else {
      choices.add(ways);
    }
    List<TreeMap<String, Integer>> mails = new ArrayList<>();
    if (kind.equals("receive") && takes.containsKey(node)) {
      for (String message : takes.get(node)) {
        if (state.messages.getOrDefault(message, 0) > 0) {
          mails.add(minus(state.messages, message));
        }
      }
    } else {
      mails.add(new TreeMap<>(state.messages));
    }
    for (TreeMap<String, Integer> mail : mails) {
      ran.add(node);
      sends.getOrDefault(node, List.of()).forEach(message -> mail.merge(message, 1, Integer::sum));
      for (List<String> choice : choices) {
        Instance after = instance.copy();
        taken.forEach(f -> after.tokens.computeIfPresent(f, (key, n) -> n == 1 ? null : n - 1));
        choice.forEach(f -> after.tokens.merge(f, 1, Integer::sum));
        if (kind.equals("end")) {
          after.ends.merge(node, 1, (a, b) -> Math.min(2, a + b));
        }
        List<Instance> instances = new ArrayList<>(state.instances);
        instances.set(index, after);
        improper |= after.ends.values().stream().anyMatch(n -> n > 1);
        if (after.tokens.isEmpty()) {
          instances.remove(index);
        }
        all.add(new State(instances, new TreeMap<>(mail)));
      }
    }
  }

  private static TreeMap<String, Integer> minus(TreeMap<String, Integer> messages, String one) {
    TreeMap<String, Integer> rest = new TreeMap<>(messages);
    rest.computeIfPresent(one, (key, n) -> n == 1 ? null : n - 1);
    return rest;
  }
}
