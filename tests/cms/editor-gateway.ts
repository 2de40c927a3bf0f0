/** The gateway of tests in a browser. */
import type { Gateway } from '../../scripts/cms/gateway.ts';
import { type BrowserGateway, startBrowserGateway } from '../../scripts/docs/gateway.ts';
import { smallFleet } from '../fleet.ts';

export { LOCAL_PERSON } from '../../scripts/docs/gateway.ts';
export type EditorGateway = BrowserGateway;

/** Villages `satu` and `dua`, each with a service and a notice; the public site follows at once. */
export function startEditorGateway(mode: Gateway['mode'] = 'server'): Promise<EditorGateway> {
  return startBrowserGateway({ mode, files: smallFleet(['satu', 'dua']) });
}
