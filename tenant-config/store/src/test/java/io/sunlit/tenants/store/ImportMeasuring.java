package io.sunlit.tenants.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.tenants.Department;
import io.sunlit.tenants.codes.CodeSchemes;
import io.sunlit.tenants.configuration.BaseList;
import io.sunlit.tenants.configuration.PowerType;
import io.sunlit.tenants.store.ImportingItems.Imported;
import io.sunlit.tenants.workbook.ItemWorkbook;
import io.sunlit.tenants.workbook.WorkbookReading;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** How long the table of a whole county takes to be read and imported, and how much memory. */
abstract class ImportMeasuring extends StoreContract {

  private static final int ITEMS = Integer.getInteger("sunlit.items", 5710);
  private static final int DEPARTMENTS = 40;
  private static final double SECONDS = 20;
  private static final long BYTES = 300L << 20;

  private static final List<String> TITLES =
      List.of("事项编码", "基本编码", "事项名称", "权力类型", "实施部门", "实施主体", "设定依据", "法定时限", "申请材料", "办理结果");

  @Autowired ImportingItems importing;

  @Test
  void importing(@TempDir Path folder) throws IOException {
    fill(ZJG, "张家港市", "zjg");
    List<Department> organs = new java.util.ArrayList<>();
    for (int n = 0; n < DEPARTMENTS; n++) {
      organs.add(new Department(ZJG, "organ-" + n, "第" + n + "局"));
    }
    departments.saveAll(ZJG, organs);
    Path file = write(folder.resolve("items.xlsx"), 1);
    Path changed = write(folder.resolve("changed.xlsx"), 2);
    System.out.printf("%,d items, %,d bytes%n", ITEMS, Files.size(file));

    Imported created = run("import anew", organs, file);
    assertThat(created.created()).hasSize(ITEMS);
    assertThat(run("import again, nothing to do", organs, file).unchanged()).isEqualTo(ITEMS);
    assertThat(run("import with every item changed", organs, changed).changed()).hasSize(ITEMS);
    assertThat(items.page(ZJG, null, 0, 1).total()).isEqualTo(ITEMS + 1L);
  }

  private Imported run(String what, List<Department> organs, Path file) {
    System.gc();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    long began = System.nanoTime();
    WorkbookReading reading =
        new ItemWorkbook(
                ZJG,
                organs,
                List.of(new PowerType("permit", "行政许可", "01", "XK", null, null)),
                new CodeSchemes(List.of(), Map.of()),
                BaseList.NONE,
                Map.of(),
                Set.of())
            .read(file);
    long read = System.nanoTime();
    assertThat(reading.problems()).isEmpty();
    Imported imported = importing.run(ZJG, reading);
    double seconds = (System.nanoTime() - began) / 1e9;
    long peak = heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    System.out.printf(
        "%s: %.1f s (the table read in %.1f s); at most %d MB of heap, of %d MB; load %.1f%n",
        what,
        seconds,
        (read - began) / 1e9,
        peak >> 20,
        Runtime.getRuntime().maxMemory() >> 20,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    assertThat(seconds).as("seconds").isLessThan(SECONDS);
    assertThat(Runtime.getRuntime().maxMemory())
        .as("run it with -Xmx300m")
        .isLessThanOrEqualTo(BYTES);
    return imported;
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static Path write(Path file, int edition) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Test", null)) {
      Worksheet sheet = workbook.newWorksheet("事项");
      for (int column = 0; column < TITLES.size(); column++) {
        sheet.value(0, column, TITLES.get(column));
      }
      for (int row = 1; row <= ITEMS; row++) {
        List<String> cells =
            List.of(
                "JS320582-XK-%05d".formatted(row),
                "0001310%05d".formatted(row),
                "食品经营许可（第%d类，第%d版）".formatted(row, edition),
                "行政许可",
                "第" + row % DEPARTMENTS + "局",
                "张家港市第" + row % DEPARTMENTS + "局",
                "《食品安全法》第三十五条\n《食品经营许可和备案管理办法》第%d条".formatted(row),
                "20个工作日",
                "申请书\n营业执照；必要；复印件；2份\n平面图；非必要；电子",
                "食品经营许可证");
        for (int column = 0; column < cells.size(); column++) {
          sheet.value(row, column, cells.get(column));
        }
      }
    }
    return file;
  }
}
