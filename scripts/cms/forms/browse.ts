/** How the list of a collection is sorted, narrowed and grouped. */
import type { CmsCollection, SortableField, ViewFilter, ViewGroup } from 'decap-cms-core';
import { z } from 'zod';
import { collectMeta, shapeOf, unwrap } from '../../../theme/model/skema.ts';
import type { Tanggal } from '../../../theme/model/tanggal.ts';
import { dateField, namingOf } from './naming.ts';

type Browsing = Required<Pick<CmsCollection, 'sortable_fields' | 'view_filters'>> &
  Pick<CmsCollection, 'view_groups'>;

/** @param today what lies before it is over; the configuration is made anew on each visit */
export function browsingOf(schema: z.ZodType, today: Tanggal): Browsing {
  const fields = Object.entries(shapeOf(schema) ?? {});
  const groups = groupsOf(schema, fields);
  return {
    sortable_fields: sortingOf(schema, fields),
    view_filters: filtersOf(fields, today),
    ...(groups.length > 0 && { view_groups: groups }),
  };
}

/** Newest first; where somebody decides the order, that order. */
function sortingOf(schema: z.ZodType, fields: [string, z.ZodType][]): SortableField[] {
  const date = dateField(schema);
  const name = namingOf(schema).identifier_field;
  const ordered = fields.some(([field]) => field === 'urutan');
  const by: SortableField[] = [
    ...(ordered ? [{ field: 'urutan', default_sort: 'asc' } as const] : []),
    ...(date ? [ordered ? { field: date } : ({ field: date, default_sort: 'desc' } as const)] : []),
  ];
  return [...by, ...(name === date ? [] : [{ field: name }])];
}

function filtersOf(fields: [string, z.ZodType][], today: Tanggal): ViewFilter[] {
  const drafts = fields.some(([name]) => name === 'terbit')
    ? [
        { label: 'Sudah terbit', field: 'terbit', pattern: true },
        { label: 'Naskah', field: 'terbit', pattern: false },
      ]
    : [];
  const ends = fields
    .filter(([, field]) => collectMeta(field)?.ends)
    .map(([field]) => ({ label: 'Sudah lewat', field, pattern: before(today) }));
  return [...drafts, ...ends];
}

function groupsOf(schema: z.ZodType, fields: [string, z.ZodType][]): ViewGroup[] {
  const date = dateField(schema);
  const choice = fields.find(([, field]) => unwrap(field) instanceof z.ZodEnum);
  return [
    ...(date ? [{ label: 'Tahun', field: date, pattern: '\\d{4}' }] : []),
    ...(choice ? [{ label: collectMeta(choice[1])?.label ?? choice[0], field: choice[0] }] : []),
  ];
}

/** Pattern of all dates before that day: the first digit that differs is smaller. */
export function before(day: Tanggal): string {
  const smaller = [...day].flatMap((digit, index) =>
    digit > '0' && digit !== '-' ? [`${day.slice(0, index)}[0-${Number(digit) - 1}]`] : [],
  );
  return `^(?:${smaller.join('|')})`;
}
