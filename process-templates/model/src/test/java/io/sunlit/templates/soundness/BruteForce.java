package io.sunlit.templates.soundness;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.NullUnmarked;
import org.w3c.dom.Element;

/**
 * The token game played as plainly as can be, and by nothing that the product has: its own reader,
 * names instead of numbers, every state written out in full. Knows what {@link RandomDrawings}
 * draws.
 */
@NullUnmarked
final class BruteForce extends BruteForceDrawing {

  private static final int MOST_STATES = 600;
  private static final int MOST_TOKENS = 4;

  /** Verdicts; null where the bound was met first. */
  record Verdict(Boolean safe, Boolean completes, Boolean proper, Boolean noDead, int states) {}

  private final Set<String> ran = new HashSet<>();
  private boolean unsafe;
  private boolean improper;

  static Verdict judge(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      Element root =
          factory
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
              .getDocumentElement();
      BruteForce game = new BruteForce();
      game.read((Element) root.getElementsByTagName("process").item(0));
      return game.play();
    } catch (Exception e) {
      throw new IllegalStateException(xml, e);
    }
  }

  private Verdict play() {
    Map<String, Set<String>> next = new HashMap<>();
    Set<String> over = new HashSet<>();
    Set<String> beyond = new HashSet<>();
    Deque<BruteForceScope> open = new ArrayDeque<>();
    for (BruteForceScope start : started("P")) {
      if (next.putIfAbsent(start.text(), new HashSet<>()) == null) {
        look(start);
        open.add(start);
      }
    }
    while (!open.isEmpty()) {
      BruteForceScope state = open.remove();
      String name = state.text();
      if (state.isOver()) {
        over.add(name);
        continue;
      }
      if (state.hasMoreThan(MOST_TOKENS) || next.size() > MOST_STATES) {
        beyond.add(name);
        continue;
      }
      for (BruteForceScope follower : followers(state)) {
        next.get(name).add(follower.text());
        if (!next.containsKey(follower.text())) {
          next.put(follower.text(), new HashSet<>());
          look(follower);
          open.add(follower);
        }
      }
    }
    Set<String> hopeful = new HashSet<>(over);
    hopeful.addAll(beyond);
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Map.Entry<String, Set<String>> entry : next.entrySet()) {
        if (!hopeful.contains(entry.getKey())
            && entry.getValue().stream().anyMatch(hopeful::contains)) {
          hopeful.add(entry.getKey());
          grows = true;
        }
      }
    }
    Set<String> activities = new LinkedHashSet<>();
    kinds.forEach(
        (id, kind) -> {
          if (kind.equals("task") || kind.equals("subProcess")) {
            activities.add(id);
          }
        });
    boolean whole = beyond.isEmpty();
    return new Verdict(
        unsafe ? Boolean.FALSE : whole ? Boolean.TRUE : null,
        hopeful.size() < next.size() ? Boolean.FALSE : whole ? Boolean.TRUE : null,
        improper ? Boolean.FALSE : whole ? Boolean.TRUE : null,
        ran.containsAll(activities) ? Boolean.TRUE : whole ? Boolean.FALSE : null,
        next.size());
  }

  private void look(BruteForceScope state) {
    unsafe |=
        state.tokens().entrySet().stream()
            .anyMatch(e -> e.getValue() > 1 && !e.getKey().startsWith("virtual"));
    improper |= state.ends().values().stream().anyMatch(n -> n > 1);
    state.inside().forEach(this::look);
  }

  private List<BruteForceScope> started(String scope) {
    List<BruteForceScope> found = new ArrayList<>();
    List<String> own =
        elements.keySet().stream().filter(id -> scope.equals(scopes.get(id))).toList();
    for (String id : own) {
      if (kinds.get(id).equals("startEvent")) {
        BruteForceScope fresh = fresh(scope);
        out(id).forEach(fresh::put);
        found.add(fresh);
      }
    }
    if (found.isEmpty()) {
      BruteForceScope fresh = fresh(scope);
      for (String id : own) {
        boolean waits =
            kinds.get(id).equals("boundaryEvent")
                || kinds.get(id).equals("subProcess") && isEventSub(id);
        if (in(id).isEmpty() && !waits) {
          fresh.put("virtual " + id);
        }
      }
      found.add(fresh);
    }
    return found;
  }

  private static BruteForceScope fresh(String scope) {
    return new BruteForceScope(
        scope, new TreeMap<>(), new TreeMap<>(), new TreeSet<>(), new ArrayList<>());
  }

  private List<BruteForceScope> followers(BruteForceScope root) {
    List<BruteForceScope> found = new ArrayList<>();
    step(root, List.of(), found);
    return found;
  }

  /** Goes to where something runs, by the way of places from the root, and lets it move. */
  private void step(BruteForceScope root, List<Integer> way, List<BruteForceScope> found) {
    BruteForceScope here = at(root, way);
    if (elements.containsKey(here.scope()) && kinds.get(here.scope()).equals("task")) {
      leave(root, way, here.scope(), found);
    } else {
      for (String flow : List.copyOf(here.tokens().keySet())) {
        String node = flow.startsWith("virtual ") ? flow.substring(8) : target.get(flow);
        if (kinds.containsKey(node) && here.scope().equals(scopes.get(node))) {
          arrive(root, way, flow, node, found);
        }
      }
      for (String id : elements.keySet()) {
        if (here.scope().equals(scopes.get(id))
            && kinds.get(id).equals("subProcess")
            && isEventSub(id)
            && !here.isOver()) {
          happen(root, way, id, found);
        }
      }
      if (here.isOver() && !way.isEmpty()) {
        leave(root, way, here.scope(), found);
      }
    }
    if (!way.isEmpty()) {
      for (String boundary : borders.getOrDefault(here.scope(), List.of())) {
        if (!(defines(boundary, "error") && throwsInside(here.scope()))) {
          cross(root, way, boundary, found);
        }
      }
    }
    for (int i = 0; i < here.inside().size(); i++) {
      List<Integer> deeper = new ArrayList<>(way);
      deeper.add(i);
      step(root, deeper, found);
    }
  }

  private static BruteForceScope at(BruteForceScope root, List<Integer> way) {
    BruteForceScope here = root;
    for (int i : way) {
      here = here.inside().get(i);
    }
    return here;
  }

  private static List<Integer> up(List<Integer> way) {
    return way.subList(0, way.size() - 1);
  }

  private void happen(
      BruteForceScope root, List<Integer> way, String eventSub, List<BruteForceScope> found) {
    BruteForceScope copy = root.copy();
    BruteForceScope here = at(copy, way);
    Element start =
        children(elements.get(eventSub)).stream()
            .filter(e -> e.getTagName().equals("startEvent"))
            .findFirst()
            .orElseThrow();
    boolean interrupts = !start.getAttribute("isInterrupting").equals("false");
    if (here.happened().contains("interrupted") || here.happened().contains(eventSub)) {
      return;
    }
    if (interrupts) {
      here.tokens().clear();
      here.inside().clear();
      here.happened().add("interrupted");
    } else {
      here.happened().add(eventSub);
    }
    here.inside().addAll(started(eventSub));
    ran.add(eventSub);
    found.add(copy);
  }

  private void leave(
      BruteForceScope root, List<Integer> way, String owner, List<BruteForceScope> found) {
    BruteForceScope copy = root.copy();
    BruteForceScope parent = at(copy, up(way));
    parent.inside().remove((int) way.getLast());
    out(owner).forEach(parent::put);
    found.add(copy);
  }

  private void cross(
      BruteForceScope root, List<Integer> way, String boundary, List<BruteForceScope> found) {
    BruteForceScope copy = root.copy();
    BruteForceScope here = at(copy, way);
    BruteForceScope parent = at(copy, up(way));
    if (interrupts(boundary)) {
      parent.inside().remove((int) way.getLast());
    } else if (!here.happened().add(boundary)) {
      return;
    }
    out(boundary).forEach(parent::put);
    found.add(copy);
  }

  private void arrive(
      BruteForceScope root,
      List<Integer> way,
      String flow,
      String node,
      List<BruteForceScope> found) {
    BruteForceScope here = at(root, way);
    switch (kinds.get(node)) {
      case "parallelGateway" -> {
        List<String> all = flow.startsWith("virtual") ? List.of(flow) : in(node);
        if (all.stream().allMatch(here.tokens()::containsKey)) {
          move(root, way, all, out(node), found);
        }
      }
      case "inclusiveGateway" -> {
        List<String> all = flow.startsWith("virtual") ? List.of(flow) : in(node);
        List<String> marked = all.stream().filter(here.tokens()::containsKey).toList();
        if (joins(here, node, all)) {
          for (List<String> choice : subsets(out(node))) {
            move(root, way, marked, choice, found);
          }
        }
      }
      case "exclusiveGateway" -> {
        if (out(node).isEmpty()) {
          move(root, way, List.of(flow), List.of(), found);
        }
        out(node).forEach(o -> move(root, way, List.of(flow), List.of(o), found));
      }
      case "eventBasedGateway" -> {
        for (String o : out(node)) {
          String event = target.get(o);
          boolean isEvent =
              List.of("intermediateCatchEvent", "task", "intermediateThrowEvent")
                      .contains(kinds.get(event))
                  && !borders.containsKey(event);
          move(root, way, List.of(flow), isEvent ? out(event) : List.of(o), found);
          if (isEvent) {
            ran.add(event);
          }
        }
      }
      case "endEvent" -> end(root, way, flow, node, found);
      case "boundaryEvent", "startEvent" -> {}
      default -> {
        boolean waits = borders.containsKey(node) || kinds.get(node).equals("subProcess");
        if (kinds.get(node).equals("subProcess") && isEventSub(node)) {
          return;
        }
        ran.add(node);
        if (!waits) {
          move(root, way, List.of(flow), out(node), found);
        } else {
          List<BruteForceScope> openings =
              kinds.get(node).equals("subProcess") ? started(node) : List.of(fresh(node));
          for (BruteForceScope opening : openings) {
            BruteForceScope copy = root.copy();
            at(copy, way).take(flow);
            at(copy, way).inside().add(opening);
            found.add(copy);
          }
        }
      }
    }
  }

  private void end(
      BruteForceScope root,
      List<Integer> way,
      String flow,
      String node,
      List<BruteForceScope> found) {
    BruteForceScope copy = root.copy();
    BruteForceScope here = at(copy, way);
    here.take(flow);
    here.ends().merge(node, 1, (a, b) -> Math.min(2, a + b));
    if (defines(node, "terminate")) {
      here.tokens().clear();
      here.inside().clear();
    } else if (defines(node, "error")) {
      List<Integer> at = way;
      while (!at.isEmpty()) {
        String owner = at(copy, at).scope();
        for (String boundary : borders.getOrDefault(owner, List.of())) {
          if (defines(boundary, "error")) {
            BruteForceScope parent = at(copy, up(at));
            parent.inside().remove((int) at.getLast());
            out(boundary).forEach(parent::put);
            found.add(copy);
            return;
          }
        }
        at = up(at);
      }
      copy.tokens().clear();
      copy.inside().clear();
    }
    found.add(copy);
  }

  private void move(
      BruteForceScope root,
      List<Integer> way,
      List<String> from,
      List<String> to,
      List<BruteForceScope> found) {
    BruteForceScope copy = root.copy();
    BruteForceScope here = at(copy, way);
    from.forEach(here::take);
    to.forEach(here::put);
    found.add(copy);
  }

  /** The rule of the specification, path by path. */
  private boolean joins(BruteForceScope here, String gateway, List<String> all) {
    Set<String> sources = new LinkedHashSet<>(here.tokens().keySet());
    for (BruteForceScope inside : here.inside()) {
      sources.addAll(out(inside.scope()));
      for (String boundary : borders.getOrDefault(inside.scope(), List.of())) {
        if (interrupts(boundary) || !inside.happened().contains(boundary)) {
          sources.addAll(out(boundary));
        }
      }
    }
    for (String source : sources) {
      Set<String> reached = new HashSet<>();
      walk(source, gateway, reached);
      boolean holdsToken = here.tokens().containsKey(source);
      boolean toEmpty =
          all.stream()
              .anyMatch(
                  f ->
                      reached.contains(f)
                          && !here.tokens().containsKey(f)
                          && !(f.equals(source) && holdsToken));
      boolean toMarked =
          all.stream().anyMatch(f -> reached.contains(f) && here.tokens().containsKey(f));
      if (toEmpty && !toMarked) {
        return false;
      }
    }
    return true;
  }
}
