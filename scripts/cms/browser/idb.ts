/** A few promises around the browser's database, where what was typed and what waits is kept. */

export type StoreName = 'antrean' | 'ketikan' | 'lain';

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('balai', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('antrean', { autoIncrement: true });
      request.result.createObjectStore('ketikan');
      request.result.createObjectStore('lain');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opening;
}

/** One transaction; resolves when what was written is kept. */
async function run<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const db = await open();
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(name, mode);
    const request = act(transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? request.error);
  });
}

export const idbGet = <T>(name: StoreName, key: IDBValidKey): Promise<T | undefined> =>
  run<T | undefined>(name, 'readonly', (store) => store.get(key));

export const idbPut = (name: StoreName, value: unknown, key?: IDBValidKey): Promise<IDBValidKey> =>
  run(name, 'readwrite', (store) => store.put(value, key));

export const idbDelete = (name: StoreName, key: IDBValidKey): Promise<undefined> =>
  run(name, 'readwrite', (store) => store.delete(key));

export const idbKeys = (name: StoreName): Promise<IDBValidKey[]> =>
  run(name, 'readonly', (store) => store.getAllKeys());

/** All records in the order of their keys. */
export async function idbAll<T>(name: StoreName): Promise<{ key: IDBValidKey; value: T }[]> {
  const [keys, values] = await Promise.all([
    idbKeys(name),
    run<T[]>(name, 'readonly', (store) => store.getAll()),
  ]);
  return values.flatMap((value, index) => {
    const key = keys[index];
    return key === undefined ? [] : [{ key, value }];
  });
}
