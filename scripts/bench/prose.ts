/** Sentences for news and notices. `{dusun}` and the like stand for the village's own words. */

export interface Topic {
  judul: readonly string[];
  ringkasan: string;
  keterangan_foto: string;
  kalimat: readonly string[];
}

export const TOPICS: readonly Topic[] = [
  {
    judul: ['Gotong royong memperbaiki jalan {dusun}', 'Jalan usaha tani {dusun} mulai dikeraskan'],
    ringkasan: 'Warga dan perangkat desa bekerja bersama memperbaiki jalan yang rusak setelah musim hujan.',
    keterangan_foto: 'Warga menimbun jalan dengan batu dan pasir',
    kalimat: [
      'Jalan sepanjang {jumlah} meter itu menghubungkan {dusun} dengan sawah dan kebun warga.',
      'Setiap rumah mengirim satu orang, dan ibu-ibu {dusun} menyiapkan makan siang di {tempat}.',
      'Bahan berupa batu pecah dan pasir dibeli dari Dana Desa sebesar {juta}.',
      'Pekerjaan dipimpin {nama} dari pelaksana kegiatan anggaran, dibantu tukang dari desa sendiri.',
      'Sebelumnya truk pengangkut hasil panen harus memutar lewat desa tetangga bila hujan turun.',
      'Parit di kedua sisi jalan ikut digali agar air tidak lagi menggenang di depan rumah warga {rt}.',
      'Jalan ditutup bagi kendaraan roda empat sampai pengerasan selesai pada bulan {bulan}.',
      'Warga yang lahannya terkena pelebaran sudah bersepakat dalam musyawarah dusun tanpa ganti rugi.',
    ],
  },
  {
    judul: ['Panen padi di {dusun} naik tahun ini', 'Kelompok tani {dusun} panen raya'],
    ringkasan: 'Hasil panen kelompok tani naik berkat bibit unggul dan pengairan yang teratur.',
    keterangan_foto: 'Petani memanen padi di sawah yang menguning',
    kalimat: [
      'Kelompok tani yang beranggotakan {jumlah} orang itu memanen padi di lahan pinggir sungai.',
      'Rata-rata hasil mencapai lima ton gabah kering per hektare, naik dari empat ton tahun lalu.',
      'Bibit unggul dibagikan pemerintah desa pada bulan {bulan} bersama pupuk organik buatan warga.',
      'Penyuluh lapangan datang setiap hari {hari} untuk memeriksa hama wereng dan tikus.',
      'Menurut {nama}, giliran air yang dijaga bersama membuat sawah di ujung saluran tetap basah.',
      'Sebagian gabah disimpan di lumbung desa sebagai cadangan pangan menjelang musim paceklik.',
      'Badan usaha milik desa membeli gabah dengan harga yang sudah disepakati di {tempat}.',
      'Jerami tidak dibakar, melainkan diolah menjadi pakan sapi dan kompos untuk kebun sayur.',
    ],
  },
  {
    judul: ['Pelatihan kemasan untuk usaha rumahan', 'Ibu-ibu {dusun} belajar menjual secara daring'],
    ringkasan: 'Pelaku usaha rumahan belajar mengemas, memberi label, dan memasarkan hasil olahan desa.',
    keterangan_foto: 'Peserta pelatihan mencoba alat pengemas',
    kalimat: [
      'Pelatihan selama dua hari di {tempat} diikuti {jumlah} pelaku usaha dari semua dusun.',
      'Peserta membawa produknya sendiri: keripik pisang, gula merah, madu hutan, dan kerajinan rotan.',
      '{nama}, pendamping dari dinas koperasi, menunjukkan cara memotret produk dengan ponsel.',
      'Setiap peserta pulang membawa contoh label, daftar harga, dan nomor izin yang sedang diurus.',
      'Pemerintah desa menyediakan alat pengemas yang boleh dipakai bergantian setiap hari {hari}.',
      'Modal bergulir dari badan usaha milik desa dapat dipinjam tanpa jaminan untuk kelompok.',
      'Produk desa akan dijual di pameran kecamatan {kecamatan} pada bulan {bulan}.',
      'Pelatihan berikutnya membahas pembukuan sederhana, karena banyak usaha belum memisahkan uang rumah.',
    ],
  },
  {
    judul: ['Penyaluran BLT Dana Desa tahap keempat', 'BLT dibagikan di {tempat}'],
    ringkasan: 'Keluarga penerima manfaat menerima bantuan langsung tunai dari Dana Desa.',
    keterangan_foto: 'Warga mengantre dengan tertib di balai desa',
    kalimat: [
      'Bantuan diberikan kepada {jumlah} keluarga yang ditetapkan dalam musyawarah desa khusus.',
      'Setiap keluarga menerima tiga ratus ribu rupiah untuk setiap bulan, dibayarkan tiga bulan sekaligus.',
      'Daftar penerima ditempel di papan pengumuman dan dibacakan di setiap dusun sebelum penyaluran.',
      'Penerima lanjut usia di {dusun} dikunjungi langsung oleh {nama} dan kader di rumah masing-masing.',
      'Camat {kecamatan} dan pendamping desa menyaksikan penyaluran dari awal sampai selesai.',
      'Warga yang merasa berhak tetapi tidak terdaftar dapat menyampaikan usulan kepada ketua {rt}.',
      'Tidak ada potongan dengan alasan apa pun; laporkan bila ada yang meminta imbalan.',
      'Penyaluran berikutnya dijadwalkan pada akhir tahun setelah laporan tahap ini diperiksa.',
    ],
  },
  {
    judul: ['Musyawarah rencana kerja tahun depan', 'Usulan warga {dusun} masuk rencana desa'],
    ringkasan: 'Musyawarah desa menyepakati usulan yang akan dikerjakan tahun depan.',
    keterangan_foto: 'Peserta musyawarah duduk di balai desa',
    kalimat: [
      'Musyawarah dihadiri {jumlah} orang dari unsur RT, kader, tokoh adat, pemuda, dan perempuan.',
      'Badan Permusyawaratan Desa membuka acara di {tempat} pada pukul {jam}.',
      'Usulan terbanyak menyangkut air bersih, penerangan jalan, dan rehabilitasi posyandu {dusun}.',
      'Setiap usulan diberi nilai menurut jumlah penerima manfaat, biaya, dan kemendesakannya.',
      'Usulan yang belum tertampung akan diteruskan ke kecamatan {kecamatan} atau dibahas tahun berikutnya.',
      'Sekretaris desa {nama} mencatat keputusan dan menempelkannya di papan pengumuman esok harinya.',
      'Perkiraan biaya seluruh kegiatan yang disepakati mencapai {juta} dari berbagai sumber dana.',
      'Warga penyandang disabilitas meminta jalan landai di kantor desa, dan usul itu diterima semua peserta.',
    ],
  },
  {
    judul: ['Sumur bor baru untuk {dusun}', 'Air bersih mengalir ke {rt}'],
    ringkasan: 'Sumur bor dan bak penampungan baru melayani rumah-rumah yang selama ini membeli air.',
    keterangan_foto: 'Anak-anak mencuci tangan di keran umum yang baru',
    kalimat: [
      'Sumur sedalam {jumlah} meter itu dibor selama dua minggu oleh pekerja dari desa sendiri.',
      'Air ditampung di menara setinggi enam meter, lalu dialirkan dengan pipa ke rumah warga {rt}.',
      'Selama ini warga membeli air tangki setiap {hari}, atau mengambil dari sungai saat surut.',
      'Hasil pemeriksaan puskesmas menunjukkan air layak dipakai mandi dan mencuci, dan dimasak dahulu untuk minum.',
      'Pengelola dipilih warga; {nama} menjadi ketua dan mencatat iuran bulanan yang ringan.',
      'Pembangunan memakai Dana Desa sebesar {juta} ditambah tenaga warga.',
      'Pompa memakai panel surya sehingga tidak bergantung pada listrik yang sering padam.',
      'Keran umum dipasang di depan {tempat} untuk siapa saja yang memerlukan.',
    ],
  },
  {
    judul: ['Pemuda {desa} juara bola voli kecamatan', 'Lapangan desa ramai kembali'],
    ringkasan: 'Kegiatan olahraga dan seni pemuda desa berlangsung meriah sepanjang bulan ini.',
    keterangan_foto: 'Pertandingan bola voli di lapangan desa',
    kalimat: [
      'Tim putra desa menang tiga set langsung atas tuan rumah di lapangan kecamatan {kecamatan}.',
      'Latihan berlangsung setiap sore hari {hari} di lapangan yang diratakan bersama tahun lalu.',
      'Karang taruna yang diketuai {nama} mengumpulkan dana dari parkir dan jualan minuman.',
      'Penonton dari {dusun} datang berombongan dengan kentongan dan rebana.',
      'Hadiah berupa uang pembinaan dibelikan jaring, bola, dan lampu untuk latihan malam.',
      'Pada malam penutupan ditampilkan tari daerah dan pembacaan puisi oleh anak-anak sekolah dasar.',
      'Sebanyak {jumlah} anak mendaftar untuk kelas pemula yang dibuka bulan depan.',
      'Pemerintah desa menyediakan {juta} untuk sarana olahraga dalam anggaran tahun berjalan.',
    ],
  },
  {
    judul: ['Waspada air sungai naik di {rt}', 'Latihan tanggap banjir di {dusun}'],
    ringkasan: 'Desa menyiapkan jalur evakuasi dan posko menghadapi puncak musim hujan.',
    keterangan_foto: 'Perahu karet disiapkan di tepi sungai',
    kalimat: [
      'Tinggi air di papan duga mencapai {jumlah} sentimeter di atas batas aman pada {hari} malam.',
      'Posko dibuka di {tempat} dengan dapur umum, obat-obatan, dan tempat tidur untuk ibu dan anak.',
      'Relawan yang dipimpin {nama} memeriksa perahu, tali, dan pengeras suara setiap sore.',
      'Warga {rt} diminta menyimpan surat berharga dalam kantong plastik di tempat yang tinggi.',
      'Kentongan dibunyikan tiga kali berturut-turut bila warga harus segera mengungsi ke {tempat}.',
      'Sekolah di {dusun} diliburkan sementara sampai jalan dapat dilalui dengan aman.',
      'Persediaan beras cadangan desa cukup untuk {jumlah} jiwa selama sepuluh hari.',
      'Nomor posko dapat dihubungi siang dan malam, termasuk untuk permintaan perahu bagi orang sakit.',
    ],
  },
];

