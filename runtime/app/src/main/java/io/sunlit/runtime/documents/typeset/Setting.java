package io.sunlit.runtime.documents.typeset;

import io.sunlit.runtime.documents.typeset.LineBreaking.Line;
import io.sunlit.runtime.documents.typeset.Strip.Box;
import io.sunlit.runtime.documents.typeset.Strip.Placed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets blocks as strips: lines with their indents, rows with their frames. */
final class Setting {

  private static final double LABEL_WIDTH = Paper.TEXT_WIDTH * 0.28;
  private static final double PADDING = 4;

  /** Lines of a row that stay together; a longer cell goes on in a row below. */
  private static final int ROW_LINES = 30;

  /** Two empty lines above the organ's name: there the seal is set. */
  private static final double SEAL = 2 * Style.SIGNATURE.leading;

  private final PaperFont regular;
  private final PaperFont bold;

  Setting(PaperFont regular, PaperFont bold) {
    this.regular = regular;
    this.bold = bold;
  }

  List<Strip> set(List<Block> blocks) {
    List<Strip> strips = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block before = i == 0 ? null : blocks.get(i - 1);
      Block after = i + 1 == blocks.size() ? null : blocks.get(i + 1);
      switch (blocks.get(i)) {
        case Block.Text text -> text(text, isOf(before, text.style()), after, strips);
        case Block.Row row -> row(row, strips);
      }
    }
    return strips;
  }

  private void text(Block.Text text, boolean goesOn, @Nullable Block after, List<Strip> strips) {
    Style style = text.style();
    if (!goesOn && before(style) > 0) {
      strips.add(Strip.gap(before(style), true));
    }
    double room = Paper.TEXT_WIDTH - style.rightIndent * style.size;
    double indent = style.firstIndent * style.size;
    List<Line> lines = lines(text.text(), style, room - indent, room);
    // a signature never stands alone on a page: the text before it comes along
    boolean keep = style == Style.SIGNATURE || isOf(after, Style.SIGNATURE) || isTitle(style);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean last = i == lines.size() - 1;
      double left = i == 0 ? indent : 0;
      double free = room - left - line.width();
      double x =
          switch (style.side) {
            case LEFT -> left;
            case CENTRE -> free / 2;
            case RIGHT -> free;
          };
      double spread =
          style.side == Style.Side.LEFT && !line.last() && line.codePoints().length > 1
              ? free / (line.codePoints().length - 1)
              : 0;
      double baseLine = style.leading / 2 + style.size * 0.36;
      boolean stays = keep && !(style == Style.SIGNATURE && last && !isOf(after, style));
      boolean nearEnd = i >= lines.size() - 2;
      strips.add(
          Strip.text(
              new Placed(line, style, x, baseLine, spread), style.leading, stays && nearEnd));
    }
    if (style == Style.NUMBER) {
      strips.add(Strip.gap(style.leading * 0.6, false));
    }
  }

  private void row(Block.Row row, List<Strip> strips) {
    Style style = Style.CELL;
    double right = Paper.TEXT_WIDTH - LABEL_WIDTH - 2 * PADDING;
    List<Line> label =
        lines(row.label(), style, LABEL_WIDTH - 2 * PADDING, LABEL_WIDTH - 2 * PADDING);
    List<Line> value = new ArrayList<>();
    row.lines().forEach(line -> value.addAll(lines(line, style, right, right)));
    int count = Math.max(1, Math.max(label.size(), value.size()));
    for (int from = 0; from < count; from += ROW_LINES) {
      int size = Math.min(ROW_LINES, count - from);
      List<Placed> placed = new ArrayList<>();
      place(label, from, size, PADDING, placed);
      place(value, from, size, LABEL_WIDTH + PADDING, placed);
      strips.add(
          Strip.row(
              size * style.leading + 2 * PADDING,
              placed,
              List.of(
                  new Box(0, LABEL_WIDTH), new Box(LABEL_WIDTH, Paper.TEXT_WIDTH - LABEL_WIDTH))));
    }
  }

  private static void place(List<Line> lines, int from, int size, double x, List<Placed> placed) {
    for (int i = from; i < Math.min(lines.size(), from + size); i++) {
      double y = PADDING + (i - from + 0.5) * Style.CELL.leading + Style.CELL.size * 0.36;
      placed.add(new Placed(lines.get(i), Style.CELL, x, y, 0));
    }
  }

  private List<Line> lines(String text, Style style, double first, double rest) {
    PaperFont font = font(style);
    return LineBreaking.lines(text, c -> font.advance(c) * style.size, first, rest);
  }

  PaperFont font(Style style) {
    return style.bold ? bold : regular;
  }

  private static double before(Style style) {
    return switch (style) {
      case SIGNATURE -> SEAL;
      case NOTE -> 6;
      case SECTION -> 8;
      default -> 0;
    };
  }

  private static boolean isTitle(Style style) {
    return style == Style.ORGAN
        || style == Style.TITLE
        || style == Style.NUMBER
        || style == Style.HEADING
        || style == Style.SECTION;
  }

  private static boolean isOf(@Nullable Block block, Style style) {
    return block instanceof Block.Text text && text.style() == style;
  }
}
