/** What a part of a rehearsal proposal talks about. */
export type Purpose =
  | "summary"
  | "background"
  | "novelty"
  | "implementation"
  | "impact"
  | "goals"
  | "adaptability"
  | "resources"
  | "sustainability"
  | "collaboration";

/** Sentence patterns: `{slot}` is filled from the dossier's story, `[a|b]` draws one wording. */
interface SentencePool {
  /** Always first, in this order. */
  readonly opening: readonly string[];
  /** Each at most once. */
  readonly body: readonly string[];
  /** Hold figures or places of their own, so that they may come again. */
  readonly detail: readonly string[];
}

export const SENTENCES: Readonly<Record<Purpose, SentencePool>> = {
  summary: {
    opening: [
      "{judul} adalah [cara baru|pendekatan baru|upaya bersama] untuk {layanan} bagi {sasaran} di {daerah}.",
      "Sebelum inovasi ini berjalan, {masalah}.",
    ],
    body: [
      "Layanan dimulai pada {mulai} oleh {unit} dan kini menjadi bagian dari pekerjaan sehari-hari.",
      "Intinya sederhana: petugas mendatangi pengguna, data dicatat sekali, dan tindak lanjut dapat dilihat semua pihak.",
      "Hasil terpenting adalah {ind1} yang bergerak dari {seb1} menjadi {ses1}.",
      "Perubahan lain terlihat pada {ind2}, dari {seb2} menjadi {ses2}.",
      "Pengguna tidak dipungut biaya dan tidak perlu membawa berkas yang sudah tersimpan di pemerintah.",
      "Pedoman kerja, lembar pantau, dan bahan latihan tersedia sehingga wilayah lain dapat memulai tanpa merancang ulang.",
      "Inovasi ini sesuai dengan kategori {kategori} karena menyentuh langsung kebutuhan {sasaran}.",
      "Keberlanjutannya dijaga melalui anggaran rutin, peraturan kepala daerah, dan forum warga.",
    ],
    detail: [
      "Di {tempat}, {n} pengguna sudah merasakan layanan ini dalam tahun pertama.",
      "Sebanyak {persen} persen responden survei menyatakan layanan menjadi lebih mudah.",
    ],
  },
  background: {
    opening: [
      "Masalah yang dihadapi {unit} [bermula dari keluhan yang sama dari tahun ke tahun|sudah lama diketahui]: {masalah}.",
      "Yang paling terkena adalah {sasaran} di {daerah}.",
    ],
    body: [
      "Kajian singkat bersama {mitra} menunjukkan bahwa penyebabnya bukan kurangnya petugas, melainkan alur kerja yang terpotong-potong.",
      "Setiap bagian bekerja baik menurut ukurannya sendiri, tetapi pengguna harus mengulang cerita yang sama di setiap meja.",
      "Ketika tim menelusuri perjalanan {n} pengguna, rata-rata mereka melewati lima langkah yang tidak menambah manfaat apa pun.",
      "Angka awal {ind1} tercatat {seb1}, jauh dari sasaran rencana pembangunan.",
      "Kelompok yang paling membutuhkan justru paling jarang datang karena ongkos jalan dan hari kerja yang hilang.",
      "Upaya sebelumnya berupa penambahan loket tidak mengubah keadaan karena masalahnya berada di luar gedung.",
      "Tujuan inovasi ini adalah membuat {layanan} mudah dijangkau, dapat dipantau, dan adil bagi semua.",
      "Sasaran yang ditetapkan sejak awal: {ind1} mencapai {ses1} dan {ind2} mencapai {ses2} dalam tiga tahun.",
      "Rencana disusun bersama wakil pengguna agar ukuran keberhasilan tidak hanya menurut petugas.",
      "Gagasan muncul dari obrolan petugas lapangan di {tempat} yang mencoba cara sendiri dan ternyata berhasil.",
      "Pemetaan awal juga memperlihatkan perbedaan besar antara wilayah pusat dan wilayah pinggiran.",
      "Tanpa perubahan, beban akan terus bertambah karena jumlah {sasaran} meningkat setiap tahun.",
    ],
    detail: [
      "Di {tempat}, {persen} persen {sasaran} belum pernah menerima layanan pada tahun sebelum inovasi.",
      "Catatan bulan {bulan} menunjukkan {n} permohonan tertunda hanya di {tempat}.",
    ],
  },
  novelty: {
    opening: [
      "[Kebaruan|Nilai tambah] {judul} terletak pada arah layanannya: petugas yang bergerak, bukan pengguna.",
    ],
    body: [
      "Cara lama menunggu permohonan; cara baru mencari {sasaran} yang belum terlayani berdasarkan peta data bersama.",
      "Tidak ada aplikasi baru yang dibuat; tim memakai sistem yang sudah ada dan menghubungkannya melalui satu nomor rujukan.",
      "Setiap kasus mempunyai satu pendamping sampai selesai sehingga tanggung jawab tidak berpindah-pindah.",
      "Pengguna ikut menilai hasil pada hari yang sama dan penilaiannya dibaca dalam rapat mingguan.",
      "Bahasa daerah dan gambar dipakai agar keterangan dapat dipahami tanpa bantuan petugas.",
      "Dibandingkan layanan serupa di daerah lain, inovasi ini menggabungkan pencegahan dan penanganan dalam satu jadwal.",
      "Data dicatat luring di lapangan lalu disatukan ketika ada jaringan, sehingga wilayah tanpa sinyal tidak tertinggal.",
      "Warga terlatih menjadi bagian dari tim dengan pembagian tugas yang tertulis dan honor yang jelas.",
      "Nilai tambah bagi pengguna adalah kepastian: kapan dilayani, oleh siapa, dan apa langkah berikutnya.",
      "Keputusan dibuat di tingkat terdekat dengan pengguna, sedangkan kantor pusat menangani perkara yang sulit.",
    ],
    detail: [
      "Uji coba di {tempat} memangkas langkah kerja dari {petugas2} menjadi {petugas} tanpa menambah petugas.",
      "Sebanyak {n} usul perbaikan dari pengguna sudah dipakai sejak {bulan}.",
    ],
  },
  implementation: {
    opening: [
      "Pelaksanaan dimulai pada {mulai} dengan tim kecil berisi {petugas} orang dari {unit}.",
      "Langkah pertama adalah menyatukan daftar {sasaran} dari tiga sumber data dan memeriksanya di lapangan.",
      "Langkah kedua adalah uji coba selama enam bulan di {tempat}, disertai catatan harian tentang apa yang tidak berjalan.",
      "Langkah ketiga adalah penyusunan prosedur baku, lembar pantau, dan pembagian tugas antara petugas dan relawan.",
    ],
    body: [
      "Setelah evaluasi, layanan diperluas ke seluruh {daerah} dengan jadwal kunjungan yang diumumkan terbuka.",
      "Rapat singkat setiap Senin membahas kasus yang tertunda lebih dari tujuh hari.",
      "Pelatihan diberikan berjenjang: petugas inti melatih pendamping, pendamping melatih relawan.",
      "Kendala jaringan diatasi dengan formulir kertas bernomor yang disalin pada hari yang sama.",
      "Keluhan dicatat bersama kasusnya, bukan dalam buku terpisah, sehingga dapat ditelusuri sampai selesai.",
      "Pengawasan dilakukan atasan langsung setiap bulan dan inspektorat setiap semester.",
    ],
    detail: [
      "Pada bulan {bulan}, tim melatih {n} pendamping di {tempat}.",
      "Sampai akhir tahun berjalan, {besar} kunjungan tercatat dan {persen} persen di antaranya selesai sesuai jadwal.",
    ],
  },
  impact: {
    opening: [
      "Dampak diukur dengan membandingkan keadaan sebelum dan sesudah inovasi pada wilayah yang sama.",
      "Ukuran utama, {ind1}, berubah dari {seb1} menjadi {ses1}.",
      "Ukuran kedua, {ind2}, berubah dari {seb2} menjadi {ses2}.",
      "Ukuran ketiga, {ind3}, berubah dari {seb3} menjadi {ses3}.",
    ],
    body: [
      "Angka berasal dari catatan layanan bulanan yang dicocokkan dengan survei rumah tangga oleh {mitra}.",
      "Survei memakai sampel acak {n} responden dengan pertanyaan yang sama setiap tahun.",
      "Sebagai pembanding dipakai wilayah tetangga yang belum menerapkan inovasi; di sana perubahan kurang dari sepertiganya.",
      "Evaluasi dari dalam dilakukan setiap triwulan dan hasilnya dibahas terbuka bersama wakil pengguna.",
      "Evaluasi dari luar dilakukan oleh {mitra2} dan menyimpulkan bahwa perubahan terbesar terjadi pada kelompok yang sebelumnya tidak terlayani.",
      "Bagi {sasaran}, arti perubahan ini adalah waktu dan ongkos yang tidak lagi terbuang.",
      "Petugas melaporkan pekerjaan lebih teratur karena kasus tidak lagi menumpuk di akhir bulan.",
      "Biaya per layanan turun karena kunjungan digabung menurut rute dan kasus berulang berkurang.",
      "Pengaduan terhadap {unit} berkurang, dan jenisnya bergeser dari keterlambatan menjadi permintaan perluasan.",
      "Dampak yang belum tercapai juga dicatat: wilayah terjauh masih tertinggal dan memerlukan jadwal tambahan.",
      "Perbedaan antara laki-laki dan perempuan dalam menerima layanan menyempit sejak tahun kedua.",
      "Kepercayaan warga tumbuh karena hasil setiap bulan ditempel di balai pertemuan.",
      "Perubahan cara kerja ini mendorong dinas lain membuka datanya untuk dipakai bersama.",
      "Inspektorat memeriksa kecocokan antara catatan dan keadaan lapangan dan tidak menemukan selisih yang berarti.",
    ],
    detail: [
      "Di {tempat}, {ind} pada tahun {tahun} mencapai {ses}, sedangkan sebelumnya {seb}.",
      "Pada triwulan yang berakhir bulan {bulan}, {besar} pengguna terlayani dan {persen} persen menyatakan puas.",
      "Kunjungan ulang terhadap {n} keluarga di {tempat} menunjukkan {persen} persen perubahan bertahan setelah satu tahun.",
      "Seorang pendamping di {tempat} mencatat {n} kasus selesai, hampir dua kali lipat tahun sebelumnya.",
      "Penghematan ongkos jalan pengguna di {tempat} diperkirakan {rp} setahun.",
      "Untuk {sasaran} di {tempat}, capaian {ind} tercatat {ses} menurut pemeriksaan bulan {bulan}.",
    ],
  },
  goals: {
    opening: ["Inovasi ini mendukung Tujuan Pembangunan Berkelanjutan nomor {tpb}."],
    body: [
      "Sumbangannya dapat dihitung dari {ind1}, yang berubah dari {seb1} menjadi {ses1}.",
      "Ukuran tersebut termasuk dalam rencana aksi daerah sehingga capaiannya dilaporkan setiap tahun.",
      "Layanan menjangkau kelompok yang paling tertinggal lebih dahulu, sejalan dengan asas tidak meninggalkan siapa pun.",
      "Kerja sama antar dinas dan warga yang terbentuk menjadi modal bagi tujuan lain.",
      "Data terpilah menurut jenis kelamin, usia, dan disabilitas tersedia untuk perencanaan.",
      "Target daerah untuk {ind2} terlampaui dua tahun lebih cepat.",
    ],
    detail: ["Di {tempat} saja, {n} keluarga tercatat menerima manfaat langsung pada tahun {tahun}."],
  },
  adaptability: {
    opening: ["{judul} [sudah diterapkan oleh pihak lain|telah ditiru] dengan penyesuaian setempat."],
    body: [
      "Wilayah peniru menerima pedoman, contoh formulir, dan pendampingan jarak jauh selama tiga bulan.",
      "Tiga syarat agar berhasil: satu penanggung jawab, daftar sasaran yang diperiksa, dan rapat mingguan yang tetap.",
      "Tidak diperlukan bangunan atau perangkat baru sehingga daerah beranggaran kecil pun dapat memulai.",
      "Masalah serupa dialami banyak daerah karena {masalah}.",
      "Penyesuaian yang pernah dilakukan antara lain jadwal menurut musim, bahasa setempat, dan moda perjalanan.",
      "Daerah kepulauan mengganti kunjungan darat dengan kapal layanan dua minggu sekali.",
      "Sekolah, puskesmas, dan kantor desa dapat menjadi titik layanan tanpa mengubah tugas pokoknya.",
      "Hambatan peniruan yang pernah muncul adalah pergantian pejabat; hal itu diatasi dengan perjanjian kerja sama tertulis.",
      "Potensi perluasan dihitung dari jumlah {sasaran} pada wilayah dengan keadaan serupa.",
      "Bahan pelatihan dapat dipakai siapa saja tanpa izin khusus.",
    ],
    detail: [
      "{tempat} mulai menerapkan pada bulan {bulan} dan melayani {n} pengguna dalam setengah tahun.",
      "Kunjungan belajar dari {tempat} diikuti {petugas2} petugas dan menghasilkan rencana kerja sendiri.",
    ],
  },
  resources: {
    opening: ["Sumber daya yang dipakai sebagian besar sudah tersedia di {unit}."],
    body: [
      "Anggaran rutin sebesar {rp} setahun dipakai untuk perjalanan, bahan cetak, dan pelatihan.",
      "Tim inti berisi {petugas} petugas tetap, dibantu {petugas2} relawan terlatih yang bertugas bergiliran.",
      "Metode kerjanya berupa peta sasaran, jadwal kunjungan, lembar pantau, dan rapat mingguan.",
      "Peralatan terdiri atas kendaraan dinas yang dijadwalkan bersama, telepon genggam, dan alat ukur sederhana.",
      "Dukungan {mitra} berupa tempat pelatihan dan tenaga pengajar tanpa biaya.",
      "Perangkat lunak memakai sistem pemerintah yang sudah ada sehingga tidak ada biaya langganan.",
      "Penggunaan anggaran dilaporkan terbuka setiap semester.",
      "Bila anggaran berkurang, kunjungan diutamakan bagi wilayah dengan kebutuhan tertinggi.",
    ],
    detail: [
      "Kontribusi warga di {tempat} senilai {rp} berupa tempat, konsumsi, dan tenaga.",
      "Pada tahun {tahun}, {n} orang mengikuti pelatihan penyegaran.",
    ],
  },
  sustainability: {
    opening: [
      "Keberlanjutan dijaga melalui strategi kelembagaan, manajerial, dan sosial yang berjalan bersama.",
    ],
    body: [
      "Secara kelembagaan, layanan diatur dalam peraturan kepala daerah dan masuk ke dalam rencana kerja tahunan {unit}.",
      "Penanggung jawab ditetapkan menurut jabatan, bukan nama, sehingga pergantian pegawai tidak menghentikan layanan.",
      "Anggaran dicantumkan sebagai kegiatan tetap dengan ukuran kinerja yang sama setiap tahun.",
      "Secara manajerial, prosedur baku ditinjau setiap tahun dan setiap perubahan dicatat alasannya.",
      "Petugas baru belajar melalui pendampingan selama satu bulan sebelum bertugas sendiri.",
      "Mutu dijaga dengan pemeriksaan silang antarwilayah dan penelaahan kasus yang gagal.",
      "Risiko utama, yaitu kelelahan relawan dan pergantian pimpinan, mempunyai rencana penanganan tertulis.",
      "Secara sosial, forum pengguna bertemu tiap tiga bulan dan berhak mengusulkan perubahan jadwal.",
      "Tokoh warga dan kelompok perempuan ikut menyampaikan informasi sehingga layanan tidak bergantung pada satu saluran.",
      "Kerja sama dengan {mitra} dituangkan dalam perjanjian yang diperbarui setiap dua tahun.",
      "Hasil pemantauan diumumkan, termasuk sasaran yang belum tercapai, agar dukungan tetap berdasar kenyataan.",
      "Rencana lima tahun memuat perluasan bertahap, integrasi data, dan penurunan biaya per layanan.",
      "Dukungan dewan perwakilan rakyat daerah tercermin dalam pembahasan anggaran yang terbuka.",
      "Tim menyimpan seluruh bahan kerja pada arsip bersama supaya pengetahuan tidak hilang.",
    ],
    detail: [
      "Forum di {tempat} pada bulan {bulan} dihadiri {n} warga dan menghasilkan {petugas} usul perbaikan.",
      "Evaluasi tahun {tahun} mencatat {persen} persen kegiatan terlaksana sesuai rencana.",
      "Pelatihan lanjutan bagi {petugas2} petugas di {tempat} dibiayai {mitra} sebesar {rp}.",
    ],
  },
  collaboration: {
    opening: ["Pihak yang terlibat sejak perancangan adalah {unit}, {mitra}, dan wakil {sasaran}."],
    body: [
      "{mitra2} membantu merancang alat ukur dan menilai hasilnya secara terpisah.",
      "Pemerintah desa menyediakan tempat, data awal, dan pendamping setempat.",
      "Kelompok warga menyusun jadwal dan mengingatkan tetangga yang belum terlayani.",
      "Media setempat menyebarkan jadwal dan hasil tanpa biaya.",
      "Dunia usaha menyumbang peralatan melalui perjanjian yang dapat diperiksa umum.",
      "Setiap pihak mempunyai tugas tertulis sehingga tidak ada yang sekadar hadir dalam rapat.",
    ],
    detail: ["Pertemuan bersama di {tempat} pada bulan {bulan} diikuti {n} orang."],
  },
};

