package io.sunlit.runtime.documents;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The documents issued, and the serials of their numbers. */
@Repository
class IssuedDocuments {

  private static final String COLUMNS =
      """
      tenant_id, case_number, kind, title, document_number, issued_at, issued_by, issued_by_name,
      checksum
      """;

  private final JdbcClient jdbc;

  IssuedDocuments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<IssuedDocument> of(TenantId tenant, CaseNumber number) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from issued_document where tenant_id = ? and case_number = ?"
                + " order by issued_at, kind")
        .params(tenant.value(), number.value())
        .query(IssuedDocuments::read)
        .list();
  }

  Optional<IssuedDocument> find(TenantId tenant, CaseNumber number, DocumentKind kind) {
    return of(tenant, number).stream().filter(each -> each.kind() == kind).findFirst();
  }

  /** The PDF, as it was issued. */
  Optional<byte[]> content(TenantId tenant, CaseNumber number, DocumentKind kind) {
    return jdbc.sql(
            "select content from issued_document"
                + " where tenant_id = ? and case_number = ? and kind = ?")
        .params(tenant.value(), number.value(), kind.code())
        .query((row, i) -> row.getBytes(1))
        .optional();
  }

  void insert(IssuedDocument document, byte[] content) {
    jdbc.sql("insert into issued_document (" + COLUMNS + ", content) values (?,?,?,?,?,?,?,?,?,?)")
        .params(
            document.tenant().value(),
            document.caseNumber().value(),
            document.kind().code(),
            document.title(),
            document.number(),
            Timestamp.from(document.issuedAt()),
            document.issuedBy(),
            document.issuedByName(),
            document.checksum(),
            content)
        .update();
  }

  /**
   * The next serial of a kind in a department and year. Waits for others that issue the same kind,
   * and is given back if the transaction fails: these numbers have no gaps.
   */
  int nextSerial(TenantId tenant, String department, DocumentKind kind, int year) {
    Object[] key = {tenant.value(), department, kind.code(), year};
    int updated =
        jdbc.sql(
                """
                update document_sequence set last_serial = last_serial + 1
                where tenant_id = ? and department = ? and kind = ? and serial_year = ?
                """)
            .params(key)
            .update();
    if (updated == 0) {
      jdbc.sql(
              """
              insert into document_sequence (tenant_id, department, kind, serial_year, last_serial)
              values (?, ?, ?, ?, 1)
              """)
          .params(key)
          .update();
      return 1;
    }
    return jdbc.sql(
            """
            select last_serial from document_sequence
            where tenant_id = ? and department = ? and kind = ? and serial_year = ?
            """)
        .params(key)
        .query(Integer.class)
        .single();
  }

  private static IssuedDocument read(ResultSet row, int index) throws SQLException {
    String kind = row.getString("kind");
    return new IssuedDocument(
        new TenantId(row.getString("tenant_id")),
        new CaseNumber(row.getString("case_number")),
        DocumentKind.of(kind)
            .orElseThrow(() -> new IllegalStateException("Unknown kind of document " + kind)),
        row.getString("title"),
        row.getString("document_number"),
        row.getTimestamp("issued_at").toInstant(),
        row.getString("issued_by"),
        row.getString("issued_by_name"),
        row.getString("checksum"));
  }
}
