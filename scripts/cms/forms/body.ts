/** The text below an entry's fields, with the marks that the theme renders (`theme/model/markdown.ts`). */
import type { CmsFieldBase, CmsFieldMarkdown } from 'decap-cms-core';
import type { Koleksi } from '../../../theme/model/koleksi.ts';

/** Name by which the editor knows the photo inside a text (`photo-component.ts`). */
export const PHOTO_COMPONENT = 'foto-isi';

type BodyField = CmsFieldBase & CmsFieldMarkdown;

/** The body's field; none where no page shows a body. A guide in MDX is edited as it is written. */
export function bodyFields({ isi, format }: Pick<Koleksi, 'isi' | 'format'>): BodyField[] {
  if (!isi) return [];
  const field: BodyField = { name: 'body', label: isi, widget: 'markdown', required: false };
  if (format === 'mdx') return [{ ...field, modes: ['raw'], editor_components: [] }];
  return [
    {
      ...field,
      hint: 'Boleh kosong. Tulis seperti berbicara kepada warga, dengan kalimat pendek.',
      modes: ['rich_text'],
      buttons: [
        'bold',
        'italic',
        'link',
        'heading-two',
        'heading-three',
        'bulleted-list',
        'numbered-list',
        'quote',
      ],
      editor_components: [PHOTO_COMPONENT],
    },
  ];
}
