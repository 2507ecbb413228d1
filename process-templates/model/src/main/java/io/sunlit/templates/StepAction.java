package io.sunlit.templates;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a handler may do at the end of a human step. The code of the action taken becomes the value
 * of the engine variable that is named after the step, so that a gateway can ask {@code
 * =Task_Review = "pass"}.
 */
public enum StepAction {
  /** 受理: the case is accepted, its clocks start. */
  ACCEPT("accept", false),
  /** 不予受理: the case is not accepted; ends it, with a reason. */
  REFUSE_ACCEPTANCE("refuse-acceptance", true),
  /** 通过: this step agrees, the case goes on. */
  PASS("pass", false),
  /** 退回: goes back to an earlier step, with a reason. */
  RETURN("return", true),
  /** 准予 / 同意: the decision grants what was applied for. */
  APPROVE("approve", false),
  /** 不予许可 / 不同意: the decision refuses it, with a reason. */
  REFUSE("refuse", true),
  /** 办理完成: the work of this step is done; nothing is judged. */
  COMPLETE("complete", false),
  /** 补正: the applicant is told at once of everything that is missing; with the list as reason. */
  SUPPLEMENT("supplement", true),
  /** 启动特别程序: a hearing, a test, an expert review begins; its time does not count. */
  SPECIAL_PROCEDURE("special-procedure", false),
  /** 终止办理: ends what was begun without a decision (撤案、移送、撤回), with a reason. */
  TERMINATE("terminate", true);

  private final String code;
  private final boolean reasonRequired;

  StepAction(String code, boolean reasonRequired) {
    this.code = code;
    this.reasonRequired = reasonRequired;
  }

  /** The code as it stands in BPMN files, REST and engine variables. */
  public String code() {
    return code;
  }

  /**
   * Whether the handler must give a reason (许可法 art. 38; a missing reason is a supervision rule).
   */
  public boolean reasonRequired() {
    return reasonRequired;
  }

  public static Optional<StepAction> of(String code) {
    return Arrays.stream(values()).filter(action -> action.code.equals(code)).findFirst();
  }
}
