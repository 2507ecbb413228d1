package io.sunlit.templates;

import io.sunlit.forms.FormSchema;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a check may ask about the surroundings of a flow: its forms and the county. */
public interface CheckContext {

  Optional<FormSchema> form(String id);

  boolean hasDepartment(String code);

  /** What the department is called in messages; its code where no name is known. */
  default String departmentName(String code) {
    return code;
  }

  /**
   * @param department code of the department, or null for the one that implements the item
   */
  boolean hasPost(@Nullable String department, String post);

  /** Whether the county implements the base item. */
  boolean hasItem(String baseCode);

  /** Code of the department that implements the base item; empty if that is not known. */
  Optional<String> departmentOfItem(String baseCode);

  /**
   * Whether the law of the base item asks for an explicit decision, so that nobody's silence can be
   * consent. False if nothing is known.
   */
  default boolean forbidsDefaultConsent(String baseCode) {
    return false;
  }

  /** What the catalog says about the item that the flow is for; empty if it is not known. */
  default Optional<ItemFacts> itemFacts() {
    return Optional.empty();
  }

  /** For a template on its own: departments, posts and items are taken as they are. */
  static CheckContext anyCounty(Map<String, FormSchema> forms) {
    return anyCounty(forms, null);
  }

  /**
   * @param item what is known of the item that the template is to be used for, or null
   */
  static CheckContext anyCounty(Map<String, FormSchema> forms, @Nullable ItemFacts item) {
    Map<String, FormSchema> known = Map.copyOf(forms);
    return new CheckContext() {
      @Override
      public Optional<FormSchema> form(String id) {
        return Optional.ofNullable(known.get(id));
      }

      @Override
      public Optional<ItemFacts> itemFacts() {
        return Optional.ofNullable(item);
      }

      @Override
      public boolean hasDepartment(String code) {
        return true;
      }

      @Override
      public boolean hasPost(@Nullable String department, String post) {
        return true;
      }

      @Override
      public boolean hasItem(String baseCode) {
        return true;
      }

      @Override
      public Optional<String> departmentOfItem(String baseCode) {
        return Optional.empty();
      }
    };
  }
}
