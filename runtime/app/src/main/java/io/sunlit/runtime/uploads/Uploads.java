package io.sunlit.runtime.uploads;

import io.sunlit.tenants.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The uploads of all counties; every access names the county. A file lies in its chunks. */
@Repository
class Uploads {

  private static final String COLUMNS =
      """
      tenant_id, id, place, file_reference, file_name, byte_count, received_count, media_type,
      checksum, uploaded_by, started_at
      """;

  private final JdbcClient jdbc;

  Uploads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UploadPlace place, UploadedFile file) {
    jdbc.sql(
            """
            insert into form_upload (tenant_id, id, place, file_reference, file_name, byte_count,
              received_count, uploaded_by, started_at, chunk_count)
            values (?, ?, ?, ?, ?, ?, 0, ?, ?, 0)
            """)
        .params(
            place.tenant().value(),
            file.id(),
            place.value(),
            file.reference(),
            file.name(),
            file.bytes(),
            file.uploadedBy(),
            Timestamp.from(file.startedAt()))
        .update();
  }

  Optional<UploadedFile> find(UploadPlace place, String id) {
    return jdbc.sql(
            "select " + COLUMNS + " from form_upload where tenant_id = ? and id = ? and place = ?")
        .params(place.tenant().value(), id, place.value())
        .query(Uploads::read)
        .optional();
  }

  /** Like {@link #find}, locked until the transaction ends. */
  Optional<UploadedFile> lock(UploadPlace place, String id) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from form_upload where tenant_id = ? and id = ? and place = ? for update")
        .params(place.tenant().value(), id, place.value())
        .query(Uploads::read)
        .optional();
  }

  /** Everything at a place, in the order in which it came. */
  List<UploadedFile> at(UploadPlace place) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from form_upload where tenant_id = ? and place = ? order by started_at, id")
        .params(place.tenant().value(), place.value())
        .query(Uploads::read)
        .list();
  }

  void append(UploadPlace place, String id, long at, byte[] chunk) {
    jdbc.sql(
            """
            insert into form_upload_chunk (tenant_id, upload_id, starts_at, content)
            values (?, ?, ?, ?)
            """)
        .params(place.tenant().value(), id, at, chunk)
        .update();
    jdbc.sql(
            "update form_upload set received_count = ?, chunk_count = chunk_count + 1"
                + " where tenant_id = ? and id = ?")
        .params(at + chunk.length, place.tenant().value(), id)
        .update();
  }

  void complete(UploadPlace place, String id, String type, String checksum) {
    jdbc.sql("update form_upload set media_type = ?, checksum = ? where tenant_id = ? and id = ?")
        .params(type, checksum, place.tenant().value(), id)
        .update();
  }

  /** Where the chunks of a file begin, in order. */
  List<Long> chunks(UploadPlace place, String id) {
    return jdbc.sql(
            "select starts_at from form_upload_chunk where tenant_id = ? and upload_id = ?"
                + " order by starts_at")
        .params(place.tenant().value(), id)
        .query(Long.class)
        .list();
  }

  byte[] chunk(UploadPlace place, String id, long at) {
    return jdbc.sql(
            "select content from form_upload_chunk"
                + " where tenant_id = ? and upload_id = ? and starts_at = ?")
        .params(place.tenant().value(), id, at)
        .query((row, i) -> row.getBytes(1))
        .single();
  }

  /** Says that the whole files behind the references were submitted, and for what. */
  void claim(UploadPlace from, UploadPlace to, Collection<String> references, Instant at) {
    if (references.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update form_upload set place = :to, claimed_at = coalesce(claimed_at, :at)
            where tenant_id = :tenant and place = :from and file_reference in (:references)
              and checksum is not null
            """)
        .param("to", to.value())
        .param("at", Timestamp.from(at))
        .param("tenant", from.tenant().value())
        .param("from", from.value())
        .param("references", references)
        .update();
  }

  /** Takes a file away that was not submitted; one that was stays. */
  void delete(UploadPlace place, String id) {
    int deleted =
        jdbc.sql(
                "delete from form_upload"
                    + " where tenant_id = ? and id = ? and place = ? and claimed_at is null")
            .params(place.tenant().value(), id, place.value())
            .update();
    if (deleted > 0) {
      jdbc.sql("delete from form_upload_chunk where tenant_id = ? and upload_id = ?")
          .params(place.tenant().value(), id)
          .update();
    }
  }

  /** Takes away what was never submitted and is older. Says how many files. */
  int deleteOld(TenantId tenant, Instant unfinishedBefore, Instant unclaimedBefore) {
    String old =
        """
        from form_upload where tenant_id = ? and claimed_at is null
          and started_at < ? and (checksum is null or started_at < ?)
        """;
    Object[] parameters = {
      tenant.value(), Timestamp.from(unfinishedBefore), Timestamp.from(unclaimedBefore)
    };
    jdbc.sql(
            "delete from form_upload_chunk where tenant_id = ? and upload_id in (select id "
                + old
                + ")")
        .param(tenant.value())
        .params(parameters)
        .update();
    return jdbc.sql("delete " + old).params(parameters).update();
  }

  private static UploadedFile read(ResultSet row, int index) throws SQLException {
    return new UploadedFile(
        row.getString("id"),
        new UploadPlace(new TenantId(row.getString("tenant_id")), row.getString("place")),
        row.getString("file_reference"),
        row.getString("file_name"),
        row.getLong("byte_count"),
        row.getLong("received_count"),
        row.getString("media_type"),
        row.getString("checksum"),
        row.getString("uploaded_by"),
        row.getTimestamp("started_at").toInstant());
  }
}
