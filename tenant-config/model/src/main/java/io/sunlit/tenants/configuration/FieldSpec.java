package io.sunlit.tenants.configuration;

import java.util.List;

/**
 * A key that a file may have. Reader, JSON Schema, writer and completeness score go by the same
 * list of them.
 *
 * @param zh what the field is called: 受理条件
 * @param choices what a choice may be; empty for other kinds
 * @param fields the keys of each row; empty for other kinds
 * @param weight how much it counts for completeness; 0 if it may well be absent
 */
record FieldSpec(
    String key, Kind kind, String zh, List<String> choices, List<FieldSpec> fields, int weight) {

  enum Kind {
    TEXT,
    REQUIRED_TEXT,
    TEXTS,
    FLAG,
    COUNT,
    DATE,
    LIMIT,
    CREDIT_CODE,
    /** A national code; the choice is the scheme. */
    CODE,
    CHOICE,
    CHOICES,
    ROWS
  }

  static FieldSpec of(String key, Kind kind, String zh) {
    return new FieldSpec(key, kind, zh, List.of(), List.of(), 0);
  }

  static FieldSpec text(String key, String zh) {
    return of(key, Kind.TEXT, zh);
  }

  static FieldSpec choice(String key, String zh, String... choices) {
    return new FieldSpec(key, Kind.CHOICE, zh, List.of(choices), List.of(), 0);
  }

  static FieldSpec choices(String key, String zh, String... choices) {
    return new FieldSpec(key, Kind.CHOICES, zh, List.of(choices), List.of(), 0);
  }

  static FieldSpec rows(String key, String zh, FieldSpec... fields) {
    return new FieldSpec(key, Kind.ROWS, zh, List.of(), List.of(fields), 0);
  }

  FieldSpec weighing(int points) {
    return new FieldSpec(key, kind, zh, choices, fields, points);
  }
}
