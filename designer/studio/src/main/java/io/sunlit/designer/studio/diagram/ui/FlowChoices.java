package io.sunlit.designer.studio.diagram.ui;

import io.sunlit.designer.addon.BpmnDiagram;
import io.sunlit.designer.addon.Choice;
import io.sunlit.designer.studio.diagram.CountyDirectory.County;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Post;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the panel offers to choose from, and what the drawing shows instead of codes. */
public final class FlowChoices {

  private FlowChoices() {}

  /**
   * Gives the names of the county and of the draft's forms to a diagram.
   *
   * @param forms what the forms are called, by id
   */
  public static void give(
      BpmnDiagram diagram, ImplementationItem item, County county, Map<String, String> forms) {
    diagram.setChoices(FlowPanel.DEPARTMENTS, departments(county));
    diagram.setChoices(FlowPanel.POSTS, posts(item, county));
    diagram.setChoices(FlowPanel.ITEMS, items(county));
    giveForms(diagram, forms);
  }

  /** Gives the names of the forms alone, after one was added or renamed. */
  public static void giveForms(BpmnDiagram diagram, Map<String, String> forms) {
    diagram.setChoices(
        FlowPanel.FORMS,
        forms.entrySet().stream().map(f -> Choice.of(f.getKey(), f.getValue())).toList());
  }

  static List<Choice> departments(County county) {
    return county.departments().stream().map(d -> Choice.of(d.code(), d.name())).toList();
  }

  /** The posts of the item's own department come first: they are meant if no department is set. */
  static List<Choice> posts(ImplementationItem item, County county) {
    List<Post> posts = new ArrayList<>(county.posts());
    posts.sort(Comparator.comparing(post -> !post.department().equals(item.department())));
    return posts.stream()
        .map(post -> Choice.of(post.code(), post.name()).within(post.department()))
        .toList();
  }

  /** Items are named by their base codes, which counties share; each once for a department. */
  static List<Choice> items(County county) {
    return county.items().stream()
        .map(item -> Choice.of(item.baseCode(), item.name()).within(item.department()))
        .distinct()
        .toList();
  }
}
