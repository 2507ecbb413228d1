package io.sunlit.designer.addon;

import java.io.Serializable;
import java.util.List;

/**
 * A field is shown only while another property of the same record has one of these values; an empty
 * text stands for "not set".
 */
public record ShowIf(String property, List<String> values) implements Serializable {

  public ShowIf {
    values = List.copyOf(values);
  }
}
