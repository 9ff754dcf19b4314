import { ratingsErrors } from "./ratings-errors.ts";
import { signingErrors } from "./signing-errors.ts";

export const errors = {
  "no-season": "Belum ada periode penilaian yang dibuka. Buka atau mulai periode penilaian dahulu.",
  "season-exists":
    "Periode “{{name}}” sudah ada di komputer ini. Tidak ada yang berubah. Buka periode itu di Pengaturan.",
  "other-season-open":
    "Jendela lain sudah membuka periode “{{name}}”. Tidak ada yang berubah. Buka kembali periode ini di Pengaturan, lalu coba lagi.",
  "season-damaged":
    "Catatan kegiatan periode ini rusak mulai baris {{line}}, sehingga periode tidak dibuka. Berkasnya tidak diubah. Hubungi Sekretariat dan jangan menghapus apa pun.",
  "content-missing":
    "Isi yang diperlukan tidak ditemukan atau tidak utuh: {{what}}. Tidak ada yang berubah. Minta paketnya sekali lagi.",
  "season-invalid":
    "Isi periode tidak sah pada {{where}}: {{problem}}. Tidak ada yang berubah. Minta berkas yang sudah diperbaiki.",
  "file-unreadable":
    "Berkas “{{name}}” tidak dapat dibaca: {{problem}}. Tidak ada yang berubah. Pilih berkas lain.",
  "not-your-role": "Tindakan ini hanya untuk {{needed}}. Tidak ada yang berubah.",
  "not-assigned": "Proposal {{dossier}} tidak ditugaskan kepada Anda. Tidak ada yang berubah.",
  "pact-first":
    "Baca dan setujui dahulu pakta integritas; sesudah itu pemeriksaan benturan kepentingan dan isi proposal terbuka.",
  "pact-changed":
    "Pakta integritas yang disetujui bukan pakta periode ini. Tidak ada yang dicatat. Muat ulang halaman, lalu baca kembali.",
  "paper-code-mistyped":
    "Kode lembar kertas salah ketik. Tidak ada nilai yang disalin. Cocokkan kesepuluh karakter di bawah QR.",
  "paper-code-other":
    "Kode ini milik lembar kertas lain, bukan lembar Anda untuk proposal {{dossier}}. Tidak ada nilai yang disalin. Ambil lembar yang benar.",
  "second-person-needed":
    "Nilai dari lembar kertas harus dicocokkan oleh orang lain. Tidak ada nilai yang disalin. Isi nama pencocok yang bukan Anda.",
  "sweep-first": "Selesaikan dahulu pemeriksaan benturan kepentingan; sesudah itu isi proposal terbuka.",
  "in-conflict": "Proposal {{dossier}} tertutup karena ada benturan kepentingan. Tidak ada yang berubah.",
  "already-released":
    "Lembar penilaian {{dossier}} sudah dilepas. Tidak ada yang berubah. Mulai koreksi jika nilainya harus diganti.",
  "nothing-released":
    "Lembar penilaian {{dossier}} belum pernah dilepas, jadi belum ada yang dapat dikoreksi.",
  "criterion-unknown": "Kriteria ini tidak ada dalam rubrik periode ini. Tidak ada yang berubah.",
  "mark-changed-elsewhere":
    "Nilai {{criterion}} sudah diganti di jendela lain, dan nilai di sana yang berlaku. Isian lama di jendela ini tidak disimpan. Ketik lagi bila harus diganti.",
  "mark-off-scale": "Nilai untuk {{criterion}} berada di luar skala. Nilai yang tersimpan tidak berubah.",
  "marks-missing":
    "Lembar penilaian {{dossier}} belum lengkap: {{criteria}} belum dinilai. Tidak ada lembar yang dilepas.",
  "ranking-frozen": "Peringkat sudah dibekukan. Tidak ada yang berubah. Buka kembali peringkat dahulu.",
  "ranking-not-frozen": "Peringkat belum dibekukan. Ketua harus membekukan peringkat dahulu.",
  "readings-open":
    "Masih ada {{number}} penugasan tanpa lembar penilaian yang sah. Tunggu paketnya atau kecualikan dengan alasan, lalu bekukan kembali. Tidak ada yang berubah.",
  "nothing-to-print":
    "Hasil yang dibekukan tidak memuat proposal, kelompok, atau data untuk dokumen ini, jadi tidak ada yang dibuat.",
  "parties-missing":
    "Serah terima memerlukan dua pihak. Isi sedikitnya dua penanda tangan: yang menyerahkan, lalu yang menerima.",
  "nothing-to-rank": "Belum ada lembar penilaian yang dilepas, jadi belum ada yang dapat diperingkatkan.",
  "reason-missing": "Alasan belum diisi, sedikitnya tiga huruf. Tidak ada yang berubah.",
  "card-missing": "Kartu identitas {{member}} belum didaftarkan. Daftarkan kartunya dahulu di halaman Panel.",
  "card-taken": "Kartu ini sudah terdaftar untuk {{member}}. Tidak ada yang berubah. Pilih kartu yang lain.",
  "card-invalid":
    "Berkas ini bukan kartu identitas yang sah. Tidak ada yang berubah. Minta kartu itu dikirim ulang oleh pemiliknya.",
  "name-missing": "Isi nama anggota panel, sekurangnya tiga huruf.",
  "duty-fixed-sealed":
    "Paket untuk {{name}} sudah disegel, sehingga perannya tidak dapat diganti lagi. Tambahkan anggota baru dengan tugas itu.",
  "duty-fixed-taken-in":
    "Kiriman {{name}} sudah diterima, sehingga tugasnya tidak dapat diganti lagi. Nilainya akan berubah arti.",
  "last-chair":
    "{{name}} satu-satunya ketua dan paket periodenya sudah disegel. Tambahkan ketua lain lebih dahulu.",
  "member-withdrawn":
    "{{name}} sudah dicatat berhenti, jadi tidak mendapat paket. Aktifkan kembali di halaman Panel jika itu keliru.",
  "other-secretariat":
    "Periode ini milik identitas Sekretariat lain ({{name}}); anggota panel akan menolak paket dari identitas ini. Pulihkan identitas itu dari cadangannya di komputer ini, atau segel paket dari komputer asalnya.",
  "member-dealt":
    "{{name}} sudah mendapat penugasan. Jika ia berhenti, pakai tombol Berhenti; lembar yang sudah dilepas tetap berlaku.",
  "panel-table-refused":
    "Tabel anggota tidak diambil karena masih bermasalah atau panel berubah sesudah tabel diperiksa. Tidak ada yang berubah; pilih berkasnya sekali lagi.",
  "reading-blocked":
    "Paket {{name}} tidak disegel: proposal {{number}} terhalang benturan kepentingan ({{rule}}). Susun ulang penugasannya di halaman Penugasan, lalu segel lagi.",
  "member-unknown": "Anggota panel ini tidak dikenal dalam periode ini. Tidak ada yang berubah.",
  "attachment-too-large":
    "Lampiran “{{name}}” lebih besar dari {{limit}} MB. Tidak ada yang berubah. Perkecil berkasnya dahulu.",
  "document-failed": "Dokumen tidak dapat dibuat: {{problem}}. Tidak ada yang berubah.",
  "analysis-failed":
    "Perhitungan berhenti sebelum selesai: {{problem}}. Tidak ada yang berubah; cobalah lagi.",
  "catalogue-shipped": "“{{name}}” bawaan Pleno dan tidak dapat dihapus.",
  "rules-unknown": "Aturan seleksi “{{id}}” tidak ada di komputer ini. Pilih aturan yang lain.",
  "proposals-dealt": {
    _other:
      "Sudah ada {{number}} proposal yang ditugaskan kepada penilai. Tarik penugasannya lebih dulu. Tidak ada yang berubah.",
  },
  "season-archived":
    "Periode {{name}} sudah diarsipkan dan hanya dapat dibaca. Buka kembali arsipnya di halaman Periode penilaian bila perlu diubah.",
  "rubric-incomplete": {
    _other:
      "Rubrik belum dapat diterbitkan: masih ada {{number}} hal yang harus dibenahi. Konsepnya tersimpan.",
  },
  "rubric-draft-elsewhere":
    "Draf ini sudah diubah di jendela lain. Isian di jendela ini tidak disimpan. Muat ulang halaman untuk melihat yang terbaru.",
  "rubric-draft-missing":
    "Draf ini sudah diterbitkan atau dibuang di jendela lain. Tidak ada yang berubah. Muat ulang halaman.",
  "rubric-draft-open":
    "Rubrik “{{name}}” masih punya draf yang belum diterbitkan. Berkas tidak diimpor. Terbitkan atau buang draf itu dahulu.",
  "rubric-version-taken":
    "Rubrik “{{name}}” versi {{version}} sudah ada di komputer ini dengan isi yang berbeda. Berkas tidak diimpor. Minta pengirim menerbitkannya dengan nomor versi baru.",
  "rubric-file-too-large":
    "Berkas “{{name}}” lebih besar dari {{limit}} MB, jadi bukan paket rubrik. Tidak ada yang diimpor.",
  "rubric-file-broken":
    "Berkas “{{name}}” terpotong atau rusak. Tidak ada yang diimpor. Minta berkas itu dikirim ulang.",
  "rubric-file-other":
    "Berkas “{{name}}” bukan paket rubrik. Tidak ada yang diimpor. Pilih berkas hasil ekspor rubrik.",
  "rubric-file-newer":
    "Berkas “{{name}}” dibuat oleh Pleno yang lebih baru. Tidak ada yang diimpor. Perbarui Pleno, lalu coba lagi.",
  "rubric-file-invalid":
    "Paket rubrik “{{name}}” tidak sah pada bagian “{{where}}”. Tidak ada yang diimpor. Minta berkas yang sudah diperbaiki.",
  "rubric-unknown":
    "Rubrik {{id}} tidak ada di komputer ini. Pilih rubrik lain, atau impor berkas rubriknya.",
  "already-sealed":
    "Paket untuk penilai sudah dibuat, sehingga hal ini tidak dapat diubah lagi. Tidak ada yang berubah.",
  "packet-outdated":
    "Paket ini berisi periode penilaian revisi {{found}}, sedangkan di komputer ini sudah revisi {{known}}. Buka paket terbaru dari Sekretariat; tidak ada yang berubah.",
  "rubric-changed":
    "Paket ini memakai rubrik lain, padahal nilai sudah diisi dengan rubrik yang lama. Hubungi Sekretariat; nilai Anda tetap tersimpan.",
  "attachment-in-part":
    "Lampiran {{name}} ada di paket bagian ke-{{part}}. Buka dahulu paket bagian itu di halaman Paket.",
  "first-part-missing":
    "Ini paket lampiran periode {{name}}. Buka dahulu paket bagian pertama, lalu paket ini sekali lagi.",
  "transfer-gone": "Berkas sementara sudah tidak ada. Ulangi dari awal; tidak ada yang berubah.",
  "not-a-backup": "Berkas ini bukan cadangan periode penilaian dari Pleno. Pilih berkas lain.",
  "backup-locked":
    "Frasa sandi cadangan salah, atau berkas ini ditutup untuk orang lain. Tidak ada yang berubah.",
  "backup-damaged":
    "Cadangan ini terpotong atau rusak ({{where}}). Ambil salinan lain; tidak ada yang berubah.",
  "backup-too-large": "Cadangan ini lebih besar dari batas {{limit}} MB. Tidak ada yang berubah.",
  "backup-outdated":
    "Periode {{name}} di komputer ini sudah lebih maju daripada cadangannya. Tidak ada yang berubah.",
  "backup-diverges":
    "Periode {{name}} di komputer ini berjalan lain daripada cadangannya, sehingga keduanya tidak dapat disatukan. Tidak ada yang berubah.",
  "season-ahead":
    "Penilai ini sudah memakai periode penilaian revisi {{found}}, sedangkan di komputer ini revisi {{known}}. Buka dahulu paket baru dari Sekretariat.",
  "table-unreadable":
    "Berkas {{name}} tidak dapat dibaca sebagai tabel. Simpan ulang dari program lembar kerja sebagai XLSX, ODS, atau CSV.",
  "table-encrypted":
    "Berkas {{name}} terkunci kata sandi. Buka di program lembar kerja, hapus kata sandinya, lalu simpan salinannya.",
  "table-too-large": "Isi berkas {{name}} melebihi {{limit}} MB. Bagi menjadi beberapa berkas.",
  "table-too-many-rows":
    "Lembar di berkas {{name}} melebihi {{limit}} baris. Hapus baris yang tidak diperlukan, atau bagi berkasnya.",
  "table-too-many-columns":
    "Lembar di berkas {{name}} melebihi {{limit}} kolom. Hapus kolom yang tidak diperlukan.",
  "table-empty": "Tidak ada baris terisi di berkas {{name}}.",
  "table-sheet-unknown": "Berkas {{name}} tidak memiliki lembar {{sheet}}.",
  "table-gone": "Tabel ini sudah tidak dipegang program. Pilih berkasnya sekali lagi.",
  "intake-empty": "Tidak ada proposal di bawah baris judul kolom.",
  "intake-column-missing": "Kolom {{column}} belum dipasangkan. Tanpa kolom ini tabel tidak dapat diimpor.",
  "intake-column-twice": "Kolom {{column}} dipasangkan ke {{field}} yang sudah dipakai kolom lain.",
  "intake-cell-empty": "Baris {{row}}, kolom {{column}}: kosong, padahal wajib diisi.",
  "intake-cell-invalid": "Baris {{row}}, kolom {{column}}: “{{value}}” tidak dapat dibaca.",
  "intake-number-twice": "Baris {{row}}: nomor {{value}} sudah dipakai di baris {{firstRow}}.",
  "intake-row-malformed": "Baris {{row}}: ada isi di luar kolom berjudul, atau tanda kutip tidak ditutup.",
  "intake-problems": { _other: "Ada {{number}} masalah di tabel. Tidak ada satu baris pun yang diimpor." },
  ...ratingsErrors,
  ...signingErrors,
  "statistics-not-json": "Berkas “{{name}}” bukan JSON yang sah. Perbaiki berkasnya, lalu coba lagi.",
  "statistics-shape": "Berkas “{{name}}” tidak memuat objek dengan “method” dan “input”.",
  "statistics-method-unknown":
    "Metode “{{method}}” tidak dikenal. Semua metode tercantum di docs/command-line.md.",
  "statistics-input-invalid":
    "Masukan metode “{{method}}” berbentuk lain daripada yang diperlukan pada “{{where}}”.",
  cancelled: "Dibatalkan. Tidak ada yang berubah.",

  "not-a-packet":
    "Berkas ini bukan paket Pleno. Tidak ada yang berubah. Pilih berkas yang berakhiran .pleno.",
  "packet-too-large": "Paket lebih besar dari {{limit}} MB, jadi tidak dibuka. Tidak ada yang berubah.",
  "not-for-you":
    "Paket ini disegel untuk orang lain. Tidak ada yang berubah. Minta pengirim menyegelnya dengan kartu identitas Anda yang sekarang.",
  "packet-damaged":
    "Paket rusak: sebagian isinya hilang atau berubah di perjalanan. Tidak ada yang berubah. Minta paket itu dikirim ulang.",
  "signature-wrong":
    "Tanda tangan {{sender}} pada paket ini tidak cocok. Paket ditolak dan tidak ada yang berubah. Hubungi pengirimnya.",
  "newer-version":
    "Paket dibuat oleh Pleno yang lebih baru (format {{found}}; program ini mengenal {{known}}). Tidak ada yang berubah. Perbarui Pleno dahulu.",
  "older-version":
    "Paket dibuat oleh Pleno yang lebih lama (format {{found}}; program ini memerlukan {{known}}). Tidak ada yang berubah. Minta paket baru.",
  "wrong-kind": "Ini {{found}}, sedangkan yang diperlukan di sini {{expected}}. Tidak ada yang berubah.",
  "other-season":
    "Paket ini untuk periode “{{found}}”, sedangkan yang dibuka “{{expected}}”. Tidak ada yang berubah.",
  "rehearsal-into-real": "Paket latihan tidak boleh masuk ke periode sebenarnya. Tidak ada yang berubah.",
  "real-into-rehearsal": "Paket sebenarnya tidak boleh masuk ke periode latihan. Tidak ada yang berubah.",
  "sender-unknown":
    "Pengirim paket, {{sender}}, bukan anggota panel periode ini. Paket ditolak dan tidak ada yang berubah.",
  "sender-other":
    "Paket ini mengaku dari {{member}}, tetapi ditandatangani oleh {{sender}} dengan kunci yang tidak terdaftar. Paket ditolak dan tidak ada yang berubah. Cocokkan sidik kunci lewat telepon.",
  "content-invalid":
    "Isi paket tidak sah pada {{entry}}: {{problem}}. Paket ditolak dan tidak ada yang berubah.",
  "sheet-invalid":
    "Lembar penilaian untuk proposal {{dossier}} di dalam paket tidak sah: {{problem}}. Seluruh paket ditolak dan tidak ada yang berubah.",

  "plan-outdated":
    "Rencana penugasan ini sudah tidak berlaku karena periode berubah sesudahnya. Susun rencana baru; penugasan yang ada tidak berubah.",
  "reading-refused": "{{member}} tidak dapat ditugaskan demikian: {{problem}}. Penugasan tidak berubah.",
  "no-identity": "Belum ada identitas di komputer ini. Buat identitas dahulu.",
  "identity-exists": "Identitas sudah ada di komputer ini. Tidak ada yang berubah.",
  "vault-locked": "Identitas terkunci. Masukkan frasa sandi dahulu.",
  "wrong-passphrase": "Frasa sandi salah. Periksa huruf besar dan tata letak papan ketik, lalu coba lagi.",
  "passphrase-too-short": "Frasa sandi terlalu pendek. Pakai sedikitnya {{minimum}} karakter.",
  "vault-damaged":
    "Berkas kunci identitas rusak dan tidak dapat dibuka. Pulihkan dari cadangan folder data, atau hubungi Sekretariat.",
  "signing-failed":
    "Tanda tangan tidak dapat dibuat (kode {{code}}). Tidak ada yang berubah. Coba sekali lagi.",
  "storage-failed":
    "Data tidak dapat ditulis ke media penyimpanan ({{detail}}). Yang sudah tersimpan tidak berubah. Coba sekali lagi.",
  "disk-full":
    "Media penyimpanan penuh, jadi perubahan terakhir belum tersimpan. Kosongkan ruang, lalu coba lagi.",
  "file-disk-full":
    "Berkas “{{name}}” tidak dapat disimpan karena media penyimpanan penuh. Kosongkan ruang atau pilih tempat lain.",
  "no-permission":
    "Tidak ada izin untuk membuka atau menulis “{{name}}”. Pilih tempat lain atau hubungi pengelola komputer.",

  "too-large": "Berkas “{{name}}” lebih besar dari {{limit}} MB, jadi tidak dibuka. Tidak ada yang berubah.",
  "too-large-together":
    "{{number}} berkas ini bersama-sama lebih besar dari {{limit}} MB, jadi tidak dibuka. Tidak ada yang berubah. Pilih lebih sedikit berkas sekaligus.",
  "not-a-file": "“{{name}}” bukan berkas, melainkan folder atau perangkat. Sebutkan sebuah berkas.",
  "empty-file": "Berkas “{{name}}” kosong. Ambillah salinan lain.",
  "changed-meanwhile":
    "Berkas “{{name}}” berubah sementara itu, jadi tidak ada yang ditulis. Ulangi dengan berkas yang sekarang.",
  unreadable: "Berkas “{{name}}” tidak dapat dibaca. Periksa apakah berkas masih ada, lalu pilih kembali.",
  "page-handles-files": "Berkas dipilih dan disimpan melalui peramban di komputer ini.",

  "not-a-number": "“{{text}}” bukan angka. Ketik angka, dengan koma desimal bila perlu.",
  "out-of-range": "Nilai harus antara {{min}} dan {{max}}.",
  "between-steps": "Nilai harus kelipatan {{step}}.",
} as const;

