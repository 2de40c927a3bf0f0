/** What the tests use of Decap's packages, which come without types. */
declare module 'decap-cms-locales/dist/esm/en/index.js' {
  import type { Phrases } from '../../scripts/cms/locale/id.ts';

  const en: Phrases;
  export default en;
}
