/** A field of service about which rehearsal proposals are told; all wording and figures are invented. */
export interface Theme {
  /** One of the eleven categories of the 2023 contest. */
  readonly category: string;
  readonly sdgs: readonly number[];
  /** Offices of a local or central government that would run such a service. */
  readonly units: readonly string[];
  readonly services: readonly string[];
  readonly users: readonly string[];
  readonly problems: readonly string[];
  readonly indicators: readonly Indicator[];
  /** Noun phrases that titles are made of. */
  readonly titleObjects: readonly string[];
}

/** What is measured, with the ranges its figure moves between. */
export interface Indicator {
  readonly name: string;
  readonly unit: string;
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

const indicator = (
  name: string,
  unit: string,
  before: readonly [number, number],
  after: readonly [number, number],
): Indicator => ({ name, unit, before, after });

export const THEMES: readonly Theme[] = [
  {
    category: "Kesehatan",
    sdgs: [3, 10],
    units: ["Dinas Kesehatan", "RSUD Sehat Latihan", "Puskesmas Mekar Asih", "Puskesmas Tirta Waras"],
    services: [
      "pemeriksaan ibu hamil",
      "layanan rawat jalan",
      "pendampingan pasien gangguan jiwa",
      "pencegahan stunting balita",
      "pengendalian hipertensi dan diabetes",
    ],
    users: [
      "ibu hamil dan balita",
      "pasien penyakit kronis",
      "lansia yang tinggal sendiri",
      "keluarga di wilayah tanpa puskesmas",
      "remaja putri",
    ],
    problems: [
      "pasien menunggu berjam-jam dan sebagian pulang sebelum diperiksa",
      "keluarga baru datang ketika keadaan sudah gawat",
      "catatan kesehatan tercecer di buku yang berbeda-beda",
      "jarak ke fasilitas kesehatan terlalu jauh bagi warga yang tidak punya kendaraan",
    ],
    indicators: [
      indicator("waktu tunggu pelayanan", "menit", [75, 140], [18, 40]),
      indicator("kunjungan pertama sebelum usia kandungan dua belas minggu", "persen", [38, 56], [79, 93]),
      indicator("pasien yang berobat teratur", "persen", [27, 45], [68, 86]),
      indicator("balita yang dipantau setiap bulan", "anak", [310, 640], [1150, 2400]),
    ],
    titleObjects: [
      "Pelayanan Ibu Hamil",
      "Pasien Rawat Jalan",
      "Cegah Stunting Balita",
      "Kesehatan Jiwa Masyarakat",
      "Deteksi Dini Penyakit Tidak Menular",
      "Imunisasi Anak Kepulauan",
    ],
  },
  {
    category: "Pertumbuhan ekonomi dan kesempatan kerja",
    sdgs: [8, 9],
    units: ["Dinas Koperasi dan Usaha Kecil", "Dinas Tenaga Kerja", "Dinas Perdagangan"],
    services: [
      "perizinan usaha mikro",
      "pemasaran produk rumahan",
      "penempatan kerja lulusan baru",
      "kurasi dan pengemasan produk",
      "pembiayaan pedagang kecil",
    ],
    users: [
      "pelaku usaha mikro",
      "pencari kerja muda",
      "pedagang pasar tradisional",
      "perajin di sentra industri kecil",
      "pekerja migran dan keluarganya",
    ],
    problems: [
      "pelaku usaha tidak tahu izin mana yang harus diurus lebih dahulu",
      "produk setempat kalah oleh barang dari luar daerah",
      "lowongan dan pencari kerja tidak pernah bertemu",
      "pedagang meminjam pada rentenir karena tidak punya catatan keuangan",
    ],
    indicators: [
      indicator("usaha mikro yang berizin", "unit usaha", [210, 620], [1800, 4200]),
      indicator("waktu pengurusan izin", "hari", [9, 21], [1, 3]),
      indicator("pencari kerja yang mendapat pekerjaan", "orang", [120, 340], [760, 1650]),
      indicator("omzet rata-rata kelompok dampingan", "juta rupiah per bulan", [3, 7], [9, 18]),
    ],
    titleObjects: [
      "Usaha Mikro Naik Kelas",
      "Pasar Rakyat Digital",
      "Pencari Kerja Muda",
      "Produk Unggulan Desa",
      "Perizinan Usaha Kecil",
      "Koperasi Perempuan Mandiri",
    ],
  },
  {
    category: "Ketahanan pangan",
    sdgs: [2, 12],
    units: ["Dinas Pertanian dan Pangan", "Dinas Perikanan", "Dinas Ketahanan Pangan"],
    services: [
      "penyuluhan budidaya lahan kering",
      "lumbung pangan warga",
      "pengendalian hama terpadu",
      "distribusi hasil panen",
      "pengelolaan kolam dan keramba",
    ],
    users: [
      "petani lahan kering",
      "nelayan kecil",
      "kelompok wanita tani",
      "rumah tangga rawan pangan",
      "peternak skala rumah tangga",
    ],
    problems: [
      "harga jatuh setiap musim panen raya",
      "serangan hama terlambat diketahui",
      "desa yang sama kekurangan pangan setiap musim kemarau",
      "penyuluh hanya dapat mengunjungi sebagian kecil kelompok tani",
    ],
    indicators: [
      indicator("produktivitas lahan", "kuintal per hektare", [31, 44], [52, 69]),
      indicator("desa rawan pangan", "desa", [28, 61], [6, 19]),
      indicator("kehilangan hasil panen", "persen", [19, 33], [6, 12]),
      indicator("rumah tangga yang menanam di pekarangan", "keluarga", [180, 520], [1900, 4600]),
    ],
    titleObjects: [
      "Lumbung Pangan Desa",
      "Petani Lahan Kering",
      "Pekarangan Pangan Lestari",
      "Nelayan Kecil Berdaya",
      "Pengendalian Hama Terpadu",
      "Benih Unggul Setempat",
    ],
  },
  {
    category: "Inklusi sosial",
    sdgs: [5, 10],
    units: ["Dinas Sosial", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak", "Unit Layanan Disabilitas"],
    services: [
      "alat bantu penyandang disabilitas",
      "perlindungan korban kekerasan",
      "layanan ramah lansia",
      "dokumen bagi kelompok terpinggirkan",
      "pengasuhan anak tanpa orang tua",
    ],
    users: [
      "penyandang disabilitas",
      "perempuan korban kekerasan",
      "anak yang hidup di jalan",
      "lansia terlantar",
      "warga pedalaman",
    ],
    problems: [
      "bantuan tidak sampai karena penerima tidak tercatat",
      "korban takut melapor dan tidak tahu ke mana mengadu",
      "gedung layanan tidak dapat dimasuki kursi roda",
      "setiap dinas mendata dengan caranya sendiri",
    ],
    indicators: [
      indicator("alat bantu yang diterima dalam tiga puluh hari", "persen", [14, 31], [72, 91]),
      indicator("kasus yang didampingi sampai selesai", "persen", [29, 47], [81, 95]),
      indicator("penyandang disabilitas yang terdata lengkap", "orang", [260, 700], [1900, 3900]),
      indicator("waktu tanggap laporan", "jam", [48, 96], [2, 6]),
    ],
    titleObjects: [
      "Sahabat Disabilitas",
      "Perlindungan Perempuan dan Anak",
      "Lansia Bahagia",
      "Layanan Tanpa Batas",
      "Pendampingan Korban Kekerasan",
      "Akses Warga Pedalaman",
    ],
  },
  {
    category: "Tata kelola pemerintahan",
    sdgs: [16, 17],
    units: [
      "Dinas Kependudukan dan Pencatatan Sipil",
      "Badan Pendapatan Daerah",
      "Dinas Komunikasi dan Informatika",
      "Bagian Organisasi",
    ],
    services: [
      "penerbitan dokumen kependudukan",
      "pengaduan masyarakat",
      "pembayaran pajak daerah",
      "persuratan elektronik kelurahan",
      "perencanaan anggaran desa",
    ],
    users: [
      "warga yang mengurus dokumen",
      "wajib pajak",
      "perangkat desa",
      "warga yang menyampaikan aduan",
      "pegawai pelayanan loket",
    ],
    problems: [
      "warga datang berkali-kali untuk satu dokumen",
      "aduan masuk lewat banyak saluran dan tidak ada yang menjawab",
      "data antar dinas tidak cocok",
      "tunggakan pajak menumpuk karena loket jauh dan jam layanan pendek",
    ],
    indicators: [
      indicator("lama penerbitan dokumen", "hari", [7, 14], [1, 2]),
      indicator("aduan yang selesai tepat waktu", "persen", [36, 52], [86, 97]),
      indicator("kepatuhan wajib pajak", "persen", [51, 63], [78, 89]),
      indicator("indeks kepuasan masyarakat", "poin", [71, 77], [86, 93]),
    ],
    titleObjects: [
      "Administrasi Kependudukan",
      "Aduan Warga Terpadu",
      "Pajak Daerah Dekat Rumah",
      "Kelurahan Tanpa Kertas",
      "Anggaran Desa Terbuka",
      "Akta Kelahiran Cepat",
    ],
  },
  {
    category: "Ketahanan bencana",
    sdgs: [11, 13],
    units: ["Badan Penanggulangan Bencana Daerah", "Dinas Pemadam Kebakaran", "Dinas Pekerjaan Umum"],
    services: [
      "peringatan dini banjir",
      "evakuasi kelompok rentan",
      "pemadaman kebakaran permukiman padat",
      "pemulihan sekolah setelah gempa",
      "pemantauan lereng rawan longsor",
    ],
    users: [
      "warga bantaran sungai",
      "keluarga di lereng rawan longsor",
      "murid sekolah di daerah gempa",
      "penyandang disabilitas saat evakuasi",
      "nelayan pada musim badai",
    ],
    problems: [
      "peringatan tiba setelah air masuk rumah",
      "warga tidak tahu jalur dan titik kumpul",
      "mobil pemadam tidak dapat masuk gang",
      "relawan datang tanpa pembagian tugas",
    ],
    indicators: [
      indicator("waktu evakuasi", "menit", [110, 240], [25, 55]),
      indicator("desa yang berlatih setiap tahun", "desa", [8, 21], [64, 128]),
      indicator("waktu tanggap", "menit", [28, 45], [8, 14]),
      indicator("warga yang mengenal jalur evakuasi", "persen", [17, 33], [74, 92]),
    ],
    titleObjects: [
      "Desa Tangguh Bencana",
      "Peringatan Dini Banjir",
      "Sekolah Aman Gempa",
      "Siaga Kebakaran Gang Sempit",
      "Relawan Bencana Terpadu",
      "Lereng Aman Longsor",
    ],
  },
  {
    category: "Pendidikan",
    sdgs: [4, 5],
    units: ["Dinas Pendidikan", "Dinas Perpustakaan dan Kearsipan", "Balai Pelatihan Guru"],
    services: [
      "kelas bagi anak putus sekolah",
      "literasi baca di kampung",
      "pembelajaran di pulau kecil",
      "pendampingan guru baru",
      "pendidikan anak usia dini",
    ],
    users: [
      "anak putus sekolah",
      "murid di pulau kecil",
      "guru sekolah terpencil",
      "anak berkebutuhan khusus",
      "orang tua yang belum lancar membaca",
    ],
    problems: [
      "anak berhenti sekolah ketika musim panen tiba",
      "satu guru mengajar tiga kelas sekaligus",
      "buku tidak pernah sampai ke sekolah terjauh",
      "orang tua tidak dilibatkan dalam belajar anak",
    ],
    indicators: [
      indicator("angka putus sekolah", "persen", [6, 11], [1, 3]),
      indicator("kehadiran murid", "persen", [61, 74], [89, 97]),
      indicator("anak yang lancar membaca di kelas dua", "persen", [39, 54], [76, 91]),
      indicator("buku yang beredar", "eksemplar per bulan", [140, 420], [1700, 3900]),
    ],
    titleObjects: [
      "Anak Kembali Sekolah",
      "Literasi Kampung",
      "Kelas Pulau Kecil",
      "Guru Garis Depan",
      "Sekolah Ramah Anak",
      "Perpustakaan Keliling",
    ],
  },
  {
    category: "Pengentasan kemiskinan",
    sdgs: [1, 6],
    units: ["Dinas Sosial", "Badan Perencanaan Pembangunan Daerah", "Dinas Perumahan dan Permukiman"],
    services: [
      "pemutakhiran data keluarga miskin",
      "perbaikan rumah tidak layak huni",
      "air bersih dan jamban keluarga",
      "usaha bersama perempuan kepala keluarga",
      "rujukan bantuan satu pintu",
    ],
    users: [
      "keluarga miskin ekstrem",
      "perempuan kepala keluarga",
      "buruh tani",
      "warga permukiman kumuh",
      "pemulung dan keluarganya",
    ],
    problems: [
      "bantuan menumpuk pada keluarga yang sama",
      "rumah rusak menunggu anggaran bertahun-tahun",
      "keluarga miskin tidak mempunyai jamban sendiri",
      "data penerima diperbarui hanya sekali setahun",
    ],
    indicators: [
      indicator("keluarga miskin ekstrem", "keluarga", [1400, 2900], [260, 700]),
      indicator("ketepatan sasaran bantuan", "persen", [54, 66], [88, 97]),
      indicator("rumah layak huni yang selesai", "unit", [45, 110], [380, 820]),
      indicator("keluarga dengan jamban sendiri", "persen", [58, 69], [91, 99]),
    ],
    titleObjects: [
      "Rumah Layak Huni",
      "Data Keluarga Miskin",
      "Jamban Keluarga Sehat",
      "Perempuan Kepala Keluarga",
      "Bantuan Tepat Sasaran",
      "Bedah Kampung Kumuh",
    ],
  },
  {
    category: "Pemberdayaan masyarakat",
    sdgs: [5, 11],
    units: [
      "Dinas Pemberdayaan Masyarakat dan Desa",
      "Kecamatan Mandiri Latihan",
      "Dinas Kepemudaan dan Olahraga",
    ],
    services: [
      "sekolah desa bagi kader",
      "pengelolaan aset desa",
      "wisata berbasis warga",
      "pusat kegiatan pemuda",
      "musyawarah perencanaan yang terbuka",
    ],
    users: [
      "kader posyandu dan PKK",
      "pemuda desa",
      "pengurus badan usaha milik desa",
      "kelompok perajin",
      "tokoh adat",
    ],
    problems: [
      "musyawarah hanya dihadiri orang yang sama",
      "aset desa terbengkalai tanpa pengelola",
      "pemuda meninggalkan desa setelah lulus sekolah",
      "kader bekerja tanpa pelatihan dan tanpa alat",
    ],
    indicators: [
      indicator("desa dengan badan usaha yang sehat", "desa", [9, 24], [58, 121]),
      indicator("usulan warga yang dilaksanakan", "persen", [18, 34], [61, 79]),
      indicator("kader terlatih", "orang", [95, 260], [870, 1900]),
      indicator("pendapatan asli desa rata-rata", "juta rupiah per tahun", [18, 42], [120, 310]),
    ],
    titleObjects: [
      "Desa Berdaya",
      "Kader Digital",
      "Wisata Warga",
      "Pemuda Pulang Kampung",
      "Musyawarah Terbuka",
      "Aset Desa Produktif",
    ],
  },
  {
    category: "Energi dan lingkungan hidup",
    sdgs: [7, 12, 13, 15],
    units: ["Dinas Lingkungan Hidup", "Dinas Kehutanan", "Unit Pengelola Sampah Terpadu"],
    services: [
      "pengelolaan sampah rumah tangga",
      "pemanfaatan limbah menjadi bahan bakar",
      "penerangan tenaga surya",
      "pemulihan hutan bakau",
      "pemantauan mutu air sungai",
    ],
    users: [
      "rumah tangga perkotaan",
      "pelaku usaha tahu dan tempe",
      "warga pesisir",
      "desa tanpa jaringan listrik",
      "kelompok pengelola bank sampah",
    ],
    problems: [
      "tempat pembuangan akhir hampir penuh",
      "limbah dibuang langsung ke sungai",
      "abrasi mengikis kampung nelayan",
      "genset desa hanya menyala lima jam sehari",
    ],
    indicators: [
      indicator("sampah yang terolah", "ton per hari", [2, 6], [17, 38]),
      indicator("rumah tangga yang memilah sampah", "persen", [9, 21], [54, 77]),
      indicator("lahan bakau yang pulih", "hektare", [3, 9], [46, 110]),
      indicator("keluarga dengan listrik sepanjang hari", "keluarga", [40, 130], [780, 1600]),
    ],
    titleObjects: [
      "Bank Sampah Warga",
      "Limbah Menjadi Berkah",
      "Sungai Bersih",
      "Surya untuk Desa",
      "Bakau Lestari",
      "Kampung Iklim Mandiri",
    ],
  },
  {
    category: "Penegakan hukum",
    sdgs: [16],
    units: ["Bagian Hukum", "Satuan Polisi Pamong Praja", "Unit Layanan Keliling"],
    services: [
      "bantuan hukum bagi warga miskin",
      "surat keterangan catatan kepolisian",
      "sidang keliling",
      "penyelesaian sengketa di tingkat desa",
      "pelaporan pungutan liar",
    ],
    users: [
      "warga miskin yang berperkara",
      "pencari kerja yang memerlukan surat keterangan",
      "pasangan tanpa akta nikah",
      "korban penipuan",
      "pelaku usaha kecil",
    ],
    problems: [
      "biaya dan jarak membuat warga menyerah sebelum sidang",
      "antrean surat keterangan mengular sejak subuh",
      "sengketa kecil berakhir menjadi perkara panjang",
      "pelapor tidak pernah tahu kelanjutan laporannya",
    ],
    indicators: [
      indicator("perkara warga miskin yang didampingi", "perkara", [60, 150], [420, 960]),
      indicator("waktu penerbitan surat", "menit", [120, 260], [12, 30]),
      indicator("sengketa yang selesai di desa", "persen", [22, 39], [67, 84]),
      indicator("laporan yang ditindaklanjuti", "persen", [41, 57], [89, 98]),
    ],
    titleObjects: [
      "Sidang Keliling",
      "Bantuan Hukum Warga Miskin",
      "Desa Damai Sengketa",
      "Surat Keterangan Cepat",
      "Lapor Pungutan Liar",
      "Perlindungan Saksi dan Korban",
    ],
  },
];