/** Details that fit under any heading; they fill long sections. */
export const COMMON_DETAILS: readonly string[] = [
  "Di {tempat}, kegiatan berlangsung sejak bulan {bulan} dengan {petugas} petugas dan {petugas2} relawan.",
  "Menurut laporan bulan {bulan}, {persen} persen rencana kerja di {tempat} sudah terlaksana.",
  "Sebanyak {n} warga {tempat} ikut memberi masukan, dan catatannya disimpan bersama laporan bulanan.",
  "Pengalaman di {tempat} menunjukkan bahwa jadwal yang tetap lebih penting daripada jumlah petugas.",
  "Perbandingan antarwilayah memperlihatkan {tempat} maju paling cepat karena perangkat desanya terlibat sejak awal.",
  "Wilayah {tempat} sempat tertinggal, lalu mengejar setelah mendapat {petugas} pendamping tambahan.",
  "Data tahun {tahun} dari {tempat} diperiksa ulang oleh {mitra2} dan dinyatakan cocok.",
  "Untuk {tempat}, tim menyiapkan anggaran {rp} dan melaporkan pemakaiannya setiap triwulan.",
  "Kunjungan lapangan pada bulan {bulan} mencatat {n} hal yang perlu diperbaiki, sebagian besar selesai dalam dua minggu.",
  "Kelompok {sasaran} di {tempat} memilih sendiri waktu layanan, dan {persen} persen hadir sesuai jadwal.",
  "Hambatan di {tempat} adalah cuaca dan jarak, sehingga kunjungan bulan {bulan} digabung menjadi satu perjalanan.",
  "Catatan {unit} pada tahun {tahun} memuat {besar} layanan yang selesai tanpa pengaduan.",
];

