package io.sunlit.templates.soundness;

import java.util.ArrayList;
import java.util.List;

/**
 * The processes of a file that exchange messages, as a game of tokens. Processes that exchange none
 * are nets of their own.
 */
final class TokenNet {

  final List<NetScope> processes = new ArrayList<>();
  final List<NetNode> nodes = new ArrayList<>();
  int messageFlows;

  /** Nodes whose meaning BPMN leaves to an expression: no verdict can be given for certain. */
  final List<String> uncertain = new ArrayList<>();

  NetNode add(String id, NetNode.Kind kind, boolean activity) {
    NetNode node = new NetNode(nodes.size(), id, kind, activity);
    nodes.add(node);
    return node;
  }
}
