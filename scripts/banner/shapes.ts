/** What a banner is drawn from: few kinds of shapes, which become an SVG and a PDF. Units are millimetres on A1. */
import type { Weight } from '../draw/face.ts';

export interface RectShape {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  /** Radius of the corners. */
  radius?: number;
  fill: string;
}

export interface PathShape {
  kind: 'path';
  /** SVG path data, before it is moved and scaled. */
  d: string;
  x: number;
  y: number;
  scale: number;
  fill?: string;
  stroke?: string;
  strokeWidth?: number;
  opacity?: number;
}

/** One line of letters; they are drawn as outlines. `x` is the start of its baseline. */
export interface TextShape {
  kind: 'text';
  text: string;
  weight: Weight;
  x: number;
  y: number;
  size: number;
  fill: string;
}

/** The village's logo, in a square. */
export interface LogoShape {
  kind: 'logo';
  x: number;
  y: number;
  size: number;
}

export type Shape = RectShape | PathShape | TextShape | LogoShape;
