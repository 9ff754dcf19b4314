import type { CatalogueSource } from "./catalogue-entry.ts";

/**
 * 115 titles of innovations as ministries, agencies and newspapers published them from 2015 to 2026: title, agency, year,
 * award. A start for a catalogue, not a list of all winners; the year is empty where the publication names none.
 */
const PUBLISHED = `Rantang Kasih|Pemkab Banyuwangi|2019|Top 99 KIPP
Banyuwangi Mall|Pemkab Banyuwangi|2019|Top 99 KIPP
CHIPS|Pemkab Banyuwangi|2019|Top 99 KIPP
Barisan Siap|Pemkab Banyuwangi|2019|Top 99 KIPP (press count differs: 4 or 5)
Banyuwangi Festival|Pemkab Banyuwangi|2019|Top 99 KIPP
Lahir Procot Pulang Bawa Akta|Pemkab Banyuwangi|2015|penghargaan KemenPANRB (KIPP 2015)
Cakrukan Entrepreneur Muda Surabaya|Pemkot Surabaya|2019|Top 99 KIPP
Gerebek Pasar Legi|Pemkab Gresik|2019|Top 99 KIPP
Posko Paman|Pemkot Mojokerto|2019|Top 99 KIPP
Geladak Kancil Jawara|Pemkab Bondowoso|2019|Top 99 KIPP
BREXIT (Braille E-Ticket and Extraordinary Access for Visual Disabilities)|Pemkot Malang|2019|Top 99 KIPP
Bank Sampah Malang|Pemkot Malang||Top 99 KIPP (year not stated)
Lapo Bra|Pemkot Malang||Top 99 KIPP (year not stated)
Sambat Online|Pemkot Malang||Top 99 KIPP (year not stated)
SKCK Online dan SKCK Keliling Online|Polresta Sidoarjo|2019|Top 45 KIPP
PELITA SI ABAH (Pemanfaatan Limbah Tahu Sebagai Alternatif Bahan Bakar Murah dan Ramah Lingkungan)|DLH Pemkot Probolinggo|2021|Top 99 KIPP
Kabinet Arabika (Kolaborasi Pembinaan Ekonomi Terpadu Kopi Arabika)|Dinas Perkebunan Prov. Jawa Timur|2018|Top 40 KIPP
SIMPADU-PMI (Sarana Informasi dan Pelayanan Terpadu Pekerja Migran)|Disnakertrans Prov. Jawa Timur|2018|Top 40 KIPP
Jalin Matra: Penanggulangan Feminisasi Kemiskinan|DPMD Prov. Jawa Timur||Top inovasi (year not stated)
Trans Jatim-Ajaib|Prov. Jawa Timur|2024|named as top innovation of province
Samsat Srikandi|Bapenda Prov. Jawa Timur|2020|KIPP passed administrative selection
Samsat 4.0|Bapenda Prov. Jawa Timur|2020|KIPP passed administrative selection
Nona Saja|Bapenda Prov. Jawa Timur|2020|KIPP passed administrative selection
Sambel Bajak (Sambil Belanja Bayar Pajak)|Bapenda Prov. Jawa Timur|2020|KIPP passed administrative selection
e-Master|BKD Prov. Jawa Timur|2020|KIPP passed administrative selection
SMA Double Track|Dinas Pendidikan Prov. Jawa Timur|2020|KIPP passed administrative selection
Jalan Berdua (kerja sama penerbitan KK dan KTP-el dengan KUA)|Disdukcapil Pemkot Pasuruan|2023|KIPP passed administrative selection
BANSER (Bandeng Jelak Masuk Restoran)|Dinas Perikanan Pemkot Pasuruan|2023|KIPP passed administrative selection
SIPNAKES (Sistem Informasi Perizinan Tenaga Kesehatan)|Dinas Kesehatan Pemkot Pasuruan|2023|KIPP passed administrative selection
BUIH JADI PERMADANI (Ibu Hamil Jalani Persalinan Aman Dapat Foto Bayi, Dokumen Kependudukan)|Puskesmas, Pemkot Pasuruan|2023|KIPP passed administrative selection
SEMAR GENDUT (Senin Selasa Minggu Pertama Gerakan Pemeriksaan dalam Upaya Menurunkan Angka Hipertensi)|Puskesmas Gadingrejo, Pemkot Pasuruan|2023|KIPP passed administrative selection
Klinik Hoaks|Prov. Jawa Timur|2024|IGA featured
Underwater Restoring (UWR) 2.0|Prov. Jawa Timur|2024|IGA featured
Smart Kampung|Pemkab Banyuwangi|2018|IGA featured
Garda Ampuh (Gerakan Daerah Angkat Anak Muda Putus Sekolah)|Pemkab Banyuwangi|2018|IGA featured
Tele Apik (Teyeng Ndeleng Antrean Pendaftaran lan Poliklinik)|RSUD Prof. Dr. Margono Soekarjo, Prov. Jawa Tengah|2019|Top 99 KIPP
Payjem Pas Ngamuk (Pelayanan Jemput Pasien Ngamuk)|RSJD Surakarta, Prov. Jawa Tengah|2019|Top 99 KIPP
Apem Asi|DPU SDA dan Taru Prov. Jawa Tengah|2019|Top 99 KIPP
Si Terpa Daya Jiwa (Sistem Terapi Paripurna melalui Pemberdayaan ODGJ)|RSJD Dr. R.M. Soedjarwadi, Prov. Jawa Tengah|2018|Top 40 KIPP
Si Bina Cantik Bingits (Sistem Bridging SIM RSMS, BPJS, dan INA-CBG's ...)|RSUD Margono Soekarjo, Prov. Jawa Tengah|2021|KIPP finalist (presentasi)
Sapu Kuwat - Sila KIA (Pengembangan Si-Rela dan KIA)|Pemkot Surakarta|2021|KIPP finalist (presentasi)
Rumah Kedelai Grobogan|Pemkab Grobogan|2021|KIPP finalist (presentasi)
Rat Hunter|Pemkab Grobogan|2021|KIPP finalist (presentasi)
Si Bulan (Aksi Ibu Pulang Bawa Akta Kelahiran)|Pemkot Magelang|2021|KIPP finalist (presentasi)
Gerbek Melati (Gerakan Bersama Kita Mencegah, Menanggulangi, dan Mengobati PTM)|Puskesmas Mangunsari, Pemkot Salatiga|2021|KIPP finalist (presentasi)
Sanpiisan (Sayangi Dampingi Ibu Anak Kota Semarang)|Pemkot Semarang|2021|KIPP finalist (presentasi)
e-Kelurahan (layanan kelurahan berbasis tanda tangan elektronik)|Pemkot Tegal|2021|KIPP finalist (presentasi)
Aja Magiz (Aksi Jitu Atas Masalah Gizi)|Pemkab Banjarnegara|2021|KIPP finalist (presentasi)
Taman Anak Cerdas: Papan Sarana Wasis Bocahe, Waras Ragane, lan Mapan Budi Pekertine|Pemkot Surakarta|2017|Top 40 KIPP
Besuk Kiamat (Belasungkawa Kirim Akta Kematian)|Disdukcapil Pemkot Surakarta|2023|IGA featured
ULAS (Unit Layanan Aduan Masyarakat Surakarta)|Pemkot Surakarta|2023|IGA featured
Masdarling (Masyarakat Sadar Lingkungan)|Pemkot Surakarta|2023|IGA featured
SILA KIA (Simpanan Pelajar Kartu Identitas Anak)|Disdukcapil Pemkot Surakarta|2023|IGA featured
CEK DAN SADARI (Cegah Kanker Serviks dengan Aplikasi MAPLE-S dan Mobil Deteksi Kanker HIBISCUS)|Puskesmas Senen, Prov. DKI Jakarta|2018|Top 40 KIPP
SIPIL DOYAN JALAN (Sistem Pilih Dokter dan Waktu Pelayanan Pasien Rawat Jalan Peserta JKN-KIS)|RSUD Koja, Prov. DKI Jakarta|2018|Top 40 KIPP
BiRD (Babies Respiratory Distress Recovery Device)|RSUD Ulin, Prov. Kalimantan Selatan|2018|Top 40 KIPP
SEJUTA IKAN (Sertifikasi Pengujian Mutu Hasil Perikanan) Agar Produk Perikanan Sulsel Tetap Mendunia|DKP Prov. Sulawesi Selatan|2018|Top 40 KIPP
Eksistensi (Pelayanan Kesehatan Gratis Terintegrasi) Call Centre 112|Dinas Kesehatan Pemkot Parepare|2018|Top 40 KIPP
Antenatal Care Hipnoterapi|Dinas Kesehatan Pemkab Luwu Utara|2018|Top 40 KIPP
Kelas Perahu|Dinas Pendidikan Pemkab Pangkep|2018|Top 40 KIPP
Papa Sehat (Papan Kontrol Kesehatan): Kontrol Kesehatan Peserta Didik di Sekolah Menuju Indonesia Sehat|SDN 81 Kalukubodo, Pemkab Takalar|2018|Top 40 KIPP
Getar Dilan|Pemkab Luwu Utara|2021|Top 45 KIPP
Peka Desa Bergulir|Dinas PMD Pemkab Luwu Utara|2022|KIPP Sulsel participant
Japri Ka Boss|Dinas Pendidikan Pemkab Luwu Utara|2022|KIPP Sulsel participant
DILAN SMART (Digitalisasi Pelayanan Smart)|Pemerintah Desa Senga Selatan|2023|recommended for KIPP 2023
Gerakan Moral PINASA (Piana Sampah Ala)|Dinas Perumahan, Permukiman dan Pertanahan Pemkab Banggai|2019|Top 99 KIPP
Posyandu Prakonsepsi|Dinas Kesehatan Pemkab Banggai|2019|Top 99 KIPP
SPKJ SIBUK (Sistem Pelayanan Kesehatan Jiwa Berbasis Buku Kontrol)|Puskesmas Taliwang, Pemkab Sumbawa Barat|2018|Top 99 KIPP
Gotong Royong Menuju Tuntas Lima Pilar Sanitasi Total Berbasis Masyarakat (STBM)|Pemkab Sumbawa Barat|2023|Top 45 KIPP
dr. Sapto Anthro: Mudah Cepat dan Tepat untuk Penilaian dan Pemantauan Pertumbuhan Balita|Pemkab Lombok Barat|2020|Top 99 KIPP
Gebrak Bimantika (Gerakan Bersama Kabupaten Bima Anti Stunting, Kekurangan Gizi dan Anemia)|Pemkab Bima|2020|Top 99 KIPP
Samsat Kapal Nelayan|DKP Prov. Nusa Tenggara Barat|2020|named, not Top
Ayunda Si Menik Makan Sego Ceting (Ayo Tunda Usia Menikah Mengawali Gerakan Semangat Gotong Royong Cegah Stunting)|Puskesmas Gedangsari II, Pemkab Gunungkidul|2019|Top 99 KIPP
Kopi Roro|Disperinkop UKM Pemkab Kulon Progo|2025|KIPP DIY juara I
Jogja Resik Toya|Kalurahan Kranggan, Kulon Progo|2025|KIPP DIY juara II
Zona Air Minum Prima (ZAMP)|Perumda Air Minum Tirta Binangun|2025|KIPP DIY juara BUMD
Simpel Cabai|Dinas Pertanian dan Pangan Pemkab Kulon Progo|2025|KIPP DIY finalist
Gema IndahKu (Gerakan Bersama Memajukan Inovasi Daerah Kulon Progo)|Pemkab Kulon Progo|2025|IGA featured
Sibelaku (Sistem Informasi Kebencanaan Daerah)|Pemkab Kulon Progo|2025|IGA featured
Geber Meriah (Pengelolaan Sampah Rumah Tangga Terintegrasi)|Pemkab Kulon Progo|2025|IGA featured
MolapadaKu (Mobil Layanan Pajak Daerah Kulon Progo)|Pemkab Kulon Progo|2025|IGA featured
MatahatiKu (Bersama Kita Cegah Stunting Kulon Progo)|Pemkab Kulon Progo|2025|IGA featured
Posbindu Sentosa|Pemkab Kulon Progo|2025|IGA featured
BATIK (Badung Anti Kantong Plastik) Berbasis Kearifan Lokal|DLHK Pemkab Badung|2019|Top 45 KIPP
FishGo|Balitbang Pemkab Badung|2019|Top 45 KIPP
Garbasari (Gerakan Badung Sehat 1000 Hari Pertama Kehidupan)|Pemkab Badung|2020|Top 99 KIPP (no. urut 44)
CGO (Customized Guarantee Online)|PT Jamkrida Bali Mandara (Perseroda)||Top 45 KIPP (year not stated)
Rumah Berdaya for Better Life|Dinas Sosial Pemkot Denpasar|2022|Denpasar competition I
SIMPADA Terpadu|Bapenda Pemkot Denpasar|2022|Denpasar competition II
Taring Dukcapil|Disdukcapil Pemkot Denpasar|2022|Denpasar competition III
Sicantik PKK|DPMD Pemkot Denpasar|2022|Denpasar competition
Simak Dihati|BKPSDM Pemkot Denpasar|2022|Denpasar competition
SIPESAT|Desa Tegal Harum, Denpasar Barat|2022|Denpasar competition
Aplikasi We Love Bali (Pungutan Wisatawan Asing)|Diskominfos Prov. Bali|2025|IGA validation
Si Perut Laper (Sistem Informasi Peta Peruntukan Lahan Perkebunan)|Dinas Perkebunan Prov. Jawa Barat|2019|Top 45 KIPP
SINUCANTIK (Sistem Inovasi Unggulan Panca Karsa Pulihkan Ekonomi Kabupaten Bogor)|Bappedalitbang Pemkab Bogor|2022|Top 21 KIJB
WA Kepo|Pemkab Sumedang|2023|KIJB winner
SAKIP Desa|Pemkab Sumedang|2020|Top 10/32 KIJB
New Sambara|Bapenda Prov. Jawa Barat|2025|IGA featured
Apartemen Transit|Disperkim Prov. Jawa Barat|2025|IGA featured
Sekolah Ayah Bunda|DPAPMK Pemkot Depok|2021|Top 45 Jabar finalist
PaDi UMKM (Pasar Digital UMKM)|Kementerian BUMN|2023|Top 45 KIPP
CEISA Barang Kiriman (Consignment Note)|Kementerian Keuangan|2023|Top 45 KIPP
SIMBARA (Sistem Informasi Mineral dan Batubara antar Kementerian/Lembaga)|Kementerian Keuangan|2023|Top 45 KIPP
Biochar Three in One (Biotron)|Kementerian Pertanian|2023|Top 45 KIPP
Library Cafe|BPKP|2020|Top 45 KIPP
Sidbankum|BPHN Kementerian Hukum dan HAM|2017|Top 99 KIPP
Hemat 60% Biaya Energi dengan Alat Pembuat Gas Batubara Bersih di Industri Kecil|(kementerian; not stated in excerpt)|2017|Top 99 KIPP (book item 6)
Program Pengendalian Malaria melalui EDAT (Early Diagnosis and Treatment)|Pemkab Teluk Bintuni|2018|Top 99 KIPP
Siarja (Sistem Arisan Jamban Keluarga)|Dinas Kesehatan Pemkab Nunukan|2016|Borneo Innovation Awards finalist
MANTAP (Manajerial Terpadu Administrasi Pelayanan)|Kelurahan Klandasan Ulu, Pemkot Balikpapan|2016|Borneo Innovation Awards finalist
PEPES PAPARI (Percepatan Proses Pengajuan PBG Mandiri)|Dinas PUPRPerkim Pemkab Balangan|2023|IID reported
Kompor Panggul (Komoditas Porang Pangan Panggul)|Bapperida Pemkab Balangan|2022|IID reported
B-ONE (Bintan One Service)|BPS Kabupaten Bintan|2026|proposal text, Kelompok Umum
Tag-Aja (Pendataan Keluarga Terpadu)|BPS Kabupaten Bintan|2026|proposal text, Kelompok Umum`;

export const PUBLISHED_CATALOGUE: CatalogueSource = {
  id: "terbitan",
  name: "Judul inovasi yang pernah diterbitkan",
  origin: "shipped",
  at: null,
  entries: PUBLISHED.split("\n").map((line, at) => {
    const [title = "", agency = "", year = "", award = ""] = line.split("|");
    return {
      id: `katalog:terbitan:${at + 1}`,
      code: `TERBITAN-${at + 1}`,
      title,
      agency,
      year: year === "" ? null : Number(year),
      description: "",
      award,
    };
  }),
};
