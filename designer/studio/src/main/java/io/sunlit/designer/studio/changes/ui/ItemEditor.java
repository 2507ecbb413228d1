package io.sunlit.designer.studio.changes.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasPrefix;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.sunlit.designer.studio.ui.Words;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.configuration.BaseList.Freedom;
import io.sunlit.tenants.workbook.ItemForm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All fields of an item to fill in; the less usual ones are folded away while they are empty. */
final class ItemEditor extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 4000;

  /** The core fields come first; these many are always shown. */
  private static final int CORE = 14;

  private final transient ItemForm form;
  private final transient @Nullable ImplementationItem before;
  private final Map<String, AbstractField<?, String>> fields = new LinkedHashMap<>();

  /**
   * @param filledIn the item that the form begins with, or null for an empty one
   * @param newCode whether the code is to be given
   */
  ItemEditor(ItemForm form, @Nullable ImplementationItem filledIn, boolean newCode) {
    this.form = form;
    this.before = filledIn;
    addClassName("studio-editor");
    Map<String, String> texts = filledIn == null ? Map.of() : form.texts(filledIn);
    Div core = new Div();
    Div more = new Div();
    core.addClassName("studio-fields");
    more.addClassName("studio-fields");
    int shown = 0;
    boolean anyMore = false;
    for (ItemForm.Field field : ItemForm.fields()) {
      String text = texts.getOrDefault(field.key(), "");
      boolean isCode = field.key().equals("code");
      AbstractField<?, String> input = input(field, isCode && newCode ? "" : text);
      if (isCode && !newCode) {
        input.setReadOnly(true);
      }
      fields.put(field.key(), input);
      boolean inCore = shown < CORE;
      anyMore |= !inCore && !text.isEmpty();
      (inCore ? core : more).add(input);
      shown++;
    }
    Details details = new Details(getTranslation("designer.changes.more-fields"), more);
    details.setOpened(anyMore);
    details.setWidthFull();
    add(core, details);
    AbstractField<?, String> baseCode = fields.get("base-code");
    if (baseCode != null) {
      baseCode.addValueChangeListener(e -> inherit(e.getValue(), true));
      inherit(baseCode.getValue(), false);
    }
  }

  /**
   * Locks what the province fixes for the base code, and says what it allows elsewhere.
   *
   * @param fill whether locked fields take the province's value
   */
  private void inherit(String baseCode, boolean fill) {
    Map<String, ItemForm.Inherited> inherited = form.inherited(baseCode.strip());
    for (ItemForm.Field field : ItemForm.fields()) {
      AbstractField<?, String> input = fields.get(field.key());
      if (input == null || field.key().equals("code")) {
        continue;
      }
      ItemForm.Inherited said = inherited.get(field.key());
      boolean locked = said != null && said.freedom() == Freedom.LOCKED;
      input.setReadOnly(locked);
      input.setClassName("fixed", locked);
      if (said != null && locked && fill) {
        input.setValue(said.text());
      }
      if (input instanceof HasHelper helped) {
        helped.setHelperText(said == null ? field.hint() : said(said));
      }
      if (input instanceof HasPrefix prefixed) {
        prefixed.setPrefixComponent(locked ? VaadinIcon.LOCK.create() : null);
      }
    }
  }

  private String said(ItemForm.Inherited said) {
    String fixed = getTranslation("designer.item.fixed." + said.freedom().name());
    return said.freedom() == Freedom.LOCKED
        ? fixed
        : fixed
            + " · "
            + getTranslation("designer.item.fixed.says", said.text().replace("\n", "；"));
  }

  private AbstractField<?, String> input(ItemForm.Field field, String text) {
    AbstractField<?, String> input;
    if (!field.choices().isEmpty()) {
      Select<String> select = new Select<>();
      select.setLabel(field.title());
      select.setItems(field.choices());
      select.setEmptySelectionAllowed(true);
      select.setHelperText(field.hint());
      if (!text.isEmpty()) {
        select.setValue(text);
      }
      input = select;
    } else if (field.several()) {
      TextArea area = new TextArea(field.title());
      area.setMaxLength(LONGEST);
      area.setHelperText(field.hint());
      area.setValue(text);
      area.addClassName("wide");
      input = area;
    } else {
      TextField line = new TextField(field.title());
      line.setMaxLength(LONGEST);
      line.setHelperText(field.hint());
      line.setValue(text);
      input = line;
    }
    ((HasSize) input).setWidthFull();
    return input;
  }

  /** The item as it is filled in; empty if something is wrong, which is then said at its field. */
  Optional<ImplementationItem> item() {
    Map<String, String> texts = new LinkedHashMap<>();
    fields.forEach(
        (key, field) -> {
          String value = field.getValue();
          if (value != null && !value.isBlank()) {
            texts.put(key, value);
          }
        });
    ItemForm.Reading reading = form.read(texts, before);
    Map<String, String> wrong = Words.english(this) ? reading.en() : reading.zh();
    Component first = null;
    for (Map.Entry<String, AbstractField<?, String>> entry : fields.entrySet()) {
      HasValidation field = (HasValidation) entry.getValue();
      String message = wrong.get(entry.getKey());
      field.setErrorMessage(message == null ? "" : message);
      field.setInvalid(message != null);
      if (message != null && first == null) {
        first = entry.getValue();
      }
    }
    if (first != null) {
      first.scrollIntoView();
    }
    return reading.isValid() ? Optional.of(reading.item()) : Optional.empty();
  }
}
