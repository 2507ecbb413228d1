package io.sunlit.runtime.documents.typeset;

/** How a text is set. Sizes are the Chinese ones in points: 二号 22, 三号 15.75, 小四 12, 五号 10.5. */
public enum Style {
  /** Name of the organ above the title (机关): 二号, bold, centred. */
  ORGAN(22, true, Side.CENTRE, 0, 0, 36),
  /** 标题: 二号, bold, centred. */
  TITLE(22, true, Side.CENTRE, 0, 0, 36),
  /** 文号: centred below the title, with space after it. */
  NUMBER(15.75, false, Side.CENTRE, 0, 0, 29),
  /** 称谓: flush left. */
  SALUTATION(15.75, false, Side.LEFT, 0, 0, 29),
  /** 小标题: bold, first line two characters in. */
  HEADING(15.75, true, Side.LEFT, 2, 0, 29),
  /** Body: first line two characters in. */
  PARAGRAPH(15.75, false, Side.LEFT, 2, 0, 29),
  /** 条目: an entry of a list, two characters in on its first line. */
  ENTRY(15.75, false, Side.LEFT, 2, 0, 29),
  /** 落款: organ and date, at the right, four characters in, where the seal is set. */
  SIGNATURE(15.75, false, Side.RIGHT, 0, 4, 29),
  /** 说明: small, below everything. */
  NOTE(12, false, Side.LEFT, 0, 0, 20),
  /** 分组: heading over the rows of a printed form. */
  SECTION(14, true, Side.LEFT, 0, 0, 26),
  /** Cells of a printed form. */
  CELL(10.5, false, Side.LEFT, 0, 0, 16);

  enum Side {
    LEFT,
    CENTRE,
    RIGHT
  }

  final double size;
  final boolean bold;
  final Side side;

  /** Characters by which the first line is indented. */
  final int firstIndent;

  /** Characters that stay free at the right. */
  final int rightIndent;

  /** From base line to base line, in points. */
  final double leading;

  Style(double size, boolean bold, Side side, int firstIndent, int rightIndent, double leading) {
    this.size = size;
    this.bold = bold;
    this.side = side;
    this.firstIndent = firstIndent;
    this.rightIndent = rightIndent;
    this.leading = leading;
  }
}