/** Sentences that fit under any news; they bring a text to its length. */
export const GENERAL: readonly string[] = [
  'Kepala desa mengucapkan terima kasih kepada semua warga yang sudah meluangkan waktu dan tenaga.',
  'Kegiatan ini sejalan dengan rencana pembangunan jangka menengah desa yang disusun bersama warga.',
  'Laporan penggunaan uang dapat dibaca siapa saja di halaman anggaran dan di papan depan kantor desa.',
  'Bila ada pertanyaan, warga dapat datang ke kantor desa pada jam layanan atau mengirim pesan WhatsApp.',
  'Foto dan daftar hadir disimpan sekretariat sebagai bagian dari laporan pertanggungjawaban.',
  'Menurut {nama}, keterlibatan ibu-ibu dan pemuda membuat pekerjaan selesai lebih cepat dari perkiraan.',
  'Desa tetangga sudah menyatakan minat untuk datang belajar pada bulan {bulan}.',
  'Usulan perbaikan dari warga dicatat dan akan dibahas dalam musyawarah dusun berikutnya.',
  'Anak-anak sekolah ikut hadir agar mengenal cara desa mereka bekerja dan mengambil keputusan.',
  'Kader kesehatan mengingatkan warga untuk menjaga kebersihan lingkungan dan menutup penampungan air.',
  'Pemerintah desa berjanji memelihara hasilnya dan menunjuk penanggung jawab di setiap RT.',
  'Acara ditutup dengan doa bersama dan makan siang dari hasil kebun warga {dusun}.',
];

