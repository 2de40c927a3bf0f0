/** What is mended in Decap's screens around its forms. */
import type { Mend } from './mends.ts';

const ENTRIES = 'decap-cms-core/dist/esm/components/Collection/Entries/Entries.js';
const EDITOR = 'decap-cms-core/dist/esm/components/Editor/Editor.js';

export const SCREEN_MENDS: readonly Mend[] = [
  // An entry that cannot be read without a signal left a page with nothing to press.
  {
    module: EDITOR,
    find: `      return _jsx("div", {
        children: _jsx("h3", {
          children: entry.get('error')
        })
      });`,
    replace: `      return _jsx("div", {
        className: 'balai-gagal',
        role: 'alert',
        children: [_jsx("p", { children: entry.get('error') }, 'p'), _jsx("button", {
          type: 'button',
          onClick: () => this.props.loadEntry(collection, slug),
          children: 'Coba lagi'
        }, 'button'), _jsx("a", {
          href: '#/collections/' + collection.get('name'),
          children: 'Kembali ke daftar'
        }, 'a')]
      });`,
  },
  // The page says it, and the toast covered the way back.
  {
    module: 'decap-cms-core/dist/esm/actions/entries.js',
    find: `      dispatch(createDraftFromEntry(loadedEntry));
    } catch (error) {
      dispatch(addNotification({
        message: {
          details: error.message,
          key: 'ui.toast.onFailToLoadEntries'
        },
        type: 'error',
        dismissAfter: 8000
      }));
`,
    replace: `      dispatch(createDraftFromEntry(loadedEntry));
    } catch (error) {
`,
  },
  // A list that could not be read counted as read, and as empty, until the page was loaded anew. `page` is there once
  // all entries are; `ids` also holds an entry that was opened by itself.
  {
    module: 'decap-cms-core/dist/esm/reducers/entries.js',
    find: `return !!state.getIn(['pages', collection]);`,
    replace: `return state.hasIn(['pages', collection, 'page']);`,
  },
  {
    module: ENTRIES,
    find: `children: t('collection.entries.noEntries')`,
    replace: `children: whyEmpty(t('collection.entries.noEntries'))`,
  },
  {
    module: ENTRIES,
    find: `import EntryListing from './EntryListing';`,
    replace: `import EntryListing from './EntryListing';\nimport { whyEmpty } from 'balai:seams';`,
  },
  // The field says "in all"; it looked in the kind that Decap believed to be open.
  {
    module: 'decap-cms-core/dist/esm/components/Collection/CollectionSearch.js',
    find: `return collection ? collections.keySeq().indexOf(collection.get('name')) : -1;`,
    replace: `return -1;`,
  },
];
