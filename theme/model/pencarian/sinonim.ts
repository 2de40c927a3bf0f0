/**
 * What people say and what it means: the words that a citizen types, beside the word of the office. This is
 * a table to maintain by hand; `tests/model/pencarian.test.ts` holds its rules.
 *
 *   izin = ijin, perizinan      the same thing: whoever says one means the other, on pages and in questions
 *   warung > usaha, dagang      leads there too, but weaker and one way: usaha does not lead to warung
 *
 * - One group a line, and a word or phrase stands in one group only.
 * - Affixes need no entry (urus, mengurus, ngurusin, pengurusan), nor do slips of the keyboard: akar.ts and
 *   ejaan.ts take care of both.
 * - A phrase is read after its words: "ga mampu" is "tidak mampu" without an entry of its own.
 * - Words of one village or one service belong into its kata_kunci, not here.
 */
export const SINONIM = `
# Cara menulis
tidak = ga, gak, gk, nggak, enggak, engga, ngga, ndak, kagak, kaga, tdk, tak, ora, indak, endak, mboten, henteu, teu, kada, ngak, gag
belum = blm, blom, belom, durung
sudah = udah, dah, sdh, udh, uda
orang = org, wong, urang
surat = srt, suket, surat surat, layang, serat
keterangan = ket, ktrangan
nomor = no, nmr, nomer
telepon = telpon, telp, tlp, tlpn, hp, hape, handphone, nomor hp
wa = whatsapp, whatsap, wasap, watsap, wassap
duit = uang, fulus
bapak = ayah, bpk, papa
ibu = mama, emak, mak, bunda
orang tua = ortu, orangtua, bapak ibu
suami = laki saya, bojo
saudara = sodara, kakak, adik, keponakan, ponakan, sepupu, ipar
mertua = besan, menantu
tetangga = tonggo
teman = kawan, konco
keluarga = sanak, kerabat
istri = isteri, bini, bojo wadon
baru = anyar, br
kerja = kerjaan, gawean, kerjo
rumah = omah, griya, hunian, imah
motor = sepeda motor
anak = bocah, putra, putri, lare, budak, dedek

# Perbuatan
ubah = ganti, rubah, tukar, perbarui, pembaruan, pembaharuan, update, apdet, mengganti, penggantian
betul = perbaiki, perbaikan, memperbaiki, koreksi, ralat, revisi, bener, benar, benahi, pembetulan
salah = keliru, typo, kesalahan, salah tulis, salah ketik, salah cetak
tambah = masukkan, masukin, memasukkan, penambahan
hilang = ilang, leungit, kaleungitan, ical, hilap, dicolong, kecolongan, digondol, digondol maling, kebawa orang, jatuh di jalan, kehilangan, lenyap, dicuri, kecurian, pencurian, kecopetan, dicopet, tercecer, ketinggalan, raib
rusak = patah, sobek, robek, buram, retak, luntur, hancur, terkelupas, jebol
lapor = laporan, pelaporan
pengaduan = adu, aduan, keluhan, ngeluh, mengeluh, komplain, komplen, protes, lapor desa
cetak = print, ngeprint
ambil = cairkan, pencairan, cair, tarik
aktif = aktivasi, reaktivasi, hidup lagi, diaktifkan, mengaktifkan
nonaktif = non aktif, tidak aktif, diblokir, terblokir, dinonaktifkan, off, dicabut
sewa = pinjam, nyewa, peminjaman, penyewaan
legalisir = legalisasi, dilegalisir, cap basah, leges
cek = periksa, ngecek, pemeriksaan, mengecek
konsultasi = tanya, curhat, konseling
pecah = pisah, pemisahan, pecahan
batal = membatalkan, pembatalan, cabut, pencabutan
panjang = perpanjang, perpanjangan, memperpanjang
habis = expired, kadaluarsa, kedaluwarsa, kadaluwarsa, kedaluarsa
pertama > baru, pemula
baru > pertama
salah > betul, ubah
betul > ubah, salah
ubah > betul, salah
mati > nonaktif
nonaktif > mati, aktif
aktif > nonaktif
tambah > ubah
rusak > hilang, betul
habis > panjang
pecah > rusak
keluar > nonaktif

# Kependudukan
ktp = e ktp, ektp, ktpel, ktp el, ktp elektronik, kartu tanda penduduk, kartu penduduk, kartu tanda pengenal, katepe
kk = kartu keluarga, kartu kk
kia = kartu identitas anak, ktp anak, kartu anak, identitas anak
ikd = identitas kependudukan digital, ktp digital, identitas digital, ktp di hp, ktp online
nik = nomor induk kependudukan, nomor ktp
akta = akte, akt
lahir = lahiran, brojol, bersalin, persalinan, melahirkan, kelahiran
mati = meninggal, maot, pejah, mate, ninggal, mninggal, wafat, kematian, almarhum, almarhumah, alm, tewas, tutup usia, meninggal dunia, berpulang, tiada, sedo
pindah = mutasi, pindahan, boyongan, skpwni, perpindahan, hijrah
domisili = tempat tinggal, surat tinggal, alamat tinggal, bertempat tinggal, berdomisili, skd
pendatang = warga baru, perantau, orang baru
dukcapil = capil, disdukcapil, catatan sipil, pencatatan sipil, kependudukan dan pencatatan sipil
rekam = perekaman, foto ktp
agama = keyakinan
kewarganegaraan = wna, warga asing, orang asing, bule, naturalisasi
anggota keluarga > kk
pendatang > domisili, pindah
bayi > lahir, anak, balita
balita > anak, bayi
tinggal > domisili
alamat > domisili, pindah
kos > domisili, pendatang
ngekos > domisili, pendatang
sebatang kara > terlantar, lansia
keurus > terlantar
kontrak > domisili
kartu identitas > ktp
identitas > ktp
tujuh belas > ktp, pertama
17 > ktp, pertama
surat lahir > akta, lahir
surat mati > akta
status > ubah, kk
gelar > ubah
nama > ubah
nik > ktp, kk
pasangan > nikah

# Nikah dan keluarga
nikah = kawin, rabi, merit, married, pernikahan, perkawinan, mengawinkan, menikahkan, ijab kabul, akad nikah
pengantin = manten, penganten, calon pengantin, catin
cerai = pisah suami, pisah istri, pisah ranjang, pisah bini, pegatan, talak, talaq, pegat, perceraian, gugat cerai
isbat = itsbat, isbat nikah, sidang nikah, pengesahan nikah
siri = nikah siri, nikah bawah tangan, belum tercatat
kua = kantor urusan agama
adopsi = angkat anak, anak angkat, pengangkatan anak, mengangkat anak
waris = warisan, ahli waris, pewaris, peninggalan
dispensasi = dispensasi nikah, nikah muda, bawah umur, nikah dini
kdrt = pukul, mukul, tampar, dipukuli, kekerasan, kekerasan dalam rumah tangga, dipukul, dianiaya, penganiayaan, pelecehan, pencabulan, dilecehkan, pemerkosaan, diperkosa, aniaya
yatim = yatim piatu, piatu, anak yatim
terlantar = telantar, gelandangan, pengemis, tuna wisma, tunawisma
makam = kubur, kuburan, pemakaman, tpu, pusara, penguburan
jenazah = mayat, jenasah, jasad, mayit
hajatan = resepsi, mantenan, mantu, kenduri, walimahan, kondangan, pesta, syukuran
keramaian = acara, pertunjukan, tontonan, orkes, dangdut, konser, hiburan, pentas
isbat > nikah
siri > isbat, nikah
buku nikah > nikah
lajang > nikah
jomblo > nikah
janda > cerai, mati
duda > cerai, mati
hajatan > keramaian
nikah > pengantin
pengantin > nikah
harta > waris
tabungan = uang di bank, rekening, deposito, duit di bank
tabungan > bank, waris
kdrt > lapor, perempuan
dispensasi > nikah
yatim > anak, bantu
terlantar > sosial
rumah tangga > keluarga
jenazah > mati, makam
makam > mati

# Bantuan sosial
sktm = surat keterangan tidak mampu, surat tidak mampu, surat miskin, surat keterangan miskin, surat kurang mampu, surat keterangan kurang mampu, keterangan tidak mampu, surat keluarga miskin, surat susah
miskin = tidak mampu, kurang mampu, tidak punya, prasejahtera, pra sejahtera, melarat, susah, fakir, duafa, dhuafa, gakin, ekonomi lemah
bansos = bantuan sosial, bantuan pemerintah, bantuan kemensos, bantuan negara
bantu = sumbangan, bantuan
sembako = bpnt, kartu sembako, bantuan pangan, raskin, rastra, beras miskin, bantuan beras, beras bantuan, bantuan pangan non tunai, pangan non tunai
pkh = program keluarga harapan, keluarga harapan
blt = bantuan langsung tunai, bantuan tunai, blt dd, uang bantuan, langsung tunai, bltdd
dtks = dtsen, data terpadu, data terpadu kesejahteraan sosial, data tunggal sosial ekonomi, data tunggal sosial dan ekonomi nasional, desil
dinsos = dinas sosial
kks = kartu keluarga sejahtera, kartu merah putih
pensiun = pensiunan, taspen, purna tugas
disabilitas = difabel, cacat, tuna netra, tunanetra, tuna rungu, tunarungu, tuna daksa, lumpuh, kursi roda, alat bantu, kaki palsu, penyandang disabilitas, buta, tuli
lansia = lanjut usia, manula, jompo, kakek, nenek, mbah, sepuh, simbah, usia lanjut, orang tua renta
bansos > pkh, sembako, blt, bantu, dtks
beras > sembako
pkh > bansos, dtks
sembako > bansos, dtks
dtks > bansos
blt > bansos
kks > sembako, bansos, pkh
miskin > sktm, bantu
keringanan > sktm
sejahtera > bansos
sanggah > bansos
bantu > bansos

# Kesehatan
bpjs = jkn, bpjs kesehatan, jaminan kesehatan, kis, kartu indonesia sehat, jkn kis, kartu sehat, asuransi kesehatan, jaminan kesehatan nasional
pbi = penerima bantuan iuran, bpjs gratis, bpjs pemerintah, pbi jk, bpjs miskin, jkn gratis
iuran = premi, tunggakan, nunggak, tagihan bpjs
posyandu = pos yandu, timbang bayi, timbang balita, penimbangan
imunisasi = vaksin, vaksinasi, suntik bayi
hamil = kandungan, periksa kandungan, bumil, kehamilan, mengandung, ibu hamil, hamil muda
stunting = gizi buruk, kurang gizi, anak pendek, kerdil, tengkes
kb = keluarga berencana, kontrasepsi, spiral, iud, implan, susuk
tbc = tb, tuberkulosis, tbc paru, batuk darah, flek
odgj = gangguan jiwa, orang gila, sakit jiwa, gila, kejiwaan, stres, depresi
narkoba = narkotika, sabu, napza, nyabu, obat terlarang
dbd = demam berdarah, fogging, nyamuk, jentik, pengasapan
ambulans = ambulan, ambulance, ambulnas, mobil siaga, mobil jenazah, mobil sakit
rujukan = surat rujukan, dirujuk
puskesmas = pustu, faskes, fasilitas kesehatan, puskes
rumah sakit = rs, rsud, opname, rawat inap
donor = donor darah, transfusi, pmi darah, kantong darah, butuh darah
khitan = sunat, sunatan, sunat massal, khitanan
praktik = praktek, sip, surat izin praktik
hiv = aids, hiv aids
surat sehat = surat keterangan sehat, keterangan sehat, surat keterangan dokter, surat dokter
gigi = sakit gigi, cabut gigi
katarak = operasi mata
sakit = gering, loro, sakit sakitan
berobat > bpjs, puskesmas, sakit
sakit > bpjs, puskesmas, ambulans
rumah sakit > bpjs, ambulans
hamil > posyandu, lahir
lansia > posyandu
balita > posyandu
gizi > stunting, posyandu
bidan > lahir, hamil
jiwa > odgj
pbi > bpjs
kelas > bpjs
darurat > ambulans
rehabilitasi > narkoba
dokter > praktik, puskesmas
batuk > tbc
perawat > praktik

# Sekolah
sekolah = sekola, skolah
pip = kip, program indonesia pintar, kartu indonesia pintar, indonesia pintar
kip kuliah = kipk, kip k, bidikmisi
beasiswa = bea siswa, bantuan sekolah, bantuan biaya sekolah, uang sekolah
ukt = uang kuliah, uang kuliah tunggal, spp
kuliah = kampus, universitas, mahasiswa, perguruan tinggi
siswa = murid, pelajar, peserta didik
ppdb = spmb, daftar sekolah, masuk sekolah, pendaftaran sekolah, siswa baru, murid baru, zonasi sekolah, penerimaan siswa baru, penerimaan murid baru
paket = kejar paket, ujian persamaan, kesetaraan, paket c, paket b, paket a, pkbm, putus sekolah, tidak lulus sekolah
ijazah = ijasah, ijasa, ijazah sekolah, sttb
paud = taman kanak kanak, kelompok bermain, playgroup
guru = pendidik, tenaga pendidik, honorer
perpustakaan = perpus, pinjam buku, taman baca
penelitian = riset, skripsi, kkn, magang, pkl, kuliah kerja nyata, tesis, survei, observasi, izin penelitian, praktik kerja lapangan
kip kuliah > pip, beasiswa, kuliah
pip > beasiswa, sekolah
beasiswa > pip, kuliah
ukt > kuliah, sktm
kuliah > beasiswa, penelitian
spp > sekolah
siswa > sekolah
sd > sekolah
smp > sekolah
sma > sekolah
lulus > ijazah
asuransi > bpjs, jamsostek
ojek > kerja, jamsostek
tukang > kerja, jamsostek
jatuh > celaka
ketabrak > celaka

# Usaha dan kerja
usaha = bisnis, berusaha, wirausaha
umkm = ukm, usaha mikro, usaha kecil, usaha kecil menengah, usaha mikro kecil, usaha mikro kecil dan menengah, iumk
sku = surat keterangan usaha, surat usaha, keterangan usaha, surat keterangan punya usaha, skdu
nib = nomor induk berusaha, izin usaha, izin berusaha, siup, tdp, situ, oss, nomor usaha, surat izin usaha, legalitas usaha
izin = ijin, ijn, perizinan, perijinan, idzin, isin
pirt = p irt, pangan industri rumah tangga, spp irt, industri rumah tangga, izin makanan, izin edar, pangan rumahan
bpom = badan pom
halal = label halal, cap halal, sertifikat halal, sertifikasi halal
merek = merk, brand, haki, hki, kekayaan intelektual, hak cipta, logo usaha
koperasi = kopdes, kdmp, koperasi merah putih
kur = kredit usaha rakyat, pinjaman bank, kredit bank, pinjaman usaha, modal usaha, pinjaman modal
dagang = jualan, berjualan, berdagang, jual makanan, pedagang
loker = lowongan, lowongan kerja, lowker, info kerja, cari kerja, cari kerjaan, nyari kerja, mencari kerja, bursa kerja
ak1 = ak 1, kartu kuning, kartu pencari kerja, pencari kerja, pencaker, kartu ak1, antar kerja
phk = dipecat, pecat, pemutusan hubungan kerja, di phk, pesangon, dirumahkan
pelatihan = latihan kerja, kursus, blk, balai latihan kerja, training, diklat, keterampilan, latihan
prakerja = kartu prakerja, pra kerja
pmi = tki, tkw, pekerja migran, buruh migran, kerja di luar negeri, kerja ke luar negeri, kerja luar negeri, pekerja migran indonesia
jamsostek = bpjs ketenagakerjaan, bpjs tk, bpjamsostek, bpjs naker, jht, jaminan hari tua, bp jamsostek, ketenagakerjaan, bpjs kerja
upah = gaji, umr, umk, thr
reklame = baliho, spanduk, banner, iklan, billboard, papan nama
tera = timbangan, tera ulang, takaran, meteran pom
pasar = los pasar, kios pasar, lapak pasar
wisata = pariwisata, homestay, penginapan, hotel
warung > usaha, dagang, umkm, nib, sku
toko > usaha, dagang, nib, sku
kios > usaha, dagang, sku
kedai > usaha, dagang
dagang > usaha, sku, nib, pasar
umkm > usaha, nib, sku
nib > usaha, umkm, izin
sku > usaha
kur > usaha, sku, umkm
modal > kur, usaha, umkm
pinjam uang > kur
bank > kur
kredit > kur
kue > pirt
keripik > pirt
makanan > pirt
minuman > pirt
catering > pirt
katering > pirt
produk > pirt, merek
kemasan > pirt
nganggur > loker, ak1, pelatihan
pengangguran > loker, ak1, pelatihan
melamar > skck, ak1, loker
lamaran > skck, ak1, loker
loker > ak1
pmi > ak1
buruh > kerja, phk, upah
karyawan > kerja, phk, jamsostek
upah > kerja, phk
luar negeri > pmi, paspor
prakerja > pelatihan
cv > usaha, nib
pt > usaha, nib
halal > pirt
cafe > nib, usaha
bengkel > usaha, nib

# Tanah, rumah, pajak
sertifikat = sertipikat, sertifikat tanah, shm, sertifikat rumah, sertifikat hak milik, sertifikasi
skt = surat keterangan tanah, surat tanah, sporadik, girik, letter c, leter c, petok, petok d, keterangan tanah, surat kepemilikan tanah
ptsl = prona, sertifikat gratis, sertifikat massal
ajb = akta jual beli, jual beli tanah, jual tanah, beli tanah, hibah tanah
bpn = atr, kantor pertanahan, pertanahan, agraria, atr bpn
pbb = pajak bumi dan bangunan, pajak bumi, sppt, pajak tanah, pajak rumah, pajak sawah, pbb p2
bphtb = bea perolehan hak, pajak jual beli, bea perolehan hak atas tanah dan bangunan, pajak beli tanah
pbg = imb, izin mendirikan bangunan, persetujuan bangunan gedung, izin bangun, izin membangun, izin bangunan, izin rumah
kkpr = tata ruang, krk, rencana kota, peruntukan, pemanfaatan ruang, izin lokasi
rtlh = bedah rumah, rumah tidak layak, rumah tidak layak huni, rutilahu, bsps, rumah reyot, rumah rusak, rehab rumah, renovasi rumah, bantuan rumah, bantuan perbaikan rumah, tidak layak huni
rusunawa = rusun, rumah susun
npwp = nomor pokok wajib pajak
sengketa = perselisihan, konflik, cekcok, berselisih, pertengkaran, ribut
stnk = pajak motor, pajak mobil, pajak kendaraan, samsat, pkb, plat nomor, pajak tahunan
sim = surat izin mengemudi, sim c, sim a
kir = uji kir, uji kendaraan, uji berkala, keur
tanah > skt, sertifikat
sawah > tanah, tani
kebun > tanah, tani
sertifikat > tanah, bpn
ptsl > sertifikat
ajb > tanah, skt, bphtb
balik nama > sertifikat, pbb
skt > tanah
patok > tanah, sengketa
batas > sengketa
ukur > tanah
bangun > pbg
bangunan > pbg
renovasi > pbg, rtlh
reyot > rtlh
roboh > rtlh
bocor > rtlh
kendaraan > stnk, kir
motor > stnk, sim
mobil > stnk, kir
pajak > pbb
mahal = kemahalan, tinggi
mahal > naik, keringanan, keberatan
lahan > tanah

# Tani, ternak, laut
tani = petani, pertanian, bertani, poktan, kelompok tani, gapoktan
pupuk = rabuk, urea, npk, pupuk subsidi, pupuk bersubsidi
kartu tani = rdkk, e rdkk
bibit = benih, bibit padi
hama = wereng, ulat, opt
alsintan = traktor, alat pertanian, mesin pertanian, alat mesin pertanian, combine, hand traktor, alat tani
ternak = peternakan, sapi, kambing, kerbau, unggas, hewan, domba
inseminasi = kawin suntik, ib, inseminasi buatan
rabies = anjing gila, gigitan anjing, digigit anjing
nelayan = melaut, pencari ikan
perahu = kapal, boat, sampan
ikan = perikanan, budidaya ikan, kolam ikan, tambak, lele
bbm = solar, solar subsidi, pertalite, bbm subsidi, bbm bersubsidi
pupuk > tani, kartu tani
padi > tani
hama > tani
alsintan > tani
bibit > tani
kartu tani > tani, pupuk
inseminasi > ternak
pmk > ternak
qurban > ternak
kurban > ternak
ayam > ternak
anjing > rabies, ternak
rabies > ternak
kucing > ternak, rabies
kusuka > nelayan
perahu > nelayan
ikan > nelayan
bbm > nelayan, tani
gagal panen > tani, bencana

# Izin, keamanan, dokumen lain
skck = surat kelakuan baik, kelakuan baik, catatan kepolisian, surat catatan kepolisian, berkelakuan baik, surat berkelakuan baik, skkb
polisi = polsek, polres, kepolisian
paspor = pasport, passport, paspot, imigrasi
haji = umrah, umroh, naik haji, porsi haji
ormas = lsm, yayasan, organisasi, organisasi masyarakat, perkumpulan
hukum = bantuan hukum, pengacara, posbakum, lbh
pengadilan = sidang, pengadilan agama, gugatan
paspor > haji
haji > paspor
atm > hilang
dompet > hilang
keramaian > izin
kejahatan = kriminal, tindak pidana, pidana, dirampok, rampok, begal, dibegal, maling, kemalingan, pencuri
kejahatan > lapor, polisi, hilang
ditipu > lapor, polisi, penipuan
dicuri > kejahatan
celaka = kecelakaan, tabrakan, ditabrak, laka lantas, laka
pinjol = pinjaman online, rentenir, debt collector, bank keliling
pinjol > penipuan, polisi
penipuan > polisi

# Lingkungan dan prasarana
jalan = aspal, jln
lubang = bolong, berlubang
lampu = pju, penerangan, lampu jalan, penerangan jalan
listrik = pln, meteran listrik, token listrik, kwh
air bersih = pdam, ledeng, pam, pamsimas, leding, air minum, air pdam
selokan = got, drainase, parit, gorong gorong, saluran air, comberan
sampah = limbah, sampah rumah tangga
banjir = kebanjiran, genangan, tergenang
bencana = bpbd, longsor, tanah longsor, puting beliung, gempa, angin kencang, musibah
kebakaran = damkar, pemadam, pemadam kebakaran, kobong
evakuasi = ular, tawon, sarang tawon, lebah
pohon = pohon tumbang, tebang pohon, penebangan pohon, pohon roboh
jamban = wc, toilet, kakus, septic tank, sanitasi, mck, bab sembarangan
tinja = sedot wc, sedot tinja, wc penuh, lumpur tinja
wifi = internet, hotspot, sinyal, blank spot
aula = balai desa, gedung serbaguna, balai warga, pendopo, balai pertemuan
lubang > jalan, rusak
penerangan > lampu
gelap > lampu
mampet > selokan
bau > sampah, pengaduan
tumpuk = numpuk, bertumpuk, menumpuk
sampah > pengaduan
pohon > pengaduan, rusak
berisik > pengaduan
air > air bersih
sumur > air bersih
meteran > air bersih, listrik
kering > air bersih, bencana
tenda > sewa
kursi > sewa
banjir > bencana, selokan, rusak
kebakaran > bencana, rusak
rendam > rusak, banjir
basah > rusak
bakar > kebakaran, rusak
terbakar > kebakaran, rusak
jembatan > jalan, rusak
jamban > rtlh
kekeringan > air bersih, bencana

# Desa
kades = kepala desa, pak kades, bu kades, lurah, pak lurah, bu lurah, wali nagari, keuchik, geuchik, kuwu, petinggi, pambakal, hukum tua, kepala kampung, pak kuwu
sekdes = sekretaris desa, carik, pak carik, sekretaris
perangkat = aparat, aparatur, pamong, pegawai desa, staf desa, pejabat, perangkat desa, struktur organisasi, susunan pengurus, pengurus desa
kadus = kepala dusun, kawil, pak kadus, kepala jorong, kepala lingkungan
bpd = badan permusyawaratan desa
dana desa = dana gampong, dana nagari, dd
anggaran = apbdes, apb desa, keuangan desa, uang desa, duit desa, add, realisasi anggaran, anggaran desa, belanja desa, transparansi
perdes = peraturan desa
rpjmdes = rpjm desa, rpjm, rkpdes, rencana pembangunan desa
bumdes = bum desa, badan usaha milik desa
sejarah = asal usul, asal mula
visi = misi, visi misi
jam buka = buka jam berapa, jam kerja, jam pelayanan, jam kantor, jadwal buka, jam layanan, jam operasional, kapan buka, hari buka, buka hari apa, hari libur, hari kerja
kontak = hubungi, alamat kantor, lokasi kantor, nomor desa, nomor kantor, nomor wa, kontak desa, nomor telepon
peta = denah, map, maps
gotong royong = kerja bakti, gugur gunung
jadwal = jadual, agenda
kegiatan > jadwal
proyek = pembangunan, pekerjaan fisik, proyek fisik
berita = kabar, warta, info, informasi
pengumuman = maklumat, pemberitahuan
penduduk = jumlah penduduk, statistik
lapor > pengaduan
pengaduan > lapor
korupsi > pengaduan, anggaran
lokasi > kontak
wa > kontak
telepon > kontak
kantor desa > kontak
staf > perangkat
kasi > perangkat
kaur > perangkat
bendahara > perangkat
rt > perangkat
rw > perangkat
dana desa > anggaran
proyek > kegiatan, anggaran
struktur > perangkat
`;

