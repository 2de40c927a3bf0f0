/**
 * Writes a group of YAML again with other values, out of the pieces of its own text: what did not change is
 * copied as it stands, comments and all; what changed is written in the style of its neighbours.
 */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { z } from 'zod';
import { shapeOf } from '../../../../theme/model/skema.ts';
import { allowance } from '../../../lib/common-run.ts';
import { align } from './align.ts';
import { bare } from './bare.ts';
import { type Data, fieldOf, formValue, type Group, isGroup, sameData } from './data.ts';
import { Lines } from './lines.ts';
import { blockField, blockItem, flow, inSchemaOrder } from './write.ts';

export class Splice {
  readonly #text: string;
  readonly #document: Document;
  readonly #left = allowance();

  /** @param document parsed from `text`, its scalars as the schema reads them */
  constructor(text: string, document: Document) {
    this.#text = text;
    this.#document = document;
  }

  whole(root: YAMLMap, goal: Group, schema: z.ZodType): string {
    const [start = 0] = root.range ?? [];
    const body = this.#map(root, goal, schema);
    const end = this.#endOf(root);
    return `${this.#text.slice(0, start)}${body}${this.#text.slice(end)}`;
  }

  /** A group whose fields stand on lines of their own. */
  #map(node: YAMLMap, goal: Group, schema: z.ZodType): string {
    const [start = 0] = node.range ?? [];
    const indent = this.#column(start);
    const out = new Lines(indent);
    let end = start;
    const pending = new Set(missing(node, goal, schema));
    const order = Object.keys(shapeOf(schema) ?? {});
    const placeOf = (name: string) => order.indexOf(name);
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      const name = nameOf(pair);
      const before = this.#text.slice(end, startOf(pair.key));
      if (order.includes(name)) {
        // Fields that the schema names before this one, and that the file does not have yet.
        for (const early of inSchemaOrder([...pending], schema)) {
          if (placeOf(early) > placeOf(name)) continue;
          out.add('', blockField(early, goal[early] as Data, fieldOf(schema, early), indent));
          pending.delete(early);
        }
      }
      end = this.#endOf(pair.value ?? pair.key);
      out.add(before, this.#pair(pair, name, goal, schema, indent));
    }
    for (const late of inSchemaOrder([...pending], schema))
      out.add('', blockField(late, goal[late] as Data, fieldOf(schema, late), indent));
    return out.text;
  }

  /** One field; undefined when it is to go. */
  #pair(
    pair: Pair<Node, Node | null>,
    name: string,
    goal: Group,
    schema: z.ZodType,
    indent: number,
  ): string | undefined {
    const start = startOf(pair.key);
    const asItIs = this.#text.slice(start, this.#endOf(pair.value ?? pair.key));
    const field = fieldOf(schema, name);
    if (!field) return asItIs;
    const before = this.#plain(pair.value, field);
    const value = goal[name] ?? this.#remains(pair.value, before, field);
    if (before === undefined && value === undefined)
      return this.#isLost(pair.value, field) ? undefined : asItIs;
    if (sameData(before, value)) return asItIs;
    if (value === undefined) return undefined;
    const inner = this.#inner(pair.value, value, field) ?? this.#scalar(pair.value, value, field);
    if (inner === undefined) return blockField(name, value, field, indent);
    return this.#text.slice(start, startOf(pair.value)) + inner;
  }

  /** One word or line for another, in quotes where it was, with the comment behind it. */
  #scalar(old: Node | null, value: Data, schema: z.ZodType): string | undefined {
    if (!isScalar(old) || old.value === null || typeof value === 'object' || String(value).includes('\n'))
      return undefined;
    const comment = this.#text.slice(endOfValue(old), this.#endOf(old));
    const isQuoted = old.type === 'QUOTE_DOUBLE' && typeof value === 'string';
    return (isQuoted ? JSON.stringify(value) : blockItem(value, schema, 0)) + comment.replace(/^\s*$/, '');
  }

  /** New text for a value of the same kind in its own style; undefined when it must be written anew. */
  #inner(node: Node | null, value: Data, schema: z.ZodType): string | undefined {
    if (isMap(node) && isGroup(value)) {
      return node.flow
        ? this.#flowMap(node, value as Group, schema)
        : this.#map(node, value as Group, schema);
    }
    if (isSeq(node) && Array.isArray(value)) {
      return node.flow ? this.#flowSeq(node, value, schema) : this.#seq(node, value, schema);
    }
    return undefined;
  }

  #seq(node: YAMLSeq, goal: readonly Data[], schema: z.ZodType): string {
    const [start = 0] = node.range ?? [];
    const indent = this.#column(start);
    const item = fieldOf(schema, '0');
    const items = node.items as Node[];
    const before = items.map((each) => this.#plain(each, item));
    const origin = align(before, goal, this.#left);
    const rows = items.length > 0 && items.every((each) => isMap(each) && each.flow);
    const out = new Lines(indent, '- ');
    const kept = origin.filter((index) => index !== undefined);
    const inOrder = kept.every((index, place) => place === 0 || index > (kept[place - 1] as number));
    for (const [place, value] of goal.entries()) {
      const index = origin[place];
      const old = index === undefined ? undefined : items[index];
      if (index === undefined || !old || !inOrder) {
        out.add('', rows ? flow(value, item) : blockItem(value, item, indent));
        continue;
      }
      const end = index === 0 ? start : this.#endOf(items[index - 1] as Node);
      const same = sameData(before[index], value);
      const text = same
        ? this.#text.slice(startOf(old), this.#endOf(old))
        : ((item && this.#inner(old, value, item)) ??
          (rows ? flow(value, item) : blockItem(value, item, indent)));
      out.add(this.#text.slice(end, startOf(old)), text);
    }
    return out.text;
  }

  #flowSeq(node: YAMLSeq, goal: readonly Data[], schema: z.ZodType): string {
    const item = fieldOf(schema, '0');
    const items = node.items as Node[];
    const before = items.map((each) => this.#plain(each, item));
    const origin = align(before, goal, this.#left);
    const parts = goal.map((value, place) => {
      const index = origin[place];
      const old = index === undefined ? undefined : items[index];
      return old && sameData(before[index as number], value) ? this.#slice(old) : flow(value, item);
    });
    return this.#wrapped(node, parts);
  }

  #flowMap(node: YAMLMap, goal: Group, schema: z.ZodType): string {
    const parts = (node.items as Pair<Node, Node | null>[]).flatMap((pair) => {
      const name = nameOf(pair);
      const field = fieldOf(schema, name);
      const before = field && this.#plain(pair.value, field);
      const value = goal[name] ?? (field && this.#remains(pair.value, before, field));
      if (!field || sameData(before, value))
        return [this.#text.slice(startOf(pair.key), endOfValue(pair.value ?? pair.key))];
      return value === undefined ? [] : [`${name}: ${this.#flowValue(pair.value, value, field)}`];
    });
    for (const name of inSchemaOrder(missing(node, goal, schema), schema))
      parts.push(`${name}: ${flow(goal[name] as Data, fieldOf(schema, name))}`);
    return this.#wrapped(node, parts);
  }

  /** Text that stood in quotes keeps them. */
  #flowValue(old: Node | null, value: Data, schema: z.ZodType): string {
    const inner = this.#inner(old, value, schema);
    if (inner !== undefined) return inner;
    const isQuoted = isScalar(old) && old.type === 'QUOTE_DOUBLE' && typeof value === 'string';
    return isQuoted ? JSON.stringify(value) : flow(value, schema);
  }

  /** Brackets as they were: with or without a space inside. */
  #wrapped(node: YAMLMap | YAMLSeq, parts: readonly string[]): string {
    const source = this.#slice(node);
    const space = /^.\s/.test(source) ? ' ' : '';
    return `${source.charAt(0)}${space}${parts.join(', ')}${space}${source.at(-1)}`;
  }

  /** A group that the form empties stays as long as it holds fields that only staff know of. */
  #remains(node: Node | null, before: Data | undefined, schema: z.ZodType): Data | undefined {
    const hasUnknown =
      isMap(node) && node.items.some((pair) => !fieldOf(schema, nameOf(pair as Pair<Node, Node | null>)));
    return before !== undefined && hasUnknown ? {} : undefined;
  }

  #slice(node: Node): string {
    return this.#text.slice(startOf(node), endOfValue(node));
  }

  #column(offset: number): number {
    return offset - (this.#text.lastIndexOf('\n', offset - 1) + 1);
  }

  /** Where a value ends, with a comment behind it on the same line, without the line end. */
  #endOf(node: Node): number {
    let end = endOfValue(node);
    while (end > startOf(node) && this.#text[end - 1] === '\n') end -= 1;
    const comment = /[ \t]+#[^\n]*/y;
    comment.lastIndex = end;
    return end + (comment.exec(this.#text)?.[0].length ?? 0);
  }

  #plain(node: Node | null, schema: z.ZodType | undefined): Data | undefined {
    return schema && node ? bare(formValue(node.toJS(this.#document), schema), schema) : undefined;
  }

  /** Something that no form can show, so that nobody could mend it. */
  #isLost(node: Node | null, schema: z.ZodType): boolean {
    return !isEmpty(node) && !isMap(node) && formValue(node?.toJS(this.#document), schema) === undefined;
  }
}

function missing(node: YAMLMap, goal: Group, schema: z.ZodType): string[] {
  const there = new Set((node.items as Pair<Node, Node | null>[]).map(nameOf));
  return Object.keys(goal).filter((name) => {
    const field = fieldOf(schema, name);
    return field && !there.has(name);
  });
}

function nameOf(pair: Pair<Node, Node | null>): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

function endOfValue(node: Node): number {
  return node.range?.[1] ?? 0;
}

/** True for a field that is written and left empty. */
function isEmpty(node: Node | null): boolean {
  if (isScalar(node)) return node.value === null || node.value === '';
  return node === null || ((isMap(node) || isSeq(node)) && node.items.length === 0);
}
