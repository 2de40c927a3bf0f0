/**
 * The register of everything that can be wrong with content: what happened, and what to write instead.
 * English for staff (`balai check`), Indonesian for operators (forms). `{name}` stands for a parameter.
 */

export type MessageParams = Record<string, string | number>;
type Locale = 'en' | 'id';
type Text = readonly [message: string, hint: string];
interface Message {
  en: Text;
  id: Text;
}

const m = (en: Text, id: Text): Message => ({ en, id });

export const MESSAGES = {
  // fields
  missing: m(
    ['The required field "{field}" is missing.', 'Add a line such as `{field}: {example}`.'],
    ['"{label}" belum diisi.', 'Isi "{label}". {hint}'],
  ),
  wrong_type: m(
    ['"{field}" should be {expected}, but is {received}.', 'Write it like this: `{field}: {example}`.'],
    ['"{label}" ditulis dengan bentuk yang tidak dikenal.', 'Contoh yang benar: {example}'],
  ),
  too_short: m(
    [
      '"{field}" is empty or too short (at least {limit} {unit}).',
      'Fill it in, or remove the line if it is optional.',
    ],
    ['"{label}" masih kosong atau terlalu pendek.', 'Isi paling sedikit {limit} {satuan}.'],
  ),
  too_long: m(
    [
      '"{field}" is too long (at most {limit} {unit}).',
      'Shorten it; longer text belongs into the body below the second ---.',
    ],
    ['"{label}" terlalu panjang, paling banyak {limit} {satuan}.', 'Persingkat, atau pindahkan ke isi.'],
  ),
  too_small: m(
    ['"{field}" is smaller than {limit}.', 'Write a number of at least {limit}.'],
    ['"{label}" lebih kecil dari {limit}.', 'Tulis angka paling kecil {limit}.'],
  ),
  too_big: m(
    ['"{field}" is larger than {limit}.', 'Write a number of at most {limit}.'],
    ['"{label}" lebih besar dari {limit}.', 'Tulis angka paling besar {limit}.'],
  ),
  not_in_list: m(
    ['"{field}" has a value that is not in its list.', 'Choose one of: {allowed}.'],
    ['"{label}" tidak ada dalam pilihan.', 'Pilih salah satu: {allowed}.'],
  ),
  bad_format: m(
    ['"{field}" does not have the right form.', 'Write it like this: `{example}`.'],
    ['Penulisan "{label}" belum benar.', 'Contoh yang benar: {example}'],
  ),
  unknown_field: m(
    ['There is no field "{field}"; it is ignored.', 'Check the spelling{suggestion}, or remove the line.'],
    ['Kolom "{field}" tidak dikenal, jadi tidak ditampilkan.', 'Periksa ejaannya atau hapus.'],
  ),
  one_line: m(
    ['"{field}" has a line break.', 'Write it in one line.'],
    ['"{label}" harus satu baris.', 'Hapus ganti barisnya.'],
  ),
  bad_date: m(
    ['"{field}" is not a day of the calendar.', 'Write year-month-day, e.g. `2026-11-24`.'],
    ['"{label}" bukan tanggal yang benar.', 'Tulis tahun-bulan-hari, misalnya 2026-11-24.'],
  ),
  bad_phone: m(
    [
      '"{field}" is not an Indonesian phone number.',
      'Write it like `0812-3456-7890` or `+62 812 3456 7890`.',
    ],
    ['"{label}" bukan nomor telepon Indonesia.', 'Contoh: 0812-3456-7890.'],
  ),
  bad_hours: m(
    ['"{field}" does not say hours.', 'Write `08.00-15.00` or `tutup`.'],
    ['"{label}" bukan jam layanan.', 'Tulis 08.00-15.00 atau tutup.'],
  ),
  bad_colour: m(
    ['"{field}" is not a colour.', 'Write a hexadecimal colour in quotes, e.g. `"#0b6b5d"`.'],
    ['"{label}" bukan kode warna.', 'Contoh: #0b6b5d.'],
  ),
  bad_money: m(
    ['"{field}" is not an amount of money.', 'Write `96400000`, `"96.400.000"` or `"96.400.000,50"`.'],
    ['"{label}" bukan jumlah uang.', 'Contoh: 96.400.000 atau 96.400.000,50.'],
  ),
  bad_file_name: m(
    [
      '"{field}" is not the name of a file beside this entry.',
      'Write the bare file name without a folder, e.g. `{example}`.',
    ],
    ['"{label}" bukan nama berkas di folder ini.', 'Tulis nama berkasnya saja, misalnya {example}.'],
  ),
  bad_extension: m(
    ['"{field}" names a file of a type that is not accepted.', 'Use one of: {allowed}.'],
    ['Jenis berkas pada "{label}" tidak dapat dipakai.', 'Pakai salah satu: {allowed}.'],
  ),
  bad_region_code: m(
    ['"{field}" is not a region code.', 'Write it with dots and in quotes, e.g. `"{example}"`.'],
    ['"{label}" bukan kode wilayah.', 'Tulis dengan titik, misalnya {example}.'],
  ),
  unknown_region_code: m(
    [
      'The region code {kode} is not in the official table.',
      'Look the code up (`balai new --kabupaten 62.11 --list`), or set `contoh: true` with `nama`, `kecamatan`, `kabupaten` and `provinsi` for an invented village.',
    ],
    ['Kode wilayah {kode} tidak ada dalam tabel resmi.', 'Periksa kembali kodenya.'],
  ),
  reason_missing: m(
    ['A suspended service needs a reason.', 'Add `alasan:` and say why, and until when if that is known.'],
    ['Layanan yang ditangguhkan perlu alasan.', 'Tulis alasannya, dan sampai kapan bila sudah tahu.'],
  ),
  ends_before_start: m(
    ['"{field}" lies before the start.', 'Write a date on or after the first day.'],
    ['"{label}" lebih awal dari tanggal mulai.', 'Pilih tanggal yang sama atau sesudahnya.'],
  ),
  emergency_incomplete: m(
    [
      'An emergency notice should also say: {bagian}.',
      'Add these fields below `serta_merta:`; PerKI 1/2018 asks for all eight. The notice is published as it is.',
    ],
    [
      'Kabar darurat ini belum memuat: {bagian}.',
      'Lengkapi isian serta-merta. Sementara itu kabarnya tetap tampil.',
    ],
  ),
  caption_missing: m(
    [
      'The photo has no caption, so people who cannot see it miss it.',
      'Add `keterangan_foto:` and say what the photo shows.',
    ],
    ['Foto belum punya keterangan.', 'Tulis apa yang terlihat di foto.'],
  ),
  duplicate_code: m(
    [
      'The code {kode} stands twice for the same fund.',
      'Add the amounts up into one row, or correct one of the codes.',
    ],
    [
      'Kode {kode} tertulis dua kali untuk sumber dana yang sama.',
      'Gabungkan, atau perbaiki salah satu kodenya.',
    ],
  ),
  sum_differs: m(
    [
      '{kolom} of {kode} is {sendiri}, but its parts add up to {jumlah} (difference {selisih}).',
      'Correct the row or its parts; the page says meanwhile that this sum does not match.',
    ],
    [
      '{kolom} {kode} tertulis {sendiri}, padahal jumlah rinciannya {jumlah} (selisih {selisih}).',
      'Perbaiki angkanya; sementara itu halaman menyebut jumlah ini tidak cocok.',
    ],
  ),
  unknown_superior: m(
    [
      'No official of the village is "{atasan}"; the chart shows the usual order instead.',
      'Write the office of the superior as it stands in the entry of that official.',
    ],
    [
      'Tidak ada perangkat dengan jabatan "{atasan}".',
      'Tulis jabatan atasannya persis seperti pada isiannya.',
    ],
  ),
  bpd_in_kelurahan: m(
    [
      'A kelurahan has no BPD: it is part of the regency or city and has no council of its own (PP 17/2018).',
      'Choose another kind, e.g. `lpm`, or delete the entry.',
    ],
    ['Kelurahan tidak mempunyai BPD.', 'Pilih jenis lain, misalnya Pemberdayaan masyarakat.'],
  ),
  people_differ: m(
    [
      '{bagian} should come to {tertulis} people, but adds up to {jumlah} (difference {selisih}).',
      'Correct the number or its parts; the page says meanwhile that this sum does not match.',
    ],
    [
      '{bagian} seharusnya {tertulis} jiwa, tetapi jumlahnya {jumlah} (selisih {selisih}).',
      'Perbaiki angkanya; sementara itu halaman menyebut jumlah ini tidak cocok.',
    ],
  ),
  unknown_duty: m(
    [
      'There is no item "{kode}" in the list of what must be published.',
      'Take a code from docs/keterbukaan.md or from sites/keterbukaan.yaml.',
    ],
    ['Butir kewajiban "{kode}" tidak dikenal.', 'Pilih kode dari daftar keterbukaan.'],
  ),
  // who changed what
  foreign_change: m(
    [
      '{akun} may not change this file: it is outside their villages ({desa}).',
      'Leave it out of the change, or have staff make it. sites/operator.yaml says who may change what.',
    ],
    ['Berkas ini bukan milik desa Anda.', 'Ubah hanya isi desa Anda, atau minta bantuan Kominfo.'],
  ),
  locked_field: m(
    ['{akun} may not change "{field}" of situs.yaml.', 'Restore its value, or have staff change it.'],
    ['Isian "{field}" hanya boleh diubah Kominfo.', 'Kembalikan seperti semula, atau minta bantuan Kominfo.'],
  ),
  changed_link: m(
    ['This is a link or a submodule, and no file.', 'Put the file itself there.'],
    ['Ini tautan, bukan berkas.', 'Letakkan berkasnya sendiri di sini.'],
  ),
  // text
  spam: m(
    [
      'The text advertises gambling ("{words}").',
      'Remove it, and check who had access: accounts of villages are stolen to plant such text. To warn against gambling, say so plainly (bahaya, cegah, laporkan).',
    ],
    [
      'Tulisan ini memuat promosi judi ("{words}").',
      'Hapus bagian itu. Bila bukan Anda yang menulis, segera hubungi Kominfo.',
    ],
  ),
  personal_number: m(
    [
      'The text holds a number that looks like a NIK or KK number.',
      'Remove it: UU 27/2022 protects it, and a public page must never show it.',
    ],
    [
      'Tulisan ini memuat nomor yang tampak seperti NIK atau nomor KK.',
      'Hapus nomor itu; data pribadi warga tidak boleh tampil di situs.',
    ],
  ),
  unsafe_link: m(
    [
      'The link "{target}" is not allowed and was removed.',
      'Link to https://, tel:, mailto: or a page of this site.',
    ],
    ['Tautan "{target}" tidak dapat dipakai, jadi dihapus.', 'Pakai alamat yang diawali https://.'],
  ),
  unknown_audience: m(
    [
      '"{nama}" is no village and no kecamatan of this regency, so it reaches nobody.{suggestion}',
      'Write a village by the name of its folder in sites/, a kecamatan by its own name.',
    ],
    [
      '"{nama}" tidak dikenal, jadi tidak ada desa yang dijangkau.{saran}',
      'Tulis desa dengan nama foldernya, kecamatan dengan namanya saja.',
    ],
  ),
  audience_ignored: m(
    [
      'Only the regency can say whom an entry is for; "untuk" has no effect in a village.',
      'Remove `untuk:` and what stands below it.',
    ],
    ['Isian "Hanya untuk" milik kabupaten dan tidak berlaku di sini.', 'Hapus isian itu.'],
  ),
  emergency_kept: m(
    [
      'The regency has an emergency notice "{slug}", which no village can replace; this entry is left out.',
      'Give the file another name.',
    ],
    [
      'Kabar darurat kabupaten memakai alamat "{slug}", jadi pengumuman ini tidak tampil.',
      'Hapus, lalu tulis lagi dengan judul lain.',
    ],
  ),
  addition_unused: m(
    [
      'The regency has no service "{slug}" that this could add to.',
      'Give the file the name of a service in content/_kabupaten/layanan/, or write a service of your own in layanan/.',
    ],
    [
      'Kabupaten tidak mempunyai layanan "{slug}", jadi tambahan ini tidak tampil.',
      'Beri nama yang sama dengan layanan kabupaten, atau tulis layanan sendiri.',
    ],
  ),
  dead_link: m(
    [
      'The link "{target}" leads to no page of this site and was removed.',
      'Write the address as the browser shows it, from its first /.',
    ],
    [
      'Tautan "{target}" tidak menuju halaman mana pun, jadi dihapus.',
      'Salin alamat halamannya, mulai dari tanda / pertama.',
    ],
  ),
  remote_image: m(
    [
      'The picture "{target}" lies on another server and was removed.',
      'Save it beside the entry and write its bare file name.',
    ],
    ['Gambar "{target}" ada di situs lain, jadi tidak ditampilkan.', 'Unggah gambarnya ke sini.'],
  ),
  raw_html: m(
    ['HTML tags in the text were removed.', 'Write Markdown: `**bold**`, `- list`, `[words](https://...)`.'],
    ['Kode HTML di dalam tulisan dihapus.', 'Tulis sebagai teks biasa.'],
  ),
  // files
  empty_file: m(
    ['The file is empty.', 'Write the entry, or delete the file.'],
    ['Berkas ini kosong.', 'Isi atau hapus.'],
  ),
  too_large: m(
    [
      'The file has {size}; at most {limit} are accepted.',
      'Make it smaller: split the text, shrink the photo, compress the PDF.',
    ],
    ['Ukuran berkas {size}; paling besar {limit}.', 'Perkecil dulu berkasnya.'],
  ),
  long_body: m(
    [
      'The text has {length} characters; at most {most} are accepted.',
      'Split it into several entries, or publish it as a document.',
    ],
    [
      'Panjang isinya {length} huruf; paling panjang {most}.',
      'Bagi menjadi beberapa isian, atau unggah sebagai dokumen PDF.',
    ],
  ),
  not_utf8: m(
    ['The file is not UTF-8 text.', 'Save it as UTF-8 (in Notepad: Save as, Encoding UTF-8).'],
    ['Berkas ini bukan teks UTF-8.', 'Simpan ulang dengan penyandian UTF-8.'],
  ),
  no_front_matter: m(
    [
      'The file does not start with a block between two lines of `---`.',
      'Put the fields between two lines of `---` at the top, the text below.',
    ],
    ['Bagian isian di awal berkas tidak ditemukan.', 'Awali dan akhiri isian dengan baris ---.'],
  ),
  bad_yaml: m(
    [
      'The fields cannot be read: {reason}',
      'Check indentation and quotes near this line; put text with a colon into quotes.',
    ],
    ['Isian di baris ini tidak dapat dibaca.', 'Periksa tanda kutip dan titik dua di sekitar baris ini.'],
  ),
  not_a_photo: m(
    [
      '"{name}" is not a photo that can be read ({reason}).',
      'Save it again as JPEG, PNG or WebP. The page is shown without it.',
    ],
    ['"{name}" bukan foto yang dapat dibaca.', 'Simpan ulang sebagai JPEG. Halaman tampil tanpa foto itu.'],
  ),
  missing_file: m(
    [
      '"{name}" does not lie beside this entry.',
      'Add the file to the same folder, or correct the name (capital letters count).',
    ],
    ['Berkas "{name}" tidak ditemukan.', 'Unggah berkasnya, atau perbaiki namanya.'],
  ),
  bad_boundary: m(
    [
      'The boundary cannot be used: {reason}',
      'Export the village as GeoJSON in degrees (EPSG:4326), as Polygon or MultiPolygon. The map is drawn without it.',
    ],
    ['Berkas batas wilayah tidak dapat dipakai.', 'Peta tampil tanpa garis batas. Hubungi Kominfo.'],
  ),
  not_that_type: m(
    ['"{name}" is not really a {type} file.', 'Export it again from the program that made it.'],
    ['"{name}" bukan berkas {type} yang sah.', 'Simpan ulang dari program asalnya.'],
  ),
  bad_slug: m(
    [
      '"{name}" cannot be an address.',
      'Rename it with small letters, digits and dashes, e.g. `{suggestion}`.',
    ],
    [
      'Nama "{name}" tidak dapat menjadi alamat.',
      'Pakai huruf kecil, angka, dan tanda hubung, misalnya {suggestion}.',
    ],
  ),
  reserved_slug: m(
    [
      '"{slug}" is a name that the site itself or Windows keeps.',
      'Give the entry another name, e.g. `{slug}-desa`.',
    ],
    ['Nama "{slug}" sudah dipakai oleh situs atau komputer.', 'Pakai nama lain, misalnya {slug}-desa.'],
  ),
  duplicate_slug: m(
    [
      'Two entries have the address "{slug}".',
      'Keep one of `{slug}.md` and `{slug}/index.md`; this one is left out.',
    ],
    ['Ada dua isian dengan alamat "{slug}".', 'Hapus atau ganti nama salah satunya.'],
  ),
  duplicate_version: m(
    [
      '{tahun} has two entries of the version "{versi}".',
      'Keep one; the later file is left out. A second change is a version of its own.',
    ],
    ['Tahun {tahun} sudah punya versi "{versi}".', 'Simpan salah satu saja.'],
  ),
  mdx_refused: m(
    ['MDX runs code and is accepted from the regency only.', 'Rename it to .md and write plain Markdown.'],
    ['Berkas .mdx tidak dapat dipakai.', 'Simpan sebagai .md.'],
  ),
  bad_mdx: m(
    [
      'The guide cannot be compiled: {reason}',
      'Check that every tag is closed; `<` and `{` in text are written `\\<` and `\\{`.',
    ],
    ['Panduan ini tidak dapat diolah.', 'Periksa tanda < dan { di dalamnya.'],
  ),
  unknown_folder: m(
    [
      'There is no kind of content "{folder}", so nothing shows this file.',
      'Check the spelling of the folder{suggestion}; docs/isian.md names all of them.',
    ],
    ['Folder "{folder}" tidak dikenal, jadi berkas ini tidak ditampilkan.', 'Hubungi Kominfo.'],
  ),
  unknown_file: m(
    ['Nothing uses this file.', 'Move it into the folder of an entry, or delete it.'],
    ['Berkas ini tidak dipakai.', 'Hapus bila tidak perlu.'],
  ),
  symlink: m(
    ['This is a symbolic link; links are not followed.', 'Put the file itself here.'],
    ['Ini tautan simbolik, jadi tidak dibaca.', 'Letakkan berkas aslinya.'],
  ),
  not_a_file: m(
    ['This is no regular file, so it is not read.', 'Put the file itself here.'],
    ['Ini bukan berkas biasa, jadi tidak dibaca.', 'Letakkan berkas aslinya.'],
  ),
  unreadable: m(
    [
      'It cannot be read ({reason}).',
      'Check its permissions and its name; a name in an old encoding must be written anew.',
    ],
    ['Berkas atau folder ini tidak dapat dibaca ({reason}).', 'Unggah ulang dengan nama sederhana.'],
  ),
  // villages
  no_site_file: m(
    ['The village has no situs.yaml.', 'Create one with `npm run balai -- new CODE`, or delete the folder.'],
    ['Berkas situs.yaml tidak ada.', 'Hubungi Kominfo.'],
  ),
  no_regency_file: m(
    [
      'There is no sites/kabupaten.yaml; addresses are made up under desa.example.',
      'Create it with `nama:` and `domain:`; `balai new` does so in an empty folder.',
    ],
    ['Berkas kabupaten.yaml tidak ada.', 'Hubungi Kominfo.'],
  ),
  unknown_village: m(
    [
      'There is content for "{id}", but no folder sites/{id}/.',
      'Create the village with `npm run balai -- new CODE`, or correct the folder name.',
    ],
    ['Folder "{id}" tidak dikenal.', 'Hubungi Kominfo.'],
  ),
  portal_skipped: m(
    [
      'The portal leaves out {id}: its data/portal.json cannot be used; {reason}',
      'Build that village again with this version: npm run balai -- build --force --site {id}',
    ],
    ['Portal kabupaten belum menampilkan {id}.', 'Hubungi Kominfo.'],
  ),
  page_heavy: m(
    [
      'The page {page} of the portal is {size} gzip; it should be at most {limit}.',
      'It is published. Look for long texts in the entries that it lists.',
    ],
    ['Halaman {page} di portal terlalu besar ({size}).', 'Hubungi Kominfo.'],
  ),
  duplicate_domain: m(
    ['The domain {domain} is also used by {other}.', 'Give every village a domain of its own.'],
    ['Alamat {domain} sudah dipakai {other}.', 'Hubungi Kominfo.'],
  ),
  duplicate_region_code: m(
    ['The region code {kode} is also used by {other}.', 'Correct the code of one of the two.'],
    ['Kode wilayah {kode} sudah dipakai {other}.', 'Hubungi Kominfo.'],
  ),
  // targets of deploys
  bad_target_name: m(
    ['"{field}" is no name of a target.', 'Use small letters, digits and dashes: `nama: vps`.'],
    ['"{label}" bukan nama tujuan.', 'Pakai huruf kecil, angka, dan tanda hubung: `nama: vps`.'],
  ),
  bad_target_path: m(
    [
      '"{field}" is no folder that a deploy may write into.',
      'Write a path of letters, digits, dots and dashes without "..", on a server from its root: `path: /srv/balai`.',
    ],
    [
      '"{label}" bukan folder yang dapat ditulisi.',
      'Tulis folder tanpa spasi dan tanpa "..", di server berawal dengan garis miring: `path: /srv/balai`.',
    ],
  ),
  target_incomplete: m(
    ['A target of this kind ({jenis}) needs "{butuh}".', 'Add a line `{butuh}: {example}`.'],
    ['Tujuan jenis ini ({jenis}) memerlukan isian "{butuh}".', 'Tambahkan baris `{butuh}: {example}`.'],
  ),
  duplicate_target: m(
    ['Two targets have the same name.', 'Give each a name of its own: --target chooses by it.'],
    ['Dua tujuan bernama sama.', 'Beri tiap tujuan nama sendiri.'],
  ),
  // build
  machine_refused: m(
    [
      'The machine refused: {reason}',
      'Free space or correct permissions and build again; the village stays at its last version.',
    ],
    ['Komputer pembuat situs bermasalah: {reason}', 'Hubungi Kominfo.'],
  ),
  shared_left_out: m(
    [
      'This entry of the regency was left out of {site}: its page {page} is not sound: {reason}',
      'Correct the entry; in a guide, use only Markdown and the components Langkah, DaftarLangkah and Biaya.',
    ],
    ['Isian kabupaten ini tidak ditampilkan di {site}: {reason}', 'Hubungi Kominfo.'],
  ),
  render_failed: m(
    [
      'The page {page} could not be made: {reason}',
      'This is a fault of the theme, not of the content: the village stays at its last version. Run `balai build --site {site}` with the last working theme and report the message.',
    ],
    ['Halaman {page} gagal dibuat.', 'Hubungi Kominfo.'],
  ),
  verify_failed: m(
    [
      'The finished page {page} is not sound: {reason}',
      'The village stays at its last version. If content causes it, correct the entry; otherwise the theme.',
    ],
    ['Halaman {page} belum benar: {reason}', 'Hubungi Kominfo.'],
  ),
} as const satisfies Record<string, Message>;

export type MessageCode = keyof typeof MESSAGES;

/** The words of a finding in one language. Parameters that are not given become empty. */
export function describe(
  code: MessageCode,
  params: MessageParams,
  locale: Locale = 'en',
): { message: string; hint: string } {
  const [message, hint] = MESSAGES[code][locale];
  return { message: fill(message, params), hint: fill(hint, params) };
}

function fill(text: string, params: MessageParams): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '')).trim();
}
