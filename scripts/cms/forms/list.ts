/** Lists of a form: of choices, of single values, of groups. */
import type { CmsField } from 'decap-cms-core';
import { z } from 'zod';
import { collectMeta, shapeOf, unwrap } from '../../../theme/model/skema.ts';
import { type FieldPlace, fieldOf, fieldsOf, optionsOf } from './field.ts';
import { limitsOf } from './limits.ts';

/** From so many items on, a list opens closed: each open row costs a phone dozens of controls. */
const LONG = 100;

/** The widget of a list; its name, label and hint are the caller's. */
export function listField(schema: z.ZodType, place: FieldPlace): Partial<CmsField> {
  const { minItems, maxItems } = limitsOf(schema);
  const size = { ...(minItems && { min: minItems }), ...(maxItems && { max: maxItems }) };
  const element = (unwrap(schema) as z.ZodArray).element as z.ZodType;
  if (unwrap(element) instanceof z.ZodEnum)
    return { widget: 'select', multiple: true, options: optionsOf(element), ...size };
  const meta = collectMeta(schema);
  const offered = meta?.places && place.places?.[meta.places];
  if (offered && offered.length > 0)
    return {
      widget: 'select',
      multiple: true,
      options: [...offered],
      hint: meta.hint,
      ...size,
    } as Partial<CmsField>;
  const item = meta?.item ?? meta?.label ?? 'butir';
  // An item is asked for whatever the list: nobody adds one in order to leave it empty.
  const inside = { ...place, asked: true };
  const list = { widget: 'list', label_singular: item, default: [], ...size } as const;
  if (!shapeOf(element)) return { ...list, collapsed: false, field: single(item, element, inside) };
  return {
    ...list,
    collapsed: true,
    ...((maxItems ?? 0) > LONG && { minimize_collapsed: true }),
    summary: summaryOf(element),
    fields: fieldsOf(element, inside),
  };
}

/** An item that is one value; its name appears nowhere, its label does. */
function single(item: string, element: z.ZodType, place: FieldPlace): CmsField {
  const { hint: _, ...field } = fieldOf('isi', element, place);
  return { ...field, label: item.replace(/^./, (first) => first.toUpperCase()) } as CmsField;
}

/** A closed item shows its first two texts: `02.03.10 · Pemeliharaan jalan desa`. */
function summaryOf(element: z.ZodType): string {
  const names = Object.entries(shapeOf(element) ?? {})
    .filter(([, field]) => !collectMeta(field)?.widget || collectMeta(field)?.widget === 'money')
    .map(([name]) => `{{fields.${name}}}`);
  return names.slice(0, 2).join(' · ') || '{{fields.label}}';
}