export const NOTICES: readonly { judul: string; ringkasan: string; kalimat: readonly string[] }[] = [
  {
    judul: 'Posyandu balita dan lansia {dusun}',
    ringkasan: 'Hari {hari} pukul {jam} di {tempat}. Bawa buku KIA atau kartu berobat.',
    kalimat: [
      'Kader dan bidan desa menimbang balita, memberi imunisasi, dan memeriksa tekanan darah lansia.',
      'Makanan tambahan dari bahan setempat dibagikan kepada semua balita yang hadir.',
      'Ibu hamil mendapat tablet tambah darah dan dapat berkonsultasi langsung dengan bidan.',
    ],
  },
  {
    judul: 'Pembagian bibit untuk kelompok tani',
    ringkasan: 'Ambil di {tempat} hari {hari}. Bawa KTP dan kartu anggota kelompok.',
    kalimat: [
      'Setiap anggota mendapat bibit untuk seperempat hektare dan satu karung pupuk organik.',
      'Pengambilan dapat diwakilkan dengan surat kuasa yang diketahui ketua kelompok.',
      'Sisa bibit dibagikan kepada petani yang belum menjadi anggota setelah pukul {jam}.',
    ],
  },
  {
    judul: 'Pemadaman listrik di {rt}',
    ringkasan: 'Listrik padam hari {hari} mulai pukul {jam} karena pemeliharaan jaringan.',
    kalimat: [
      'Pemeliharaan diperkirakan berlangsung empat jam, tergantung cuaca di lapangan.',
      'Pelayanan kantor desa yang memerlukan komputer dilanjutkan setelah listrik menyala kembali.',
      'Mohon cabut peralatan elektronik agar tidak rusak saat aliran listrik kembali.',
    ],
  },
  {
    judul: 'Undangan musyawarah {dusun}',
    ringkasan: 'Semua warga diundang hari {hari} pukul {jam} di {tempat} untuk memberi usul.',
    kalimat: [
      'Musyawarah membahas kegiatan tahun depan, daftar penerima bantuan, dan kebersihan lingkungan.',
      'Usul dapat ditulis dan dititipkan kepada ketua RT bila berhalangan hadir.',
      'Keputusan ditempel di papan pengumuman paling lambat dua hari sesudahnya.',
    ],
  },
  {
    judul: 'Batas akhir pembayaran PBB',
    ringkasan: 'Bayar di kantor desa sebelum akhir bulan agar tidak terkena denda.',
    kalimat: [
      'SPPT dapat diambil pada {nama} setiap hari kerja sejak pukul {jam}.',
      'Bila luas atau nama pada SPPT salah, laporkan sebelum membayar supaya dapat dibetulkan.',
      'Tanda terima yang sah memuat nama bank, nomor objek pajak, dan tanggal pembayaran.',
    ],
  },
  {
    judul: 'Kerja bakti membersihkan saluran air',
    ringkasan: 'Hari {hari} pukul {jam}, berkumpul di {tempat}. Bawa cangkul atau sabit.',
    kalimat: [
      'Saluran dari {dusun} sampai sungai perlu dibersihkan sebelum puncak musim hujan.',
      'Sampah plastik dikumpulkan terpisah dan dijual ke bank sampah desa.',
      'Warga yang berhalangan dapat menyumbang makanan atau mengganti pada hari lain.',
    ],
  },
  {
    judul: 'Perubahan jam pelayanan kantor desa',
    ringkasan: 'Mulai hari {hari} pelayanan dibuka pukul {jam}. Berlaku selama bulan {bulan}.',
    kalimat: [
      'Perubahan ini menyesuaikan dengan kegiatan pemutakhiran data penduduk di setiap dusun.',
      'Keperluan mendesak seperti surat kematian tetap dilayani kapan saja lewat telepon.',
      'Jam biasa berlaku kembali setelah kegiatan selesai.',
    ],
  },
  {
    judul: 'Vaksinasi hewan ternak gratis',
    ringkasan: 'Petugas datang ke {dusun} hari {hari}. Kumpulkan ternak di dekat {tempat}.',
    kalimat: [
      'Vaksin melindungi sapi dan kerbau dari penyakit mulut dan kuku yang masih ditemukan di kecamatan {kecamatan}.',
      'Ternak yang sakit jangan dibawa; petugas akan mendatangi kandangnya.',
      'Pemilik mendapat kartu vaksin yang diperlukan bila ternak dijual ke luar daerah.',
    ],
  },
  {
    judul: 'Lowongan pelaksana kegiatan desa',
    ringkasan: 'Desa mencari {jumlah} pekerja harian dari warga sendiri untuk padat karya.',
    kalimat: [
      'Pekerjaan berlangsung tiga minggu dengan upah harian yang dibayar setiap {hari}.',
      'Diutamakan kepala keluarga yang tidak bekerja, perempuan kepala keluarga, dan pemuda putus sekolah.',
      'Pendaftaran pada {nama} di kantor desa dengan membawa fotokopi KTP.',
    ],
  },
  {
    judul: 'Pendataan pemilih dan penduduk {rt}',
    ringkasan: 'Petugas berkunjung mulai hari {hari}. Siapkan KTP dan Kartu Keluarga.',
    kalimat: [
      'Petugas memakai tanda pengenal dan surat tugas dari kepala desa; mintalah untuk melihatnya.',
      'Petugas tidak meminta uang, sandi, atau kode yang dikirim ke ponsel.',
      'Warga yang sedang bekerja di luar daerah dapat diwakili anggota keluarga.',
    ],
  },
];