/** What a check deep inside found; used inside longer sentences. */
export const problems = {
  "season-changed": "periode penilaian berubah selagi diperiksa; jalankan sekali lagi",
  other: "{{problem}}",
  season: "data hasilnya milik periode lain",
  rubric: "rubriknya berbeda dari rubrik periode ini",
  assignments: "penugasannya berbeda dari penugasan periode ini",
  members: "anggota panel atau kuncinya tidak dikenal dalam periode ini",
  "rubric-unusable": "rubrik belum dapat dipakai",
  "dossier-twice": "ada proposal yang tercantum dua kali",
  "number-twice": "dua proposal bernomor sama",
  "member-twice": "ada anggota panel yang tercantum dua kali",
  "assignment-twice": "ada penugasan yang tercantum dua kali",
  "assignment-unknown": "ada penugasan untuk proposal atau anggota yang tidak dikenal",
  "weight-unknown": "ada bobot kriteria yang belum diketahui",
  "weights-do-not-sum": "jumlah bobot tidak 100%",
  "stage-not-scored": "tahap ini tidak dinilai dengan bobot",
  "stage-weights-do-not-sum": "jumlah bobot tahap tidak 100%",
  "criterion-twice": "ada kriteria yang tercantum dua kali",
  "tie-order-unknown-criterion": "urutan pemecah nilai sama menyebut kriteria yang tidak dikenal",
  "pass-mark-off-scale": "ambang batas di luar skala",
  "mark-missing": "ada kriteria yang belum dinilai",
  "mark-off-scale": "ada nilai di luar skala",
  "criterion-unknown": "ada nilai untuk kriteria yang tidak dikenal",
  "other-season": "milik periode lain",
  "other-judge": "milik penilai lain",
  "other-rubric": "memakai rubrik lain",
  "other-pact": "memuat pakta yang bukan pakta periode ini",
  "not-assigned": "tidak ditugaskan kepada penilai itu",
  "notes-changed": "catatannya berubah sesudah ditandatangani",
  "counts-implausible": "angka kemajuannya tidak sesuai dengan isi paket",
  "signature-wrong": "tanda tangannya tidak cocok",
  "counted-twice": "lembar penilaiannya dihitung dua kali",
  "excluded-but-counted": "penugasannya dikecualikan tetapi tetap dihitung",
  "reading-unaccounted": "penugasannya tidak memiliki lembar penilaian maupun pengecualian",
  "not-a-pdf": "bukan berkas PDF",
  damaged: "berkasnya rusak",
  encrypted: "berkasnya terkunci dengan kata sandi",
  "check-failed": "berkasnya tidak dapat diperiksa dengan waktu dan memori yang ada",
  "no-attachment": "tidak memuat data hasil yang dapat dihitung ulang",
  "too-large": "berkasnya terlalu besar",
  "glyph-missing": "ada huruf yang tidak tersedia dalam fon dokumen",
  "definition-invalid": "susunan dokumen tidak sah",
  "date-invalid": "tanggalnya tidak sah",
  "attachment-duplicate": "ada dua lampiran bernama sama",
  "result-invalid": "data hasil di dalamnya tidak sah",
  "attachment-ambiguous": "memuat lebih dari satu data hasil, dan isinya berbeda",
  "result-newer":
    "data hasil di dalamnya dibuat Pleno yang lebih baru dan tidak memuat yang diperlukan untuk dihitung ulang di sini",
  differs: "peringkatnya tidak sesuai dengan lembar penilaian di dalamnya",
  unsound: "lembar penilaian di dalamnya tidak dapat dihitung",
  "reader-in-conflict": "ada benturan kepentingan dengan proposal ini",
  "reader-already": "penilai itu sudah membaca proposal ini",
  "reader-missing": "penilai itu tidak membaca proposal ini",
  "reading-finished": "lembar penilaiannya sudah dilepas",
  "reader-withdrawn": "penilai itu sudah mengundurkan diri",
  "proposal-not-admitted": "proposal ini tidak lolos seleksi administrasi",
  "reader-no-judge": "anggota itu bukan penilai",
  "reader-shadow": "nilai penilai bayangan tidak dihitung",
  "proposal-unknown": "proposal itu tidak ada dalam periode ini",
  "unsafe-name": "namanya tidak aman dipakai",
  empty: "berkasnya kosong",
  "too-many": "lampirannya lebih dari 40",
  "too-few-judges": "penilai tanpa benturan kepentingan tidak cukup untuk proposal ini",
  "not-a-packet": "bukan berkas Pleno",
  "revision-failed": "halaman tanda tangan tidak dapat ditambahkan",
  "self-check-failed": "tanda tangannya tidak lolos pemeriksaan sendiri",
  "signature-too-big": "tanda tangannya terlalu besar",
  "packet-damaged": "berkasnya rusak",
  "packet-too-large": "berkasnya terlalu besar",
  "render-failed": "penyusunan halaman gagal",
} as const;
