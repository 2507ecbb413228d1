package io.sunlit.runtime.cli;

import io.sunlit.forms.AttachedFiles;
import io.sunlit.forms.FormSchema;
import io.sunlit.forms.FormUnreadable;
import io.sunlit.forms.StepRights;
import io.sunlit.forms.SubmissionVerdict;
import io.sunlit.forms.VerdictJson;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers questions {@code {"id":…,"schema":…,"data":…,"input":…,"stepRights":…,"files":…}}. */
final class FormBatch {

  private static final int MOST_FORMS = 50;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final boolean english;
  private final Path folder;

  /** Forms that were read before: a batch often has many submissions of one form. */
  private final Map<JsonNode, FormSchema> forms =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<JsonNode, FormSchema> eldest) {
          return size() > MOST_FORMS;
        }
      };

  /**
   * @param folder where the files are that questions name
   */
  FormBatch(boolean english, Path folder) {
    this.english = english;
    this.folder = folder;
  }

  /**
   * @throws FormUnreadable if the line is no JSON object
   */
  ObjectNode answer(String line) {
    ObjectNode question = VerdictJson.readQuestion(line);
    ObjectNode answer = NODES.objectNode();
    answer.set("id", question.path("id").isMissingNode() ? NODES.nullNode() : question.get("id"));
    try {
      return answer.setAll(VerdictJson.write(judge(question), english));
    } catch (FormUnreadable e) {
      return answer.setAll(VerdictJson.write(e, english));
    }
  }

  /** The answer to a line that cannot be read, so that its id is unknown. */
  ObjectNode unreadable(FormUnreadable reason) {
    ObjectNode answer = NODES.objectNode();
    answer.putNull("id");
    return answer.setAll(VerdictJson.write(reason, english));
  }

  private SubmissionVerdict judge(ObjectNode question) {
    JsonNode schema = question.path("schema");
    FormSchema form = forms.get(schema);
    if (form == null) {
      form = FormSchema.of(schema);
      forms.put(schema, form);
    }
    if (question.has("stepRights")) {
      form = form.at(StepRights.of(question.get("stepRights")));
    }
    AttachedFiles files =
        question.has("files")
            ? FilesOfCase.read(question.get("files"), folder)
            : AttachedFiles.UNCHECKED;
    return form.judge(question.path("data"), question.path("input"), files);
  }
}
