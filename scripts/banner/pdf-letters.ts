/**
 * A line of letters as operators of a PDF's content, in whole font units (hundredths of a millimetre). The
 * library reads path data, too, but takes far longer, and nearly all of a banner is letters.
 */
import type { Command } from 'opentype.js';
import type { Line } from '../draw/face.ts';

/** Path operators of the line, not yet filled; '' when nothing of it can be drawn. y is downwards. */
export function letterPath({ placed }: Line): string {
  const operators: string[] = [];
  for (const { glyph, x: dx } of placed) {
    // Where the pen is; a PDF has no quadratic curves, so each becomes the same curve as a cubic.
    let [x, y] = [0, 0];
    for (const command of glyph.path.commands) {
      operators.push(operator(command, x, y, dx));
      if (command.type !== 'Z') [x, y] = [command.x, command.y];
    }
  }
  return operators.join(' ');
}

function operator(command: Command, x: number, y: number, dx: number): string {
  const at = (px: number, py: number) => `${Math.round(px + dx)} ${Math.round(-py)}`;
  switch (command.type) {
    case 'M':
      return `${at(command.x, command.y)} m`;
    case 'L':
      return `${at(command.x, command.y)} l`;
    case 'Z':
      return 'h';
    case 'C':
      return `${at(command.x1, command.y1)} ${at(command.x2, command.y2)} ${at(command.x, command.y)} c`;
    case 'Q': {
      const { x1, y1, x: x2, y: y2 } = command;
      const third = (from: number, control: number) => from + ((control - from) * 2) / 3;
      return `${at(third(x, x1), third(y, y1))} ${at(third(x2, x1), third(y2, y1))} ${at(x2, y2)} c`;
    }
  }
}
