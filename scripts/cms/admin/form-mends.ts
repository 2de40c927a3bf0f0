/** What is mended in the fields of a form: edges that are seen, groups and lists that open wherever their head is tapped. */
import type { Mend } from './mends.ts';

const STYLES = 'decap-cms-ui-default/dist/esm/styles.js';
const GROUP = 'decap-cms-widget-object/dist/esm/ObjectControl.js';
const SELECT = 'decap-cms-widget-select/dist/esm/SelectControl.js';
const LIST = 'decap-cms-widget-list/dist/esm/ListControl.js';
const GROUP_HEAD = 'decap-cms-ui-default/dist/esm/ObjectWidgetTopBar.js';

export const FORM_MENDS: readonly Mend[] = [
  // WCAG 1.4.11: the grey of an edge is not that of grounds. `--tepi` stands in app.css.
  {
    module: STYLES,
    find: '{colors.textFieldBorder}`\n};',
    replace: '{"var(--tepi)"}`\n};',
  },
  {
    module: 'decap-cms-widget-boolean/dist/esm/BooleanControl.js',
    find: 'isActive ? colors.active : colors.textFieldBorder',
    replace: "isActive ? colors.active : 'var(--tepi)'",
  },
  // Only the arrow opened a group, not the words beside it.
  {
    module: GROUP_HEAD,
    find: `children: [_jsx(ExpandButton, {
          onClick: onCollapseToggle,
          "data-testid": "expand-button",
          "aria-label": collapsed ? t('editor.editorWidgets.object.expand') : t('editor.editorWidgets.object.collapse'),
          children: _jsx(Icon, {
            type: "chevron",
            direction: collapsed ? 'right' : 'down',
            size: "small"
          })
        }), heading]`,
    replace: `children: [_jsxs(ExpandButton, {
          onClick: onCollapseToggle,
          "data-testid": "expand-button",
          "aria-expanded": !collapsed,
          "aria-label": heading ? undefined : t('editor.editorWidgets.object.collapse'),
          children: [_jsx(Icon, {
            type: "chevron",
            direction: collapsed ? 'right' : 'down',
            size: "small"
          }), heading]
        })]`,
  },
  // "0 caranya" is no Indonesian: a list counts by the name of its items.
  { module: LIST, find: '{items.size} $', replace: "{items.size === 0 ? 'Belum ada' : items.size} $" },
  { module: LIST, find: '{listLabel}`', replace: "{items.size === 0 ? '' : labelSingular.toLowerCase()}`" },
  // What a closed group holds was not to be seen: a notice for one kecamatan looked like one for all.
  {
    module: GROUP,
    find: 'heading: collapsed && this.objectLabel()',
    replace: 'heading: collapsed && groupHead(this.objectLabel(), this.props.value)',
  },
  {
    module: GROUP,
    find: `import { ClassNames } from '@emotion/react';`,
    replace: `import { ClassNames } from '@emotion/react';\nimport { groupHead } from 'balai:seams';`,
  },
  // Few choices need no keyboard over half of the screen; many are searched, and are seen while they are.
  {
    module: SELECT,
    find: 'isMulti: isMultiple,',
    replace: 'isMulti: isMultiple,\n      isSearchable: options.length > 8,\n      onMenuOpen: showChoices,',
  },
  {
    module: SELECT,
    find: `import Select from 'react-select';`,
    replace: `import Select from 'react-select';\nimport { showChoices, withKept } from 'balai:seams';`,
  },
  // What is chosen and is no choice any more was hidden, and gone with the next choice.
  {
    module: SELECT,
    find: 'const options = [...fieldOptions.map(convertToOption)];',
    replace: 'const options = withKept([...fieldOptions.map(convertToOption)], value);',
  },
];
