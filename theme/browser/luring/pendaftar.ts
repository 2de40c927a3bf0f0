/**
 * Asks the browser to keep a copy of the site, once the page is there and nothing else is to be done. The only
 * script that runs by itself; without it, or on an insecure address, the site is simply not kept.
 */
interface Sambungan {
  saveData?: boolean;
  effectiveType?: string;
}

const wadah = navigator.serviceWorker;

if (wadah) {
  addEventListener('load', () => (window.requestIdleCallback ?? setTimeout)(daftar));
  // A new worker has new pages to fetch.
  wadah.addEventListener('controllerchange', lengkapi);
  wadah.addEventListener('message', () => {
    const muat = document.querySelector('#luring a');
    if (muat) muat.textContent = 'Isi terbaru sudah ada, buka sekarang';
  });
}

/** Private windows and full disks refuse; the page is none the worse. */
function daftar(): void {
  // The site may stand in any folder: the worker lies beside `_astro/`, where this file is.
  const alamat = import.meta.url.replace(/_astro\/.*/, 'sw.js');
  wadah.register(alamat, { updateViaCache: 'none' }).then(lengkapi, () => {});
}

/**
 * Lets the worker keep this page, which it did not see when it was the first one, and fetch what goes beyond the
 * core; the latter not for a phone that saves data or has a 2G signal.
 */
async function lengkapi(): Promise<void> {
  const { connection } = navigator as { connection?: Sambungan };
  const hemat = connection?.saveData || /2g/.test(connection?.effectiveType ?? '');
  (await wadah.ready).active?.postMessage([location.href.replace(/[?#].*/, ''), hemat]);
}
