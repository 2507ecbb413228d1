package io.sunlit.forms.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The bundled table of divisions: all of China down to the town, Jiangsu down to the village, as
 * the statistics office had it on 30 June 2023. Immutable; read once, when it is first asked.
 *
 * @see "library/divisions/README.md beside the data: source and licence"
 */
public final class AdministrativeDivisions {

  private static final String FOLDER = "divisions/";

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, List<String>> children = new TreeMap<>();

  private AdministrativeDivisions() {
    read("counties.txt");
    List.copyOf(names.keySet()).stream()
        .filter(stem -> stem.length() == 2)
        .forEach(province -> read("towns-" + province + ".txt"));
    List.copyOf(names.keySet()).stream()
        .filter(stem -> stem.length() == 4)
        .forEach(city -> read("villages-" + city + ".txt"));
    names.keySet().stream()
        .sorted()
        .forEach(stem -> children.computeIfAbsent(above(stem), p -> new ArrayList<>()).add(stem));
  }

  private static final class Bundled {
    static final AdministrativeDivisions TABLE = new AdministrativeDivisions();
  }

  public static AdministrativeDivisions bundled() {
    return Bundled.TABLE;
  }

  private void read(String file) {
    try (InputStream in = AdministrativeDivisions.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        return; // no towns for Hong Kong, Macao and Taiwan; no villages outside Jiangsu
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .forEach(
              line -> {
                int gap = line.indexOf(' ');
                names.put(line.substring(0, gap), line.substring(gap + 1));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The division with a code, or empty if the table has none. */
  public Optional<AdministrativeDivision> find(String code) {
    String stem = stem(code);
    if (!names.containsKey(stem) || !fullCode(stem).equals(code)) {
      return Optional.empty();
    }
    List<String> path = new ArrayList<>();
    for (String each = stem; !each.isEmpty(); each = above(each)) {
      path.addFirst(names.get(each));
    }
    return Optional.of(new AdministrativeDivision(code, path));
  }

  /** What lies directly inside a division, by code; {@code ""} gives the provinces. */
  public List<AdministrativeDivision> inside(String code) {
    return children.getOrDefault(stem(code), List.of()).stream()
        .map(stem -> find(fullCode(stem)).orElseThrow())
        .sorted(Comparator.comparing(AdministrativeDivision::code))
        .toList();
  }

  /** Whether the table knows nothing inside it. */
  public boolean isLeaf(String code) {
    return !children.containsKey(stem(code));
  }

  /** How many divisions there are. */
  public int size() {
    return names.size();
  }

  /** The code without the zeros that say "the whole of it". */
  static String stem(String code) {
    return code.length() != 6
        ? code
        : code.endsWith("0000")
            ? code.substring(0, 2)
            : code.endsWith("00") ? code.substring(0, 4) : code;
  }

  private static String fullCode(String stem) {
    return stem.length() >= 6 ? stem : (stem + "0000").substring(0, 6);
  }

  /** The stem of what it lies in; a few cities have towns and no counties. */
  private String above(String stem) {
    return switch (stem.length()) {
      case 12 -> stem.substring(0, 9);
      case 9 ->
          names.containsKey(stem.substring(0, 6)) ? stem.substring(0, 6) : stem.substring(0, 4);
      case 6 -> stem.substring(0, 4);
      case 4 -> stem.substring(0, 2);
      default -> "";
    };
  }
}
