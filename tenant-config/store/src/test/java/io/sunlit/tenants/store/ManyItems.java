package io.sunlit.tenants.store;

import io.sunlit.tenants.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A large catalog, made by PostgreSQL itself: the same one each time. */
final class ManyItems {

  private static final int DEPARTMENTS = 40;

  private final JdbcClient owner;

  ManyItems(JdbcClient owner) {
    this.owner = owner;
  }

  static TenantId county(int n) {
    return new TenantId(ManyCounties.code(n));
  }

  static String department(int n) {
    return "department-" + n;
  }

  /**
   * Fills the tables.
   *
   * @param items of each county: of power types, departments, names and materials that repeat; each
   *     tenth has a draft, each twentieth a publication
   */
  void fill(int counties, int items) {
    for (int n = 0; n < counties; n++) {
      String tenant = county(n).value();
      run(
          "insert into tenant (id, kind, division_code, name) values (:t, 'county', :t, '第县')",
          tenant);
      run(
          "insert into department (tenant_id, code, name) select :t, 'department-' || n, '第' || n || '局'"
              + " from generate_series(0, "
              + (DEPARTMENTS - 1)
              + ") n",
          tenant);
      run(
          """
          insert into catalog_item (tenant_id, code, base_code, synthetic, name, power_type, department,
            implementing_body, legal_basis, statutory_limit, promised_limit, materials, fee, result_name,
            source, details, search_text)
          select :t, code, base, false, name, type, department, body, '["《中华人民共和国行政许可法》第' || n || '条"]',
            '20wd', '10wd', materials, null,
            '许可证', null, details,
            lower(code || ' ' || base || ' ' || name || ' ' || body)
          from (
            select n, 'JS' || :t || 'XK-' || lpad(n::text, 5, '0') as code, '0001310' || lpad(n::text, 5, '0') as base,
              (array['食品','药品','建筑','道路','消防','排水','户外广告','特种设备','医疗机构','劳务派遣','林木','渔业'])[1 + n % 12]
                || (array['生产','经营','施工','运输','使用','安装','变更','延续'])[1 + n / 12 % 8]
                || (array['许可','处罚','检查','确认','备案','奖励'])[1 + n / 96 % 6] || '（' || n || '）' as name,
              (array['permit','penalty','inspection','confirmation','filing','reward','coercion','levy'])[1 + n / 7 % 8] as type,
              'department-' || n % DEPARTMENTS as department, '第' || n % DEPARTMENTS || '局' as body,
                '[' || repeat('{"name":"申请书","required":true,"form":"original","copies":1},', 3)
                  || '{"name":"身份证明","required":true,"form":"copy","copies":1}]' as materials,
                '{"conditions":[' || repeat('"有与经营规模相适应的固定场所",', 8) || '"有健全的管理制度"]}' as details
            from generate_series(1, ITEMS) n) made
          """
              .replace("DEPARTMENTS", String.valueOf(DEPARTMENTS))
              .replace("ITEMS", String.valueOf(items)),
          tenant);
      run(
          "insert into compiled_flow (tenant_id, flow_id, xml, checksum) values (:t, 'f', 'x', 's')",
          tenant);
      run(
          """
          insert into process_draft (tenant_id, item_code, revision, flow, forms, saved_by, saved_at)
          select tenant_id, code, 1, 'flow', '{}', 'nobody', now() from catalog_item
          where tenant_id = :t and right(code, 1) = '1'
          """,
          tenant);
      run(
          """
          insert into publication (id, tenant_id, item_code, version, checksum, flow, forms, flow_id, report,
            published_by, published_at)
          select gen_random_uuid()::text, tenant_id, code, v, 's' || v, 'flow', '{}', 'f', '[]', 'nobody', now()
          from catalog_item, generate_series(1, 2) v where tenant_id = :t and right(code, 2) in ('02','12','22','32','42')
          """,
          tenant);
    }
    for (String table :
        new String[] {"catalog_item", "process_draft", "publication", "department"}) {
      owner.sql("vacuum (analyze) " + table).update();
    }
  }

  private void run(String sql, String tenant) {
    owner.sql(sql).param("t", tenant).update();
  }
}
