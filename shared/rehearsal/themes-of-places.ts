import { indicator, need, type Theme } from "./theme.ts";

export const THEMES_OF_PLACES: readonly Theme[] = [
  {
    category: "Pertumbuhan ekonomi dan kesempatan kerja",
    sdgs: [8, 9],
    units: ["Dinas Koperasi dan Usaha Kecil", "Dinas Tenaga Kerja", "Dinas Perdagangan"],
    needs: [
      need(
        "perizinan usaha mikro",
        "pelaku usaha rumahan",
        "pelaku usaha tidak tahu izin mana yang harus diurus lebih dahulu",
      ),
      need(
        "pemasaran produk setempat",
        "perajin dan pengusaha kecil",
        "produk setempat kalah oleh barang dari luar daerah",
      ),
      need("penempatan kerja", "pencari kerja muda", "lowongan dan pencari kerja tidak pernah bertemu"),
      need(
        "pembiayaan usaha kecil",
        "pedagang pasar tradisional",
        "pedagang meminjam pada rentenir karena tidak punya catatan keuangan",
      ),
      need(
        "perlindungan pekerja migran",
        "calon pekerja migran dan keluarganya",
        "calon pekerja berangkat lewat jalur gelap karena jalur resmi terasa rumit",
      ),
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
    needs: [
      need(
        "penyuluhan budidaya",
        "petani lahan kering",
        "penyuluh hanya dapat mengunjungi sebagian kecil kelompok tani",
      ),
      need(
        "lumbung pangan warga",
        "rumah tangga rawan pangan",
        "desa yang sama kekurangan pangan setiap musim kemarau",
      ),
      need(
        "pengendalian hama terpadu",
        "kelompok tani sawah",
        "serangan hama terlambat diketahui dan racun dipakai berlebihan",
      ),
      need("penyerapan hasil panen", "petani dan nelayan kecil", "harga jatuh setiap musim panen raya"),
      need(
        "pemanfaatan pekarangan",
        "kelompok wanita tani",
        "pekarangan kosong sementara sayur dibeli dari luar daerah",
      ),
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
    category: "Tata kelola pemerintahan",
    sdgs: [16, 17],
    units: [
      "Dinas Kependudukan dan Pencatatan Sipil",
      "Badan Pendapatan Daerah",
      "Dinas Komunikasi dan Informatika",
      "Bagian Organisasi",
    ],
    needs: [
      need(
        "penerbitan dokumen kependudukan",
        "warga yang mengurus akta dan kartu",
        "warga datang berkali-kali untuk satu dokumen",
      ),
      need(
        "pengelolaan aduan",
        "warga yang menyampaikan keluhan",
        "aduan masuk lewat banyak saluran dan tidak ada yang menjawab",
      ),
      need(
        "pembayaran pajak daerah",
        "wajib pajak di kecamatan jauh",
        "tunggakan pajak menumpuk karena loket jauh dan jam layanan pendek",
      ),
      need(
        "persuratan kelurahan",
        "warga dan perangkat kelurahan",
        "surat menunggu tanda tangan pejabat yang sedang bertugas di luar",
      ),
      need(
        "pemakaian data bersama",
        "pegawai perencana dan operator desa",
        "data antar dinas tidak cocok dan diketik ulang berkali-kali",
      ),
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
    needs: [
      need("peringatan dini banjir", "warga bantaran sungai", "peringatan tiba setelah air masuk rumah"),
      need(
        "evakuasi kelompok rentan",
        "lansia dan penyandang disabilitas",
        "warga tidak tahu jalur evakuasi dan titik kumpul",
      ),
      need(
        "pemadaman kebakaran permukiman padat",
        "penghuni gang sempit",
        "mobil pemadam tidak dapat masuk gang",
      ),
      need(
        "sekolah aman gempa",
        "murid dan guru di daerah gempa",
        "latihan bencana hanya pernah dilakukan sekali",
      ),
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
    category: "Energi dan lingkungan hidup",
    sdgs: [7, 12, 13, 15],
    units: ["Dinas Lingkungan Hidup", "Dinas Kehutanan", "Unit Pengelola Sampah Terpadu"],
    needs: [
      need(
        "pengelolaan sampah rumah tangga",
        "rumah tangga perkotaan",
        "tempat pembuangan akhir hampir penuh",
      ),
      need("pemanfaatan limbah", "pelaku usaha tahu dan tempe", "limbah dibuang langsung ke sungai"),
      need("pemulihan hutan bakau", "warga pesisir", "abrasi mengikis kampung nelayan"),
      need(
        "penerangan tenaga surya",
        "desa tanpa jaringan listrik",
        "genset desa hanya menyala lima jam sehari",
      ),
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
    needs: [
      need(
        "bantuan hukum",
        "warga miskin yang berperkara",
        "biaya dan jarak membuat warga menyerah sebelum sidang",
      ),
      need(
        "penerbitan surat keterangan kepolisian",
        "pencari kerja",
        "antrean surat keterangan mengular sejak subuh",
      ),
      need(
        "penyelesaian sengketa di tingkat desa",
        "warga yang bersengketa",
        "sengketa kecil berakhir menjadi perkara panjang",
      ),
      need(
        "pelaporan pungutan liar",
        "pelaku usaha kecil",
        "pelapor tidak pernah tahu kelanjutan laporannya",
      ),
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
