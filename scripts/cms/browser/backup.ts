/** Where and how Decap keeps unsaved text in this browser: apart for each person, because phones are lent. */
import { pageData } from './page-data.ts';

export const backupBase = (): string => `backup.${pageData().orang.id}`;

/** @param slug '' for a new entry */
export function backupKey(collection: string, slug: string): string {
  return `${backupBase()}.${collection}${slug ? `.${slug}` : ''}`;
}

/** Unsaved text as Decap keeps it. */
export interface Backup {
  raw: string;
  path: string;
  mediaFiles?: MediaFile[];
}

export interface MediaFile {
  id: string;
  name: string;
  path: string;
  file: File;
  size: number;
  /** True for one that was never saved. */
  draft: boolean;
}
