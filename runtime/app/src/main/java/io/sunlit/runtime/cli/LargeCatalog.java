package io.sunlit.runtime.cli;

import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ImplementationItem.Material;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.configuration.CountyConfiguration;
import io.sunlit.tenants.configuration.TenantLibrary;
import io.sunlit.tenants.store.ApplyingConfiguration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Brings the catalog of a demo county to the size of a real one, before its platform starts. */
final class LargeCatalog {

  private static final List<String> ACTS =
      List.of("许可证核发", "许可证变更", "许可证延续", "备案", "审批", "登记", "监督检查", "注销", "补证", "年度核验");
  private static final List<String> MATTERS =
      List.of(
          "食品生产", "药品经营", "道路运输", "建设工程消防", "林木采伐", "取水", "户外广告设置", "民办学校", "医疗机构执业", "危险化学品经营",
          "人力资源服务", "文化经营", "动物诊疗", "农药经营", "特种设备使用", "城镇燃气经营", "劳务派遣", "印刷经营");

  private LargeCatalog() {}

  /**
   * Adds made-up items to the county's own.
   *
   * @param data data folder of a platform that does not run
   * @param items how many there are afterwards
   */
  static void fill(Path data, String county, int items) {
    TenantLibrary shipped = Libraries.shipped();
    CountyConfiguration files = shipped.county(new TenantId(county)).orElseThrow();
    List<ImplementationItem> all = new ArrayList<>(files.items());
    IntStream.rangeClosed(1, items - all.size())
        .mapToObj(serial -> item(files, serial))
        .forEach(all::add);
    try (StoreContext store =
        StoreContext.open("jdbc:h2:file:" + data.toAbsolutePath() + "/db/sunlit")) {
      store
          .get(ApplyingConfiguration.class)
          .apply(
              new CountyConfiguration(
                  files.county(),
                  files.departments(),
                  files.posts(),
                  files.officers(),
                  files.demoOfficers(),
                  all,
                  files.overlays(),
                  files.bindings(),
                  files.calendar(),
                  files.codeSchemes()));
    }
  }

  private static ImplementationItem item(CountyConfiguration files, int serial) {
    Department department = files.departments().get(serial % files.departments().size());
    return new ImplementationItem(
        files.county().tenant(),
        "JS%sCS-XK-%04d".formatted(files.county().code(), serial),
        "MADE-UP-%04d".formatted(serial),
        true,
        "%s%s（第%d类）"
            .formatted(
                MATTERS.get(serial % MATTERS.size()), ACTS.get(serial % ACTS.size()), serial),
        serial % 3 == 0 ? "penalty" : "permit",
        department.code(),
        department.name(),
        List.of("《中华人民共和国行政许可法》第十二条"),
        TimeLimit.workingDays(20),
        TimeLimit.workingDays(1 + serial % 15),
        List.of(new Material("申请书", true, "original", 1), new Material("营业执照", true, "copy", 1)),
        null,
        "决定书",
        null,
        "为量测编造的事项",
        Map.of("place", "政务服务中心", "consultation", "0512-00000001"));
  }
}
