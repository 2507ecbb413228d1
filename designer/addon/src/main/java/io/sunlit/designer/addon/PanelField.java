package io.sunlit.designer.addon;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of the properties panel, bound to an attribute of an extension element (or, for {@link
 * Kind#RECORDS}, to its child elements). An empty field removes the attribute.
 *
 * @param property name of the attribute or of the child property, without prefix
 * @param kind how it is edited
 * @param label its name on the screen
 * @param description one sentence below the field, or null
 * @param choices fixed choices; for {@link Kind#QUANTITY} the units, whose values are the suffixes
 * @param choicesFrom name of a list that is given at run time ({@link BpmnDiagram#setChoices}), or
 *     null
 * @param narrowedBy property whose value a choice must belong to, or null
 * @param showIf when the field is shown, or null for always
 * @param readOnly whether it can only be read
 * @param required whether the panel marks it while it is empty; the text itself stays valid
 * @param preset value with which the field of a new record starts, or null
 * @param recordType for {@link Kind#RECORDS}: moddle type of one record
 * @param fields for {@link Kind#RECORDS}: the fields of one record
 * @param recordTitle for {@link Kind#RECORDS}: properties whose values head a record in the list
 */
public record PanelField(
    String property,
    Kind kind,
    Wording label,
    @Nullable Wording description,
    List<Choice> choices,
    @Nullable String choicesFrom,
    @Nullable String narrowedBy,
    @Nullable ShowIf showIf,
    boolean readOnly,
    boolean required,
    @Nullable String preset,
    @Nullable String recordType,
    List<PanelField> fields,
    List<String> recordTitle)
    implements Serializable {

  /** How a field is edited. */
  public enum Kind {
    TEXT,
    TEXT_AREA,
    /** One of the choices. */
    SELECT,
    /** Several of the choices; written with blanks between them, in the order of the choices. */
    MULTI_SELECT,
    /** Written as {@code true} or not at all. */
    CHECKBOX,
    /** A whole number with a unit, such as {@code 20wd}. */
    QUANTITY,
    /** A FEEL expression, written with a leading equals sign. */
    FEEL,
    /** A list of records, each a child element. */
    RECORDS
  }

  public PanelField {
    choices = List.copyOf(choices);
    fields = List.copyOf(fields);
    recordTitle = List.copyOf(recordTitle);
  }

  public static PanelField text(String property, Wording label) {
    return plain(property, Kind.TEXT, label, List.of(), null);
  }

  public static PanelField textArea(String property, Wording label) {
    return plain(property, Kind.TEXT_AREA, label, List.of(), null);
  }

  public static PanelField checkbox(String property, Wording label) {
    return plain(property, Kind.CHECKBOX, label, List.of(), null);
  }

  public static PanelField feel(String property, Wording label) {
    return plain(property, Kind.FEEL, label, List.of(), null);
  }

  public static PanelField select(String property, Wording label, List<Choice> choices) {
    return plain(property, Kind.SELECT, label, choices, null);
  }

  /** A choice from a list that is given at run time. */
  public static PanelField select(String property, Wording label, String choicesFrom) {
    return plain(property, Kind.SELECT, label, List.of(), choicesFrom);
  }

  public static PanelField multiSelect(String property, Wording label, List<Choice> choices) {
    return plain(property, Kind.MULTI_SELECT, label, choices, null);
  }

  /** A choice of several from a list that is given at run time. */
  public static PanelField multiSelect(String property, Wording label, String choicesFrom) {
    return plain(property, Kind.MULTI_SELECT, label, List.of(), choicesFrom);
  }

  /** A number with one of the units; the value of a unit is the suffix that is written. */
  public static PanelField quantity(String property, Wording label, List<Choice> units) {
    return plain(property, Kind.QUANTITY, label, units, null);
  }

  /** A list of records; each is a child element of the given type. */
  public static PanelField records(
      String property,
      Wording label,
      String recordType,
      List<PanelField> fields,
      List<String> recordTitle) {
    return new PanelField(
        property,
        Kind.RECORDS,
        label,
        null,
        List.of(),
        null,
        null,
        null,
        false,
        false,
        null,
        recordType,
        fields,
        recordTitle);
  }

  private static PanelField plain(
      String property,
      Kind kind,
      Wording label,
      List<Choice> choices,
      @Nullable String choicesFrom) {
    return new PanelField(
        property,
        kind,
        label,
        null,
        choices,
        choicesFrom,
        null,
        null,
        false,
        false,
        null,
        null,
        List.of(),
        List.of());
  }

  /** The same field with a sentence below it. */
  public PanelField describedAs(String zh, String en) {
    return copy(Wording.of(zh, en), narrowedBy, showIf, readOnly, required, preset);
  }

  /** The same field, offering only choices that belong to the value of another property. */
  public PanelField narrowedBy(String other) {
    return copy(description, other, showIf, readOnly, required, preset);
  }

  /** The same field, shown only while another property has one of the values. */
  public PanelField shownIf(String other, String... values) {
    return copy(
        description, narrowedBy, new ShowIf(other, List.of(values)), readOnly, required, preset);
  }

  /** The same field, for reading only. */
  public PanelField asReadOnly() {
    return copy(description, narrowedBy, showIf, true, required, preset);
  }

  /** The same field, marked while it is empty. */
  public PanelField asRequired() {
    return copy(description, narrowedBy, showIf, readOnly, true, preset);
  }

  /** The same field, with a value in each new record. */
  public PanelField startingWith(String value) {
    return copy(description, narrowedBy, showIf, readOnly, required, value);
  }

  private PanelField copy(
      @Nullable Wording newDescription,
      @Nullable String newNarrowedBy,
      @Nullable ShowIf newShowIf,
      boolean newReadOnly,
      boolean newRequired,
      @Nullable String newPreset) {
    return new PanelField(
        property,
        kind,
        label,
        newDescription,
        choices,
        choicesFrom,
        newNarrowedBy,
        newShowIf,
        newReadOnly,
        newRequired,
        newPreset,
        recordType,
        fields,
        recordTitle);
  }
}
