/** What `/sw.js` is where the offline copy is switched off: it clears what its forerunner kept, and goes. */
import { pekerja } from './lingkungan.ts';
import { hapusSimpanan } from './simpanan.ts';

pekerja.addEventListener('install', () => pekerja.skipWaiting());
pekerja.addEventListener('activate', (event) => {
  event.waitUntil(hapusSimpanan().then(() => pekerja.registration.unregister()));
});
