package io.sunlit.forms;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The component types of our own that are on the class path. */
final class FieldTypes {

  private static final Map<String, FieldType> ALL =
      ServiceLoader.load(FieldType.class, FieldType.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .collect(Collectors.toUnmodifiableMap(FieldType::name, Function.identity()));

  private FieldTypes() {}

  static @Nullable FieldType named(String name) {
    return ALL.get(name);
  }
}
