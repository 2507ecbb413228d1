package io.sunlit.engineplugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one small JSON object, strictly: no duplicate names, nothing after the end, nesting of at
 * most {@value #MAX_DEPTH}. Objects become maps, arrays lists, whole numbers {@link Long}, other
 * numbers {@link Double}; {@code null} is refused, because nothing we read may hold it.
 */
final class StrictJson {

  static final int MAX_DEPTH = 4;

  private final String text;
  private int at;

  private StrictJson(String text) {
    this.text = text;
  }

  /**
   * @throws IllegalArgumentException if the text is anything but one JSON object
   */
  static Map<String, Object> object(String text) {
    StrictJson json = new StrictJson(text);
    json.skipSpace();
    Map<String, Object> object = json.readObject(1);
    json.skipSpace();
    if (json.at != text.length()) {
      throw json.expected("the end");
    }
    return object;
  }

  private Map<String, Object> readObject(int depth) {
    take('{', depth);
    Map<String, Object> object = new LinkedHashMap<>();
    skipSpace();
    if (peek() == '}') {
      at++;
      return object;
    }
    while (true) {
      skipSpace();
      String name = readString();
      skipSpace();
      take(':', depth);
      if (object.putIfAbsent(name, readValue(depth)) != null) {
        throw expected("each name once, but '" + name + "' is there twice,");
      }
      skipSpace();
      if (peek() == ',') {
        at++;
      } else {
        take('}', depth);
        return object;
      }
    }
  }

  private List<Object> readArray(int depth) {
    take('[', depth);
    List<Object> array = new ArrayList<>();
    skipSpace();
    if (peek() == ']') {
      at++;
      return array;
    }
    while (true) {
      array.add(readValue(depth));
      skipSpace();
      if (peek() == ',') {
        at++;
      } else {
        take(']', depth);
        return array;
      }
    }
  }

  private Object readValue(int depth) {
    skipSpace();
    return switch (peek()) {
      case '{' -> readObject(depth + 1);
      case '[' -> readArray(depth + 1);
      case '"' -> readString();
      case 't' -> readWord("true", Boolean.TRUE);
      case 'f' -> readWord("false", Boolean.FALSE);
      default -> readNumber();
    };
  }

  private Object readWord(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw expected("a value");
    }
    at += word.length();
    return value;
  }

  private Number readNumber() {
    int from = at;
    while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String number = text.substring(from, at);
    if (number.matches("-?(0|[1-9]\\d{0,17})")) {
      return Long.valueOf(number);
    }
    if (number.length() <= 40 && number.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
      return Double.valueOf(number);
    }
    throw expected("a value");
  }

  private String readString() {
    take('"', 1);
    StringBuilder string = new StringBuilder();
    while (true) {
      char c = next();
      if (c == '"') {
        return string.toString();
      }
      if (c < ' ') {
        throw expected("no control character");
      }
      string.append(c == '\\' ? readEscape() : c);
    }
  }

  private char readEscape() {
    char c = next();
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> readHex();
      default -> throw expected("an escape");
    };
  }

  private char readHex() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      char c = next();
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw expected("a hexadecimal digit");
      }
      value = value * 16 + digit;
    }
    return (char) value;
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void take(char wanted, int depth) {
    if (depth > MAX_DEPTH || next() != wanted) {
      throw expected(depth > MAX_DEPTH ? "less nesting" : "'" + wanted + "'");
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw expected("more");
    }
    return text.charAt(at);
  }

  private char next() {
    char c = peek();
    at++;
    return c;
  }

  private IllegalArgumentException expected(String what) {
    return new IllegalArgumentException("Expected " + what + " at character " + at);
  }
}
