import { indicator, need, type Theme } from "./theme.ts";

export const THEMES_OF_PEOPLE: readonly Theme[] = [
  {
    category: "Kesehatan",
    sdgs: [3, 10],
    units: ["Dinas Kesehatan", "RSUD Sehat Latihan", "Puskesmas Mekar Asih", "Puskesmas Tirta Waras"],
    needs: [
      need(
        "pemeriksaan ibu hamil dan nifas",
        "ibu hamil di wilayah tanpa puskesmas",
        "ibu hamil baru datang ketika keadaan sudah gawat",
      ),
      need(
        "layanan rawat jalan tanpa antre panjang",
        "pasien penyakit kronis",
        "pasien menunggu berjam-jam dan sebagian pulang sebelum diperiksa",
      ),
      need(
        "pendampingan kesehatan jiwa",
        "keluarga pasien gangguan jiwa",
        "pasien putus obat karena keluarga menanggungnya sendirian",
      ),
      need(
        "pemantauan gizi balita",
        "keluarga dengan balita berisiko stunting",
        "balita yang berhenti tumbuh baru diketahui setelah berumur dua tahun",
      ),
      need(
        "pemeriksaan tekanan darah dan gula darah",
        "warga usia empat puluh tahun ke atas",
        "catatan kesehatan tercecer di buku yang berbeda-beda",
      ),
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
    category: "Inklusi sosial",
    sdgs: [5, 10],
    units: ["Dinas Sosial", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak", "Unit Layanan Disabilitas"],
    needs: [
      need(
        "penyediaan alat bantu",
        "penyandang disabilitas",
        "bantuan tidak sampai karena penerima tidak tercatat",
      ),
      need(
        "pendampingan korban kekerasan",
        "perempuan dan anak korban kekerasan",
        "korban takut melapor dan tidak tahu ke mana mengadu",
      ),
      need(
        "layanan antar makanan dan kunjungan",
        "lansia yang tinggal sendiri",
        "lansia terlantar baru diketahui setelah sakit",
      ),
      need(
        "layanan publik yang mudah dimasuki",
        "pengguna kursi roda dan penyandang tunanetra",
        "gedung layanan tidak dapat dimasuki tanpa bantuan orang lain",
      ),
      need(
        "pengurusan dokumen dasar",
        "warga adat di pedalaman",
        "tanpa dokumen mereka tidak terdata dalam bantuan apa pun",
      ),
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
    category: "Pendidikan",
    sdgs: [4, 5],
    units: ["Dinas Pendidikan", "Dinas Perpustakaan dan Kearsipan", "Balai Pelatihan Guru"],
    needs: [
      need(
        "pengembalian anak ke sekolah",
        "anak putus sekolah",
        "anak berhenti sekolah ketika musim panen tiba",
      ),
      need("pembelajaran di pulau kecil", "murid di pulau kecil", "satu guru mengajar tiga kelas sekaligus"),
      need(
        "peredaran buku bacaan",
        "anak di kampung tanpa perpustakaan",
        "buku tidak pernah sampai ke sekolah terjauh",
      ),
      need(
        "pendidikan anak usia dini",
        "orang tua dan anak prasekolah",
        "orang tua tidak dilibatkan dalam belajar anak",
      ),
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
    needs: [
      need(
        "pemutakhiran data kesejahteraan",
        "keluarga miskin ekstrem",
        "bantuan menumpuk pada keluarga yang sama",
      ),
      need(
        "perbaikan rumah tidak layak huni",
        "buruh tani dan keluarganya",
        "rumah rusak menunggu anggaran bertahun-tahun",
      ),
      need(
        "penyediaan air bersih dan jamban",
        "warga permukiman kumuh",
        "keluarga miskin tidak mempunyai jamban sendiri",
      ),
      need("usaha bersama", "perempuan kepala keluarga", "penghasilan habis untuk cicilan harian"),
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
    needs: [
      need(
        "pengelolaan aset desa",
        "pengurus badan usaha milik desa",
        "aset desa terbengkalai tanpa pengelola",
      ),
      need(
        "musyawarah perencanaan",
        "warga yang jarang diundang",
        "musyawarah hanya dihadiri orang yang sama",
      ),
      need("wisata berbasis warga", "pemuda desa", "pemuda meninggalkan desa setelah lulus sekolah"),
      need("pelatihan kader", "kader posyandu dan PKK", "kader bekerja tanpa pelatihan dan tanpa alat"),
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
];
