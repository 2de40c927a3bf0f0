/** What is mended in Decap 3.16 while it is bundled, as exact pieces of its source. */
import { palet, WARNA_BAKU } from '../../../theme/model/warna.ts';
import { FORM_MENDS } from './form-mends.ts';
import { PHOTO_MENDS } from './photo-mends.ts';
import { SAVE_MENDS } from './save-mends.ts';
import { SCREEN_MENDS } from './screen-mends.ts';
import { WORD_MENDS } from './word-mends.ts';

export interface Mend {
  /** End of the module's path. */
  module: string;
  /** Must stand in the module exactly once; otherwise Decap has changed, and somebody has to look. */
  find: string;
  replace: string;
}

const EDITOR = 'decap-cms-core/dist/esm/components/Editor/Editor.js';
const TOOLBAR = 'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js';
const STYLES = 'decap-cms-ui-default/dist/esm/styles.js';

const { terang } = palet(WARNA_BAKU);

/** Decap's colours give way to those of the theme; its grey text had less contrast than people need. */
const COLOURS: readonly (readonly [find: string, replace: string])[] = [
  ["grayLight: '#eff0f4'", "grayLight: '#f5f6f3'"],
  ["gray: '#798291'", "gray: '#4a5956'"],
  ["grayDark: '#313d3e'", "grayDark: '#17211f'"],
  ["blue: '#3a69c7'", `blue: '${terang.desa}'`],
  ["blueLight: '#e8f5fe'", `blueLight: '${terang['desa-muda']}'`],
  ["teal: '#17a2b8'", `teal: '${terang.desa}'`],
  ["tealDark: '#117888'", `tealDark: '${terang['desa-tua']}'`],
  ["tealLight: '#ddf5f9'", `tealLight: '${terang['desa-muda']}'`],
  ["red: '#ff003b'", "red: '#a61b1b'"],
  ["redDark: '#D60032'", "redDark: '#a61b1b'"],
  // Also behind the buttons of texts and lists.
  ["textFieldBorder: '#dfdfe3'", "textFieldBorder: '#dfe3de'"],
];

export const MENDS: readonly Mend[] = [
  ...COLOURS.map(([find, replace]) => ({ module: STYLES, find, replace })),
  // One button that says what it does, instead of a menu that opens to say it.
  {
    module: TOOLBAR,
    find: `    return _jsx("div", {
      children: _jsxs(ToolbarDropdown, {
        dropdownTopOverlap: "40px",
        dropdownWidth: "max-content",
        renderButton: () => _jsx(PublishButton, {`,
    replace: `    return _jsx(SaveButton, {
      type: 'button',
      disabled: isPersisting,
      onClick: onPersist,
      children: isPersisting ? t('editor.editorToolbar.publishing') : t('editor.editorToolbar.publish')
    });
    return _jsx("div", {
      children: _jsxs(ToolbarDropdown, {
        dropdownTopOverlap: "40px",
        dropdownWidth: "max-content",
        renderButton: () => _jsx(PublishButton, {`,
  },
  // The recovered text was overwritten by the entry that loads later, and its backup deleted (#5470).
  {
    module: EDITOR,
    find: `    retrieveLocalBackup(collection, slug);
    if (newEntry) {
      createEmptyDraft(collection, this.props.location.search);
    } else {
      loadEntry(collection, slug);
    }
`,
    replace: `    (newEntry ? createEmptyDraft(collection, this.props.location.search) : loadEntry(collection, slug))
      .then(() => retrieveLocalBackup(collection, slug));
`,
  },
  // A phone kills a tab without asking: two seconds of typing are a sentence.
  { module: EDITOR, find: '  }, 2000);', replace: '  }, 300);' },
  // A backup comes back without a question that nobody can answer; a notice says so and offers the way back.
  {
    module: EDITOR,
    find: `window.confirm(this.props.t('editor.editor.confirmLoadBackup'))`,
    replace: 'recoverText(this.props.collection, this.props.slug)',
  },
  {
    module: EDITOR,
    find: `import withWorkflow from './withWorkflow';`,
    replace: `import withWorkflow from './withWorkflow';\nimport { isTouched, recoverText } from 'balai:seams';`,
  },
  // A form that only has its defaults is left without a question.
  {
    module: EDITOR,
    find: `      if (this.props.entryDraft.get('hasChanged')) {
        // This`,
    replace: `      if (isTouched() && this.props.entryDraft.get('hasChanged')) {
        // This`,
  },
  {
    module: EDITOR,
    find: `      if (this.props.hasChanged) {
        return leaveMessage;`,
    replace: `      if (isTouched() && this.props.hasChanged) {
        return leaveMessage;`,
  },
  // A new form has nothing to save yet; Decap counted its own defaults as changes.
  {
    module: TOOLBAR,
    find: `hasChanged ? _jsx(BackStatusChanged, {`,
    replace: `!isTouched() && this.props.isNewEntry ? null : hasChanged && isTouched() ? _jsx(BackStatusChanged, {`,
  },
  {
    module: TOOLBAR,
    find: `import { Icon, `,
    replace: `import { isTouched } from 'balai:seams';\nimport { Icon, `,
  },
  ...FORM_MENDS,
  ...PHOTO_MENDS,
  ...SAVE_MENDS,
  ...SCREEN_MENDS,
  ...WORD_MENDS,
];

/** Modules of which we use nothing, and what stands in their place. */
export const STUBS: Readonly<Record<string, string>> = {
  // Only for previews, which are off: 465 kB.
  'react-dom/server': `export const renderToString = () => '';`,
  // Front matter is YAML, and Decap brings its own parser for it.
  'js-yaml': 'export const safeLoad = () => ({}); export const safeDump = () => "";',
  '@iarna/toml/parse-string': 'export default () => ({});',
  'tomlify-j0.4': 'export default { toToml: () => "" };',
};

/** Whole modules of Decap that give way to one of ours with the same exports. */
export const SWAPS: readonly { module: string; ours: string; exports: readonly string[] }[] = [
  // It enlarged small photos and let HEIC through.
  {
    module: 'decap-cms-core/dist/esm/lib/imageTransformations.js',
    ours: 'photos.ts',
    exports: [
      'getMediaProcessingConfig',
      'shouldTransformImage',
      'getMediaProcessingFileName',
      'transformImage',
    ],
  },
  // The configuration comes from our own schema and is tested there; the validator needed eval.
  {
    module: 'decap-cms-core/dist/esm/constants/configSchema.js',
    ours: 'config-check.ts',
    exports: ['validateConfig'],
  },
];
