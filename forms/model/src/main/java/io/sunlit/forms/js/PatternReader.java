package io.sunlit.forms.js;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a JavaScript regular expression without flags (ECMAScript with its annex B). */
final class PatternReader {

  private static final int LONGEST = 2000;
  private static final int DEEPEST = 50;
  private static final int MOST_TIMES = 1 << 30;
  private static final Pattern BRACES = Pattern.compile("\\{([0-9]+)(,([0-9]*))?}");

  private static final IntPredicate DIGIT = c -> c >= '0' && c <= '9';
  private static final IntPredicate WORD =
      c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
  private static final IntPredicate SPACE = Js::isSpace;
  private static final IntPredicate LINE_END =
      c -> c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;

  private final String source;
  private final int groupCount;
  private final Map<String, Integer> names;
  private int position;
  private int depth;
  private int groups;

  PatternReader(String source) {
    if (source.length() > LONGEST) {
      throw wrong("longer than " + LONGEST);
    }
    this.source = source;
    PatternGroups all = PatternGroups.in(source);
    this.groupCount = all.count();
    this.names = all.numbers();
  }

  int groups() {
    return groups;
  }

  PatternNode read() {
    PatternNode node = disjunction(false);
    if (position < source.length()) {
      throw wrong("unmatched )");
    }
    return node;
  }

  private PatternNode disjunction(boolean backwards) {
    if (++depth > DEEPEST) {
      throw wrong("too deep");
    }
    List<PatternNode> branches = new ArrayList<>();
    do {
      branches.add(alternative(backwards));
    } while (eat('|'));
    depth--;
    return branches.size() == 1 ? branches.getFirst() : new PatternNode.Choice(branches);
  }

  private PatternNode alternative(boolean backwards) {
    List<PatternNode> parts = new ArrayList<>();
    while (position < source.length() && peek() != '|' && peek() != ')') {
      parts.add(term(backwards));
    }
    if (backwards) {
      Collections.reverse(parts);
    }
    return new PatternNode.Sequence(parts);
  }

  private PatternNode term(boolean backwards) {
    int groupsBefore = groups;
    char c = peek();
    if (c == '^') {
      position++;
      return new PatternNode.Edge((text, p) -> p == 0);
    }
    if (c == '$') {
      position++;
      return new PatternNode.Edge((text, p) -> p == text.length());
    }
    if (eat("\\b")) {
      return new PatternNode.Edge(PatternReader::wordEdge);
    }
    if (eat("\\B")) {
      return new PatternNode.Edge((text, p) -> !wordEdge(text, p));
    }
    if (eat("(?<=")) {
      return group(true, b -> new PatternNode.Look(b, false));
    }
    if (eat("(?<!")) {
      return group(true, b -> new PatternNode.Look(b, true));
    }
    return quantified(atom(backwards), groupsBefore);
  }

  private static boolean wordEdge(String text, int p) {
    boolean before = p > 0 && WORD.test(text.charAt(p - 1));
    boolean after = p < text.length() && WORD.test(text.charAt(p));
    return before != after;
  }

  private PatternNode atom(boolean backwards) {
    char c = peek();
    if (c == '(') {
      return parenthesis(backwards);
    }
    if (c == '*' || c == '+' || c == '?' || (c == '{' && BRACES.matcher(rest()).lookingAt())) {
      throw wrong("nothing to repeat");
    }
    position++;
    return switch (c) {
      case '.' -> new PatternNode.Unit(LINE_END.negate(), backwards);
      case '[' -> new PatternNode.Unit(characterClass(), backwards);
      case '\\' -> escape(backwards);
      default -> new PatternNode.Unit(x -> x == c, backwards);
    };
  }

  private PatternNode parenthesis(boolean backwards) {
    if (eat("(?=")) {
      return group(false, b -> new PatternNode.Look(b, false));
    }
    if (eat("(?!")) {
      return group(false, b -> new PatternNode.Look(b, true));
    }
    if (eat("(?:")) {
      return group(backwards, b -> b);
    }
    if (eat("(?<")) {
      position = source.indexOf('>', position) + 1;
    } else if (rest().startsWith("(?")) {
      throw wrong("invalid group");
    } else {
      position++;
    }
    int number = ++groups;
    return group(backwards, b -> new PatternNode.Capture(number, b, backwards));
  }

  private PatternNode group(
      boolean backwards, java.util.function.UnaryOperator<PatternNode> wrapping) {
    PatternNode body = disjunction(backwards);
    if (!eat(')')) {
      throw wrong("unterminated group");
    }
    return wrapping.apply(body);
  }

  private PatternNode quantified(PatternNode atom, int groupsBefore) {
    int least;
    int most;
    Matcher braces = BRACES.matcher(rest());
    if (eat('*')) {
      least = 0;
      most = MOST_TIMES;
    } else if (eat('+')) {
      least = 1;
      most = MOST_TIMES;
    } else if (eat('?')) {
      least = 0;
      most = 1;
    } else if (braces.lookingAt()) {
      least = times(braces.group(1));
      String upper = braces.group(3);
      most = braces.group(2) == null ? least : upper.isEmpty() ? MOST_TIMES : times(upper);
      if (most < least) {
        throw wrong("numbers out of order");
      }
      position += braces.end();
    } else {
      return atom;
    }
    boolean greedy = !eat('?');
    return new PatternNode.Repeat(atom, least, most, greedy, groupsBefore + 1, groups);
  }

