/** Where tests that are being written find the browser. */
export { launch } from '../scripts/lib/browser.ts';
