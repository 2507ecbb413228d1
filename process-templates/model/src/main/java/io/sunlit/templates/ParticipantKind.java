package io.sunlit.templates;

/** How a participant counts in a joint approval. */
public enum ParticipantKind {
  /** 并联: it gates the outcome. */
  MANDATORY("mandatory"),
  /** 并行: it runs beside and does not gate the outcome. */
  OPTIONAL("optional"),
  /** 前置检查: its result must exist already. */
  PREREQUISITE("prerequisite"),
  /** 里程碑: gates the outcome, and alone does where the policy goes by milestones. */
  MILESTONE("milestone"),
  /** 裁定: the service center; it is heard where the others disagree and the policy asks for it. */
  ARBITER("arbiter");

  private final String code;

  ParticipantKind(String code) {
    this.code = code;
  }

  /** The code as it stands in BPMN files and REST. */
  public String code() {
    return code;
  }

  /** Whether the outcome goes by it under the policies that hear everyone alike. */
  public boolean gates() {
    return this == MANDATORY || this == PREREQUISITE || this == MILESTONE;
  }
}