/** Words that say that somebody wants something, or ask; what is wanted stands beside them. */
export const PENGISI = `
ada adalah agar aja aku akan anda apa apaan apakah atau atas bagaimana bagi bgmn berapa brp disini disana sini sana situ begini gini biar bisa bs bikin bkin buat bwt bawah dibawah memohon dimohonkan
cara caranya gawe cari dalam dan dari daftar deh dengan dg dgn di dimana dmn dong gan gimana gmn harus hendak ingin ini itu
jadi jika kah kak kalau kalo klo kami kan kapan karena karna ke kena kepada kita krn lagi lah lewat lg mana masih mas mau mbak
melalui membuat menjadi mencari mengambil mengurus min mohon mo nomor keterangan ngurus nih nya oleh online pada pak bu pake pakai pengen pgn
pengin perlu pengurusan permohonan persyaratan proses prosedur punya saja saya sama sampai sbg sebagai secara seperti si sih
supaya syarat syaratnya tentang tolong tp tapi trus terus tempat untuk urus utk urusan ya yaa yang yg layanan pelayanan
pengajuan ajukan mengajukan minta biaya tarif ongkos harga formulir dokumen berkas kantor dinas membikin pembuatan terbit penerbitan
bagaimanakah siapa kenapa mengapa ngapain apply mengenai soal langkah alur diurus ngambil dapat dapet dpt mendapat
mendapatkan dapatkan milik memiliki sendiri juga lain oh hai halo selamat pagi siang assalamualaikum awak ambo den abdi kulo inyong ulun sayo opo apo piye pripun
kumaha neng ning nang arep badhe bade hoyong handak pingin sing nu gae damel nggawe nyuwun menta dapek duwe gaduh boga tahun bulan minggu hari suka sering selalu banget sekali padahal gitu sebelum sesudah setelah waktu ketika terlalu lebih
paling sangat sangatlah amat cepat cepet lama kemarin kemaren besok sekarang tadi nanti terakhir katanya kok loh lho
maksudnya semua semuanya tiap setiap cuma hanya harusnya kayak kaya sepertinya buru tiba langsung dikasih diberi dikasi
kasih beri bareng bersama ikutan pas sedang lgi bakal terlanjur tertentu tersebut mungkin pernah kadang kemana darimana
`;

/** Who it is about: worth less than what it is about, or every "ibu" would lead to the midwife. */
export const ORANG = 'bapak ibu suami istri saudara mertua tetangga teman orang warga';
