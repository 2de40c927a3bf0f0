/** The editor: Decap with our backend, our words and what keeps every word that is typed. */
import { DecapCmsCore as CMS, type CmsBackendClass, type CmsConfig } from 'decap-cms-core';
import boolean from 'decap-cms-widget-boolean';
import datetime from 'decap-cms-widget-datetime';
import file from 'decap-cms-widget-file';
import imageWidget from 'decap-cms-widget-image';
import list from 'decap-cms-widget-list';
import markdown from 'decap-cms-widget-markdown';
import number from 'decap-cms-widget-number';
import object from 'decap-cms-widget-object';
import relation from 'decap-cms-widget-relation';
import select from 'decap-cms-widget-select';
import string from 'decap-cms-widget-string';
import text from 'decap-cms-widget-text';
import { photoComponent } from '../forms/photo-component.ts';
import './app.css';
import { phrases } from '../locale/gateway.ts';
import { BalaiBackend } from './backend.ts';
import { startBusy } from './busy.ts';
import { idbGet, idbPut } from './idb.ts';
import { startLists } from './lists.ts';
import { startMenu } from './menu.ts';
import { showNotice } from './notices.ts';
import { pageData } from './page-data.ts';
import { startQueue } from './queue.ts';
import { openDraft } from './recover.ts';
import { reportRefusal, reportSaved } from './report.ts';
import { startSignOut } from './sign-out.ts';
import { startTyping } from './typing.ts';

const WIDGETS = [
  boolean,
  datetime,
  file,
  imageWidget,
  list,
  markdown,
  number,
  object,
  relation,
  select,
  string,
  text,
];

/** The forms, from the server; without a signal those of last time. */
async function loadConfig(): Promise<CmsConfig> {
  const key = `config ${pageData().orang.id} ${location.pathname}`;
  try {
    const answer = await fetch('config.json');
    if (answer.status === 401) location.assign('/admin/');
    if (!answer.ok) throw new Error(String(answer.status));
    const config = (await answer.json()) as CmsConfig;
    void idbPut('lain', config, key);
    return config;
  } catch (error) {
    const kept = await idbGet<CmsConfig>('lain', key).catch(() => undefined);
    if (!kept) throw error;
    return kept;
  }
}

async function start(): Promise<void> {
  CMS.registerLocale('id', phrases);
  CMS.registerBackend('balai', BalaiBackend as unknown as CmsBackendClass);
  CMS.registerWidget(WIDGETS.map((widget) => widget.Widget()) as never);
  CMS.registerEditorComponent(photoComponent);
  const config = await loadConfig();
  await startQueue({ onRefusal: reportRefusal, onSaved: reportSaved });
  await startTyping();
  await openDraft();
  document.getElementById('balai-tunggu')?.remove();
  startMenu();
  startLists();
  startBusy();
  startSignOut();
  CMS.init({ config: { ...config, load_config_file: false } });
}

start().catch((error: unknown) => {
  console.error(error);
  showNotice('mulai', {
    tone: 'gawat',
    text: 'Editor belum dapat dibuka. Periksa sinyal, lalu muat ulang.',
    actions: [{ label: 'Muat ulang', onClick: () => location.reload() }],
  });
});