/** What each heading known from the contest's forms is told about. */
const PURPOSES_BY_CRITERION: Readonly<Record<string, readonly Purpose[]>> = {
  ringkasan: ["summary"],
  latar_belakang: ["background"],
  ide_inovatif: ["background", "novelty"],
  kebaruan: ["novelty"],
  implementasi: ["implementation"],
  signifikansi: ["impact"],
  kontribusi_tpb: ["goals"],
  adaptabilitas: ["adaptability"],
  sumber_daya: ["resources"],
  strategi_keberlanjutan: ["sustainability"],
  keberlanjutan: ["resources", "sustainability"],
  kolaborasi: ["collaboration"],
};

/** A heading of another form is told about like a summary. */
export function purposesOf(criterionId: string): readonly Purpose[] {
  return PURPOSES_BY_CRITERION[criterionId] ?? ["summary"];
}

export const PARTNERS: readonly string[] = [
  "perguruan tinggi setempat",
  "kelompok PKK",
  "lembaga swadaya masyarakat",
  "asosiasi pengusaha",
  "forum anak",
  "organisasi penyandang disabilitas",
  "badan usaha milik desa",
  "komunitas relawan",
  "kantor wilayah kementerian",
  "ikatan profesi",
  "karang taruna",
  "pengurus rumah ibadah",
  "balai penelitian",
  "koperasi simpan pinjam",
];

export const MONTH_NAMES: readonly string[] = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
];
