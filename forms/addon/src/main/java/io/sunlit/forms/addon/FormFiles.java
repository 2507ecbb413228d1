package io.sunlit.forms.addon;

import java.io.InputStream;
import java.util.List;

/**
 * Where the files of a form go: what the host of a {@link FormViewer} offers. A file comes in
 * chunks, in order; the host keeps it when the last one is there. Everything that arrives is
 * whatever the browser sent. The host answers for the person who is signed in, and refuses with
 * {@link FileRefused} whatever is not theirs.
 *
 * <p>Calls come on the threads of requests, without the lock of the session.
 */
public interface FormFiles {

  /** A file that is kept whole. */
  record Held(String id, String name, long bytes) {}

  /** What is in a file, to be read once and closed. */
  record Content(String name, String type, long bytes, InputStream bytesInOrder) {}

  /** Bytes of the largest chunk. */
  int chunkBytes();

  /** Bytes of the largest file. */
  long largestBytes();

  /**
   * Announces a file. One of zero bytes is kept with its first, empty chunk.
   *
   * @param reference what the field holds, such as {@code files::3f2a}; several files may have one
   * @param bytes its size
   * @return the id of the file
   */
  String begin(String reference, String name, long bytes);

  /**
   * Takes a chunk.
   *
   * @param at how many bytes come before it
   * @return how many bytes are there now
   */
  long append(String reference, String id, long at, byte[] chunk);

  /** Throws a file away, half or whole; an unknown one is ignored. */
  void remove(String reference, String id);

  /**
   * The whole files behind a reference, in the order in which they came; empty if there are none.
   */
  List<Held> behind(String reference);

  /** What is in a whole file. */
  Content read(String reference, String id);
}
