package io.sunlit.runtime.cli;

import io.sunlit.runtime.cli.FirstLoads.Load;
import io.sunlit.runtime.cli.FirstLoads.Screen;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** First loads of the screens that people open most, on a platform with forty people waiting. */
final class ScreensBench {

  private static final int WAITING = 40;
  private static final int WARMING = 40;
  private static final String ROWS =
      "[...document.querySelectorAll('vaadin-grid-cell-content .link')]"
          + ".some(row => row.offsetParent && row.textContent.startsWith('JS'))";
  private static final String ITEMS =
      "[...document.querySelectorAll('vaadin-grid-cell-content .studio-name')]"
          + ".filter(row => row.offsetParent).length > 5";
  private static final String FIELDS = "document.querySelectorAll('.studio-fact').length > 10";
  private static final String DRAWING =
      "document.querySelector('sunlit-bpmn-editor .djs-element[data-element-id^=Task_]"
          + " .djs-visual') && document.querySelector('sunlit-bpmn-editor .djs-palette .entry')";
  private static final String FORM =
      "document.querySelector('sunlit-form-editor .fjs-form-editor .fjs-form-field')"
          + " && document.querySelector('sunlit-form-editor .fjs-palette-field')";

  private final PlatformProcess platform;
  private final String chromium;
  private final Path profile;
  private final PrintWriter out;

  ScreensBench(PlatformProcess platform, String chromium, Path profile, PrintWriter out) {
    this.platform = platform;
    this.chromium = chromium;
    this.profile = profile;
    this.out = out;
  }

  /** Measures, prints, and says whether every mark is kept by the median. */
  boolean run(int loads) {
    Office office = Office.open(platform.base(), "320582", "zjg", DemoCommand.PASSWORD);
    String itemCode = office.itemCode(DemoCases.JOINT);
    for (int serial = 1; serial <= WAITING; serial++) {
      takeIn(office, itemCode, serial);
    }
    String item = "/designer/catalog/" + itemCode;
    List<Screen> screens =
        List.of(
            new Screen("inbox", "zjg-window", "/", ROWS, 1500),
            new Screen("catalog", "zjg-admin", "/designer/catalog", ITEMS, 1000),
            new Screen("item", "zjg-admin", item, FIELDS, 0),
            new Screen("modeler", "zjg-designer", item + "/flow", DRAWING, 2000),
            new Screen("form editor", "zjg-designer", item + "/forms/application", FORM, 0));
    TextTable table =
        new TextTable(
            "screen",
            "first ever ms",
            "median ms",
            "slowest ms",
            "again, median ms",
            "KiB",
            "mark ms",
            "kept");
    boolean kept = true;
    try (Chromium browser = Chromium.start(chromium, profile)) {
      FirstLoads firstLoads = new FirstLoads(browser, platform.base());
      for (Screen screen : screens) {
        Load ever = firstLoads.open(screen);
        firstLoads.warm(screen, WARMING);
        List<Double> times = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        for (int i = 0; i < loads; i++) {
          Load load = firstLoads.open(screen);
          times.add(load.milliseconds());
          again.add(load.again());
        }
        Collections.sort(times);
        Collections.sort(again);
        double median = times.get(times.size() / 2);
        boolean marked = screen.mark() > 0;
        kept &= !marked || median < screen.mark();
        table.add(
            screen.name(),
            "%.0f".formatted(ever.milliseconds()),
            "%.0f".formatted(median),
            "%.0f".formatted(times.getLast()),
            "%.0f".formatted(again.get(again.size() / 2)),
            Long.toString(ever.kilobytes()),
            marked ? Integer.toString(screen.mark()) : "-",
            !marked ? "-" : median < screen.mark() ? "yes" : "no");
      }
    }
    out.printf(
        "%d loads of each screen with an empty cache, %d rows in the inbox; from the start of the"
            + " navigation until rows, drawing or fields are on the screen. The first ever is of a"
            + " server that has just started; before the others it has answered %d times:%n",
        loads, WAITING, WARMING);
    out.print(table);
    out.flush();
    return kept;
  }

  private static void takeIn(Office office, String itemCode, int serial) {
    String name = "申请人" + serial;
    String idNumber = Answers.idNumber(serial);
    office
        .window()
        .post(
            "/api/v1/cases",
            Map.of(
                "itemCode",
                itemCode,
                "applicant",
                Map.of("name", name, "idNumber", idNumber, "phone", "13800000000"),
                "answers",
                Answers.restaurant(name, idNumber, 120, true)))
        .demand();
  }
}