  private static int times(String digits) {
    return digits.length() > 9 ? MOST_TIMES : Integer.parseInt(digits);
  }

  private PatternNode escape(boolean backwards) {
    if (position >= source.length()) {
      throw wrong("\\ at end");
    }
    char c = peek();
    if (c >= '1' && c <= '9') {
      int end = position;
      while (end < source.length() && DIGIT.test(source.charAt(end))) {
        end++;
      }
      int number = times(source.substring(position, end));
      if (number <= groupCount) {
        position = end;
        return new PatternNode.BackReference(number, backwards);
      }
    }
    if (c == 'k' && !names.isEmpty()) {
      int end = source.indexOf('>', position);
      Integer number =
          source.startsWith("k<", position) && end > 0
              ? names.get(source.substring(position + 2, end))
              : null;
      if (number == null) {
        throw wrong("bad named reference");
      }
      position = end + 1;
      return new PatternNode.BackReference(number, backwards);
    }
    IntPredicate set = setEscape(c);
    if (set != null) {
      position++;
      return new PatternNode.Unit(set, backwards);
    }
    int unit = unitEscape();
    return new PatternNode.Unit(x -> x == unit, backwards);
  }

  private static @org.jspecify.annotations.Nullable IntPredicate setEscape(char c) {
    return switch (c) {
      case 'd' -> DIGIT;
      case 'D' -> DIGIT.negate();
      case 'w' -> WORD;
      case 'W' -> WORD.negate();
      case 's' -> SPACE;
      case 'S' -> SPACE.negate();
      default -> null;
    };
  }

  /** Reads what follows a backslash as one UTF-16 unit. */
  private int unitEscape() {
    char c = source.charAt(position++);
    switch (c) {
      case 'f':
        return '\f';
      case 'n':
        return '\n';
      case 'r':
        return '\r';
      case 't':
        return '\t';
      case 'v':
        return 0x0B;
      case 'x':
        return hexadecimal(2, c);
      case 'u':
        return hexadecimal(4, c);
      case 'c':
        if (position < source.length() && Character.isLetter(peek()) && peek() < 128) {
          return source.charAt(position++) % 32;
        }
        position--;
        return '\\';
      default:
        return c >= '0' && c <= '7' ? octal(c) : c;
    }
  }

  private int hexadecimal(int length, char otherwise) {
    int end = position + length;
    if (end <= source.length()
        && source
            .substring(position, end)
            .chars()
            .allMatch(c -> c < 128 && Character.digit(c, 16) >= 0)) {
      int unit = Integer.parseInt(source.substring(position, end), 16);
      position = end;
      return unit;
    }
    return otherwise;
  }

  private int octal(char first) {
    int unit = first - '0';
    int longest = first <= '3' ? 2 : 1;
    for (int i = 0; i < longest && position < source.length(); i++) {
      char c = peek();
      if (c < '0' || c > '7') {
        break;
      }
      unit = unit * 8 + (c - '0');
      position++;
    }
    return unit;
  }

  private IntPredicate characterClass() {
    boolean negated = eat('^');
    IntPredicate all = x -> false;
    while (true) {
      if (position >= source.length()) {
        throw wrong("unterminated character class");
      }
      if (eat(']')) {
        return negated ? all.negate() : all;
      }
      ClassAtom first = classAtom();
      if (peekIs('-') && position + 1 < source.length() && source.charAt(position + 1) != ']') {
        position++;
        ClassAtom last = classAtom();
        if (first.single() && last.single()) {
          int from = first.unit();
          int to = last.unit();
          if (to < from) {
            throw wrong("range out of order");
          }
          all = all.or(x -> x >= from && x <= to);
          continue;
        }
        all = all.or(x -> x == '-').or(last.set());
      }
      all = all.or(first.set());
    }
  }

  private ClassAtom classAtom() {
    if (position >= source.length()) {
      throw wrong("unterminated character class");
    }
    char c = source.charAt(position++);
    if (c != '\\') {
      return ClassAtom.of(c);
    }
    if (position >= source.length()) {
      throw wrong("\\ at end");
    }
    char escaped = peek();
    IntPredicate set = setEscape(escaped);
    if (set != null) {
      position++;
      return new ClassAtom(-1, set);
    }
    if (escaped == 'b') {
      position++;
      return ClassAtom.of('\b');
    }
    return ClassAtom.of(unitEscape());
  }

  private record ClassAtom(int unit, IntPredicate set) {
    static ClassAtom of(int unit) {
      return new ClassAtom(unit, x -> x == unit);
    }

    boolean single() {
      return unit >= 0;
    }
  }

  private String rest() {
    return source.substring(position);
  }

  private char peek() {
    return source.charAt(position);
  }

  private boolean peekIs(char c) {
    return position < source.length() && peek() == c;
  }

  private boolean eat(char c) {
    if (peekIs(c)) {
      position++;
      return true;
    }
    return false;
  }

  private boolean eat(String text) {
    if (source.startsWith(text, position)) {
      position += text.length();
      return true;
    }
    return false;
  }

  static IllegalArgumentException wrong(String why) {
    return new IllegalArgumentException("Expected a JavaScript pattern, but it has: " + why);
  }
}
