package io.sunlit.runtime.uploads;

import io.sunlit.forms.AttachedFile;
import io.sunlit.forms.AttachedFiles;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.TenantId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes files in, chunk by chunk, and hands them out. The callers have made sure that the officer
 * may do so at the place; a file that is on its way is its uploader's own.
 */
@Component
public class KeepingUploads {

  private static final int LONGEST_NAME = 200;

  private final Uploads uploads;
  private final UploadSettings settings;
  private final Clock clock;

  KeepingUploads(Uploads uploads, UploadSettings settings, Clock clock) {
    this.uploads = uploads;
    this.settings = settings;
    this.clock = clock;
  }

  public UploadSettings settings() {
    return settings;
  }

  /**
   * Announces a file.
   *
   * @param reference what the form's field holds
   * @param bytes its size
   * @return its id
   * @throws UploadNotTaken if it is too large, empty, badly named, or one too many
   */
  @Transactional
  public String begin(
      Officer officer, UploadPlace place, String reference, String name, long bytes) {
    if (!reference.matches("files::[0-9A-Za-z_-]{1,64}")) {
      throw UploadNotTaken.badReference(reference);
    }
    if (badName(name)) {
      throw UploadNotTaken.badName(name);
    }
    long largest = settings.largestFile().toBytes();
    if (bytes > largest) {
      throw UploadNotTaken.tooLarge(bytes, largest);
    }
    if (bytes <= 0) {
      throw UploadNotTaken.empty();
    }
    List<UploadedFile> there = uploads.at(place);
    long mostOfCase = settings.mostOfCase().toBytes();
    long together = there.stream().mapToLong(UploadedFile::bytes).sum() + bytes;
    if (there.size() >= settings.mostFiles() || together > mostOfCase) {
      throw UploadNotTaken.tooMany(settings.mostFiles(), mostOfCase);
    }
    String id = UUID.randomUUID().toString();
    uploads.insert(
        place,
        new UploadedFile(
            id, place, reference, name, bytes, 0, null, null, officer.username(), clock.instant()));
    return id;
  }

  private static boolean badName(String name) {
    return name.isBlank()
        || name.length() > LONGEST_NAME
        || name.contains("..")
        || name.chars().anyMatch(c -> c < ' ' || c == '/' || c == '\\' || c == 0x7f);
  }

  /**
   * Takes a chunk; with the last one the file is whole.
   *
   * @param at how many bytes come before it
   * @return how many bytes are there now
   * @throws UploadNotFound if there is no such file of this officer on its way here
   * @throws ChunkOutOfOrder if it does not follow the one before
   * @throws UploadNotTaken if it is too large, or goes beyond the size that was announced
   */
  @Transactional
  public long append(
      Officer officer, UploadPlace place, String reference, String id, long at, byte[] chunk) {
    long most = settings.chunk().toBytes();
    if (chunk.length > most) {
      throw UploadNotTaken.chunkTooLarge(chunk.length, most);
    }
    UploadedFile file =
        uploads
            .lock(place, id)
            .filter(each -> isOf(officer, reference, each))
            .orElseThrow(() -> new UploadNotFound(id));
    if (at != file.received()) {
      throw new ChunkOutOfOrder(at, file.received());
    }
    if (chunk.length == 0) {
      throw UploadNotTaken.empty();
    }
    long received = at + chunk.length;
    if (received > file.bytes()) {
      throw UploadNotTaken.tooLarge(received, file.bytes());
    }
    uploads.append(place, id, at, chunk);
    if (received == file.bytes()) {
      complete(place, file);
    }
    return received;
  }

  private static boolean isOf(Officer officer, String reference, UploadedFile file) {
    return file.uploadedBy().equals(officer.username()) && file.reference().equals(reference);
  }

  /** What it is, by its bytes; and a checksum over all of them. */
  private void complete(UploadPlace place, UploadedFile file) {
    try (DigestInputStream bytes = new DigestInputStream(content(file), sha256())) {
      String type = AttachedFile.of(file.name(), bytes).type();
      uploads.complete(
          place, file.id(), type, HexFormat.of().formatHex(bytes.getMessageDigest().digest()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Throws away one's own file, half or whole, unless it was submitted. */
  @Transactional
  public void remove(Officer officer, UploadPlace place, String reference, String id) {
    uploads
        .find(place, id)
        .filter(each -> isOf(officer, reference, each))
        .ifPresent(each -> uploads.delete(place, id));
  }

  /** The whole files at a place, in the order in which they came. */
  public List<UploadedFile> at(UploadPlace place) {
    return uploads.at(place).stream().filter(UploadedFile::whole).toList();
  }

  /** The whole files behind a reference. */
  public List<UploadedFile> behind(UploadPlace place, String reference) {
    return at(place).stream().filter(each -> each.reference().equals(reference)).toList();
  }

  /**
   * A whole file.
   *
   * @throws UploadNotFound if there is none
   */
  public UploadedFile find(UploadPlace place, String id) {
    return uploads
        .find(place, id)
        .filter(UploadedFile::whole)
        .orElseThrow(() -> new UploadNotFound(id));
  }

  /** What is in a whole file; a chunk is fetched when it is read. */
  public InputStream content(UploadedFile file) {
    Iterator<Long> chunks = uploads.chunks(file.place(), file.id()).iterator();
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return chunks.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return new ByteArrayInputStream(uploads.chunk(file.place(), file.id(), chunks.next()));
          }
        });
  }

  /** The files of some places, for the judge of a form; looked up once, if a form asks for any. */
  public AttachedFiles judged(UploadPlace... places) {
    Map<String, List<AttachedFile>> known = new HashMap<>();
    AtomicBoolean read = new AtomicBoolean();
    return reference -> {
      if (read.compareAndSet(false, true)) {
        for (UploadPlace place : places) {
          at(place)
              .forEach(
                  file ->
                      known
                          .computeIfAbsent(file.reference(), r -> new ArrayList<>())
                          .add(judged(file)));
        }
      }
      return known.get(reference);
    };
  }

  private static AttachedFile judged(UploadedFile file) {
    return new AttachedFile(file.name(), file.bytes(), String.valueOf(file.type()));
  }

  /**
   * Says that files were submitted, and to which case: from now on they stay.
   *
   * @param from where they were uploaded
   * @param to the case
   */
  @Transactional
  public void claim(UploadPlace from, UploadPlace to, Set<String> references) {
    uploads.claim(from, to, references, clock.instant());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes away what nobody submitted in time. */
  @Transactional
  public int clear(TenantId tenant) {
    Instant now = clock.instant();
    return uploads.deleteOld(
        tenant, now.minus(settings.unfinishedAfter()), now.minus(settings.unclaimedAfter()));
  }
}
