package io.sunlit.templates;

/** How a participant counts in a joint approval. */
public enum ParticipantKind {
  /** 并联: it gates the outcome. */
  MANDATORY("mandatory"),
  /** 并行: it runs beside and does not gate the outcome. */
  OPTIONAL("optional"),
  /** 前置检查: its result must exist already. */
  PREREQUISITE("prerequisite");

  private final String code;

  ParticipantKind(String code) {
    this.code = code;
  }

  /** The code as it stands in BPMN files and REST. */
  public String code() {
    return code;
  }
}
