package io.sunlit.forms;

/**
 * A file that was uploaded for a case.
 *
 * @param name the name that the applicant gave it
 * @param bytes its size
 * @param type its media type by its content, never by its name, such as {@code application/pdf}
 */
public record AttachedFile(String name, long bytes, String type) {}
