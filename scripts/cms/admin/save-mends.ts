/** What is mended in how Decap saves, and in where it keeps what is not saved. */
import type { Mend } from './mends.ts';

const BACKEND = 'decap-cms-core/dist/esm/backend.js';
const ENTRIES = 'decap-cms-core/dist/esm/actions/entries.js';

export const SAVE_MENDS: readonly Mend[] = [
  // A text that begins with a dashed line was read as fields, and taken apart.
  {
    module: 'decap-cms-core/dist/esm/formats/frontmatter.js',
    find: 'matter.stringify(body, meta, {',
    replace: 'matter.stringify({ content: body }, meta, {',
  },
  // The last value lost a blank of another script, which it needs no quotes for: `-` alone is no text in YAML.
  {
    module: 'gray-matter/lib/stringify.js',
    find: 'engine.stringify(data, options).trim()',
    replace: "engine.stringify(data, options).replace(/\\n+$/, '')",
  },
  // What became of a save is said once, by our own notice; this one covered the way back.
  {
    module: ENTRIES,
    find: `      dispatch(addNotification({
        message: {
          key: 'ui.toast.entrySaved'
        },
        type: 'success',
        dismissAfter: 4000
      }));
`,
    replace: '',
  },
  // A refusal stays in our notice until it is read; this one said it again, above the next success, too.
  ...['onFailToPersist', 'onFailToDelete'].map((phrase) => ({
    module: ENTRIES,
    find: `      dispatch(addNotification({
        message: {
          details: error,
          key: 'ui.toast.${phrase}'
`,
    replace: `      if (!isTold(error)) dispatch(addNotification({
        message: {
          details: error,
          key: 'ui.toast.${phrase}'
`,
  })),
  {
    module: ENTRIES,
    find: `import { addNotification } from './notifications';`,
    replace: `import { addNotification } from './notifications';\nimport { isTold, mustReload, whileBusy } from 'balai:seams';`,
  },
  // The form takes over what the gateway made of a save: the entry's name, those of its photos.
  {
    module: ENTRIES,
    find: `      if (entry.get('slug') !== newSlug) {
        await dispatch(loadEntry(collection, newSlug));`,
    replace: `      if (entry.get('slug') !== newSlug || mustReload()) {
        await whileBusy(dispatch(loadEntry(collection, newSlug)));`,
  },
  {
    module: BACKEND,
    find: `    return slug;
  }
  async invokeEventWithEntry`,
    replace: `    return savedSlug(slug);
  }
  async invokeEventWithEntry`,
  },
  // Two people on one phone do not find each other's unsaved text.
  { module: BACKEND, find: `const baseKey = 'backup';`, replace: 'const baseKey = backupBase();' },
  {
    module: BACKEND,
    find: 'import { localForage, Cursor,',
    replace: `import { backupBase, savedSlug } from 'balai:seams';\nimport { localForage, Cursor,`,
  },
];