export const FLOOD = {
  judul: 'Darurat: air sungai naik di {rt}',
  ringkasan: 'Warga {rt} dan sekitarnya mohon bersiap pindah ke {tempat}. Ikuti arahan petugas.',
  kalimat: [
    'Tinggi air naik cepat sejak {hari} malam dan diperkirakan masih naik sampai besok.',
    'Matikan listrik sebelum meninggalkan rumah dan bawa surat penting, obat, serta pakaian.',
    'Perahu disiapkan di dekat {tempat} untuk lansia, ibu hamil, dan anak-anak.',
  ],
} as const;

export const EVENTS: readonly { judul: string; ringkasan: string }[] = [
  { judul: 'Musyawarah RKP Desa', ringkasan: 'Menyepakati kegiatan tahun depan bersama semua unsur warga.' },
  { judul: 'Posyandu {dusun}', ringkasan: 'Timbang balita, imunisasi, dan pemeriksaan lansia.' },
  { judul: 'Senam sehat dan pasar pagi', ringkasan: 'Terbuka untuk semua umur, ada jajanan warga.' },
  { judul: 'Pelatihan kader PKK', ringkasan: 'Mengolah pangan setempat untuk makanan tambahan balita.' },
  { judul: 'Rapat ketua RT se-desa', ringkasan: 'Membahas keamanan lingkungan dan pendataan penduduk.' },
];

