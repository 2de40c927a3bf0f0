/** The words of Decap's review by pull request, which git hosts use; in Indonesian. */
import type { Phrases } from './id.ts';

export const workflow: Phrases = {
  workflow: {
    loading: 'Membuka daftar pemeriksaan',
    workflowHeading: 'Pemeriksaan',
    newPost: 'Tulis baru',
    description: '%{smart_count} tulisan menunggu diperiksa, %{readyCount} siap diterbitkan.',
    dateFormat: 'D MMMM',
  },
  workflowCard: {
    lastChange: '%{date}, oleh %{author}',
    lastChangeNoAuthor: '%{date}',
    lastChangeNoDate: 'oleh %{author}',
    deleteChanges: 'Hapus perubahan',
    deleteNewEntry: 'Hapus tulisan baru',
    publishChanges: 'Terbitkan perubahan',
    publishNewEntry: 'Terbitkan tulisan baru',
  },
  workflowList: {
    onDeleteEntry: 'Hapus tulisan ini?',
    onPublishingNotReadyEntry:
      'Hanya tulisan berstatus "Siap" yang dapat diterbitkan. Pindahkan kartunya ke kolom "Siap".',
    onPublishEntry: 'Terbitkan tulisan ini?',
    draftHeader: 'Naskah',
    inReviewHeader: 'Diperiksa',
    readyHeader: 'Siap',
    currentEntries: '%{smart_count} tulisan',
  },
};
