/** The sheets that a banner is printed on. It is laid out once, on A1, and scaled. */

/** Width and height in millimetres (ISO 216), upright. */
export const PAPER = {
  A1: { width: 594, height: 841 },
  A2: { width: 420, height: 594 },
  A3: { width: 297, height: 420 },
} as const;

export type Paper = keyof typeof PAPER;
export const { A1 } = PAPER;

const POINTS_A_MILLIMETRE = 72 / 25.4;

/** The sheet in points, as a PDF measures it. */
export function inPoints(paper: Paper): [width: number, height: number] {
  const { width, height } = PAPER[paper];
  return [width * POINTS_A_MILLIMETRE, height * POINTS_A_MILLIMETRE];
}