export const OFFICIALS: readonly { jabatan: string; tugas: string }[] = [
  { jabatan: 'Kepala Desa', tugas: 'Memimpin pemerintahan desa dan menandatangani surat-surat.' },
  { jabatan: 'Sekretaris Desa', tugas: 'Administrasi, arsip, dan informasi publik.' },
  { jabatan: 'Kasi Pelayanan', tugas: 'Surat pengantar dan keterangan untuk warga.' },
  { jabatan: 'Kaur Keuangan', tugas: 'Penatausahaan keuangan dan pembayaran.' },
  { jabatan: 'Kasi Kesejahteraan', tugas: 'Pembangunan, bantuan sosial, dan kesehatan.' },
  { jabatan: 'Kepala Dusun', tugas: 'Urusan warga di dusun, dari pengantar sampai keamanan.' },
];

export const PROFILE: readonly string[] = [
  'Desa {desa} terletak di Kecamatan {kecamatan} dan terdiri atas empat dusun.',
  'Sebagian besar warga bekerja sebagai petani, pekebun, nelayan sungai, dan perajin.',
  'Menurut cerita para tetua, desa ini dibuka oleh {jumlah} keluarga yang datang menyusuri sungai.',
  'Nama desa diambil dari harapan para pendiri akan tanah yang subur dan kehidupan yang rukun.',
  'Dusun {dusun} menjadi pusat pemerintahan sejak balai desa dibangun dengan swadaya warga.',
  'Sekolah dasar pertama berdiri dengan dinding papan dan satu guru yang mengajar enam kelas.',
  'Jalan darat baru terbuka belakangan; sebelumnya semua perjalanan dilakukan dengan perahu.',
  'Kini desa memiliki puskesmas pembantu, pasar mingguan, dan badan usaha milik desa.',
];

/** The eight parts of an emergency notice, so that the checks find nothing. */
export const FLOOD_PARTS = {
  jenis: 'bencana-alam',
  bahaya_dampak: 'Air sungai naik dan dapat masuk ke rumah di tepi sungai.',
  pihak_terdampak: 'Warga yang tinggal di tepi sungai.',
  prosedur_evakuasi: 'Jalan kaki ke balai desa lewat jalan poros.',
  cara_menghindari: 'Matikan listrik. Jangan menyeberangi air yang mengalir.',
  cara_bantuan: 'Dapur umum di balai desa.',
  upaya_penanggulangan: 'Petugas memasang karung pasir.',
  pihak_pengumum: 'Kepala desa dan BPBD.',
  tata_cara_pengumuman: 'Pengeras suara masjid dan halaman ini.',
};
