package io.sunlit.runtime.engine.inbox;

import io.sunlit.runtime.engine.inbox.EngineRecord.Line;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** Where the exporter posts records. Lets in nobody who does not show the secret. */
@Hidden
@RestController
@RequestMapping("/internal/engine/records")
class RecordsEndpoint {

  static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final String SECRET = "X-Sunlit-Engine-Secret";
  private static final String ENGINE = "X-Sunlit-Engine-Id";
  private static final String PARTITION = "X-Sunlit-Partition";

  private final Inbox inbox;
  private final Gaps gaps;
  private final RecordsSecret secret;
  private final JsonMapper json;

  RecordsEndpoint(Inbox inbox, Gaps gaps, RecordsSecret secret, JsonMapper json) {
    this.inbox = inbox;
    this.gaps = gaps;
    this.secret = secret;
    this.json = json;
  }

  @PostMapping
  ResponseEntity<Void> take(
      @RequestHeader HttpHeaders headers,
      @RequestHeader(ENGINE) String engineId,
      @RequestHeader(PARTITION) int partition,
      @RequestHeader(value = "X-Sunlit-After", defaultValue = "-1") long after,
      HttpServletRequest request)
      throws IOException {
    secret.check(headers.getFirst(SECRET));
    checkEngine(engineId);
    List<Line> lines = lines(read(request.getInputStream(), request.getContentLengthLong()), after);
    gaps.check(engineId, partition, after, () -> inbox.lastPosition(engineId, partition));
    inbox.take(engineId, partition, lines);
    return ResponseEntity.noContent().build();
  }

  @GetMapping(value = "/position", produces = MediaType.TEXT_PLAIN_VALUE)
  String position(
      @RequestHeader HttpHeaders headers,
      @RequestHeader(ENGINE) String engineId,
      @RequestHeader(PARTITION) int partition) {
    secret.check(headers.getFirst(SECRET));
    checkEngine(engineId);
    return Long.toString(inbox.lastPosition(engineId, partition));
  }

  private static void checkEngine(String engineId) {
    if (!engineId.matches("[A-Za-z0-9_-]{1,36}")) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "Expected an engine id of 1 to 36 letters, digits, - or _");
    }
  }

  private static byte[] read(InputStream body, long announced) throws IOException {
    byte[] bytes = announced > MOST_BYTES ? null : body.readNBytes(MOST_BYTES + 1);
    if (bytes == null || bytes.length > MOST_BYTES) {
      throw new ResponseStatusException(
          HttpStatus.CONTENT_TOO_LARGE, "Expected at most %d bytes".formatted(MOST_BYTES));
    }
    return bytes;
  }

  private List<Line> lines(byte[] body, long after) {
    List<Line> lines = new ArrayList<>();
    long before = after;
    for (int from = 0; from < body.length; ) {
      int end = from;
      while (end < body.length && body[end] != '\n') {
        end++;
      }
      if (end > from) {
        Line line = EngineRecord.read(json, Arrays.copyOfRange(body, from, end), before);
        lines.add(line);
        before = line.position();
      }
      from = end + 1;
    }
    return lines;
  }

  @ExceptionHandler
  ProblemDetail busy(InboxBusy problem) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(problem.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail stranger(RecordsSecret.NotShown problem) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.UNAUTHORIZED, String.valueOf(problem.getMessage()));
  }
}
