/**
 * Decap's words in Indonesian, all of them (`tests/cms/locale.test.ts` compares with the English ones). For
 * people who write little and read on a phone: short, plain, and saying what to do next.
 */
import { editor } from './editor.ts';
import { workflow } from './workflow.ts';

/** Phrases in groups, as Decap keeps them. */
export interface Phrases {
  [name: string]: string | Phrases;
}

export const id: Phrases = {
  auth: {
    login: 'Masuk',
    loggingIn: 'Sedang masuk...',
    loginWithNetlifyIdentity: 'Masuk dengan Netlify Identity',
    loginWithAzure: 'Masuk dengan Azure',
    loginWithBitbucket: 'Masuk dengan Bitbucket',
    loginWithGitHub: 'Masuk dengan GitHub',
    loginWithGitLab: 'Masuk dengan GitLab',
    loginWithGitea: 'Masuk dengan Gitea',
    loginWithForgejo: 'Masuk dengan Forgejo',
    errors: {
      email: 'Isi alamat surel Anda.',
      password: 'Isi kata sandi Anda.',
      identitySettings:
        'Pengaturan Identity tidak terbaca. Untuk backend git-gateway, nyalakan layanan Identity dan Git Gateway.',
    },
  },
  app: {
    header: { content: 'Isi situs', workflow: 'Pemeriksaan', media: 'Foto', quickAdd: 'Tulis baru' },
    app: {
      errorHeader: 'Pengaturan tidak dapat dibuka',
      configErrors: 'Kesalahan pengaturan',
      checkConfigYml: 'Beri tahu pengelola situs.',
      loadingConfig: 'Membuka pengaturan...',
      waitingBackend: 'Menunggu server...',
    },
    notFoundPage: { header: 'Halaman tidak ada' },
  },
  collection: {
    sidebar: {
      collections: 'Mau mengisi apa?',
      allCollections: 'Semua jenis isi',
      searchAll: 'Cari di semua',
      searchIn: 'Cari di',
    },
    collectionTop: {
      sortBy: 'Urutkan',
      viewAs: 'Tampilan',
      viewAsList: 'Tampilkan sebagai daftar',
      viewAsGrid: 'Tampilkan sebagai kotak',
      newButton: 'Tambah %{collectionLabel}',
      newButtonAriaLabel: 'Tambah %{collectionLabel}',
      ascending: 'Dari awal',
      descending: 'Dari akhir',
      searchResults: 'Hasil pencarian "%{searchTerm}"',
      searchResultsInCollection: 'Hasil pencarian "%{searchTerm}" di %{collection}',
      filterBy: 'Saring',
      groupBy: 'Kelompokkan',
    },
    entries: {
      loadingEntries: 'Membuka daftar...',
      cachingEntries: 'Menyiapkan daftar...',
      longerLoading: 'Mungkin perlu beberapa menit',
      noEntries: 'Belum ada isi',
      unpublishedHeader: 'Belum terbit',
    },
    groups: { other: 'Lainnya', negateLabel: 'Bukan %{label}' },
    defaultFields: { author: { label: 'Penulis' }, updatedOn: { label: 'Terakhir diubah' } },
  },
  editor,
  mediaLibrary: {
    mediaLibraryCard: {
      draft: 'Belum disimpan',
      copy: 'Salin',
      copyUrl: 'Salin alamat',
      copyPath: 'Salin tempat berkas',
      copyName: 'Salin nama',
      copied: 'Sudah disalin',
    },
    mediaLibrary: {
      onDelete: 'Hapus berkas yang dipilih?',
      fileTooLarge: 'Berkas terlalu besar.\nPaling besar %{size} kB.',
    },
    mediaLibraryModal: {
      loading: 'Membuka...',
      close: 'Tutup',
      noResults: 'Tidak ditemukan.',
      noAssetsFound: 'Belum ada berkas.',
      noImagesFound: 'Belum ada foto.',
      private: 'Pribadi ',
      images: 'Foto',
      mediaAssets: 'Foto dan berkas',
      search: 'Cari...',
      uploading: 'Mengunggah...',
      upload: 'Ambil dari ponsel',
      download: 'Unduh',
      deleting: 'Menghapus...',
      deleteSelected: 'Hapus yang dipilih',
      chooseSelected: 'Pakai yang dipilih',
    },
  },
  ui: {
    default: { goBackToSite: 'Kembali ke situs' },
    errorBoundary: {
      title: 'Ada kesalahan',
      details: 'Maaf, ada yang salah. Kalau terulang, ',
      reportIt: 'laporkan di GitHub.',
      detailsHeading: 'Rincian',
      privacyWarning:
        'Laporan berisi pesan kesalahan dan data teknis.\nPeriksa dulu, dan hapus yang tidak boleh dibaca orang lain.',
      recoveredEntry: {
        heading: 'Tulisan yang terselamatkan',
        warning: 'Salin tulisan ini dulu sebelum pindah halaman!',
        copyButtonLabel: 'Salin',
      },
    },
    settingsDropdown: { logOut: 'Keluar', account: 'Menu akun' },
    toast: {
      onFailToLoadEntries: 'Tulisan tidak dapat dibuka: %{details}',
      onFailToLoadDeployPreview: 'Pratinjau tidak dapat dibuka: %{details}',
      onFailToPersist: 'Belum tersimpan: %{details}',
      onFailToDelete: 'Belum terhapus: %{details}',
      onFailToUpdateStatus: 'Status belum berubah: %{details}',
      missingRequiredField: 'Ada isian yang perlu diperbaiki. Lihat tulisan merah, lalu simpan lagi.',
      entrySaved: 'Tersimpan',
      entryPublished: 'Tersimpan',
      entryUnpublished: 'Tidak terbit lagi',
      onFailToPublishEntry: 'Belum terbit: %{details}',
      onFailToUnpublishEntry: 'Masih terbit: %{details}',
      entryUpdated: 'Status sudah diubah',
      onDeleteUnpublishedChanges: 'Perubahan yang belum terbit sudah dihapus',
      noteAdded: 'Catatan ditambahkan',
      onFailToAddNote: 'Catatan belum tersimpan: %{details}',
      noteUpdated: 'Catatan diubah',
      onFailToUpdateNote: 'Catatan belum berubah: %{details}',
      noteDeleted: 'Catatan dihapus',
      onFailToDeleteNote: 'Catatan belum terhapus: %{details}',
      noteResolved: 'Catatan selesai',
      noteReopened: 'Catatan dibuka lagi',
      onFailToToggleNote: 'Catatan belum berubah: %{details}',
      onFailToAuth: '%{details}',
      onLoggedOut: 'Anda sudah keluar. Salin tulisan Anda, lalu masuk lagi.',
      onBackendDown: 'Server sedang bermasalah. Keterangan: %{details}',
    },
  },
  workflow,
};
