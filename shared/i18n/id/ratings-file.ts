/** Sentences of the commands that compute from a file of marks. */
export const ratingsFile = {
  kinds: { dossier: "proposal", judge: "penilai", criterion: "kriteria", mark: "nilai" },
  readRows: { _other: "{{number}} baris nilai sudah dibaca …" },
  done: "{{percent}} % sudah dihitung …",
  sample:
    "{{dossiers}} proposal, {{judges}} penilai, {{readings}} pembacaan lengkap; lembar penilaian yang kekurangan nilai: {{incomplete}}.",
  unranked: { _other: "{{number}} proposal tidak punya lembar lengkap, jadi tidak berperingkat." },
  scaleAssumed:
    "Rubrik tidak disebutkan: dari nilai yang ada dianggap skalanya {{min}} sampai {{max}}; sebutkan yang sebenarnya dengan --rubric.",
  alike: "Proposal tidak terbedakan dari nilai yang ada: urutan ini hampir hanya kebetulan.",
  ignoredCriteria: "Kriteria tanpa bobot yang dilewati: {{names}}.",
  column: {
    rank: "Peringkat",
    dossier: "Proposal",
    mean: "Rerata",
    readings: "Pembacaan",
    adjusted: "Disesuaikan",
    ranks: "Kisaran peringkat",
    chance: "P({{k}} besar)",
    judge: "Penilai",
    severity: "Murah +, ketat −",
    likely: "95 %",
    scope: "Atas",
    figure: "Ukuran",
    value: "Nilai",
    grade: "Golongan",
    round: "Putaran",
    deviation: "Simpangan, sesudah",
    gain: "Tambahan",
    rule: "Aturan",
    share: "Tepat dari {{k}} besar",
    readers: "Pembaca",
    raw: "Rerata mentah",
  },
  total: "total",
  estimator: {
    "dealt-at-random": "Selisih penilai dihitung dari semua nilai, karena proposal dibagikan secara acak.",
    "not-dealt-at-random":
      "Selisih penilai hanya dihitung dari nilai untuk proposal yang sama: tidak diketahui apakah proposal dibagikan secara acak.",
    "dossiers-of-unequal-strength":
      "Selisih penilai hanya dihitung dari nilai untuk proposal yang sama: mutu proposal yang diterima para penilai tampaknya tidak setara.",
    disconnected:
      "Ada bagian panel yang tidak membaca satu proposal pun bersama dan tidak dapat dibandingkan: penilai dan peringkat yang disesuaikan hanya berlaku di dalam bagiannya.",
    "not-estimable": "Selisih penilai tidak dapat dihitung dari nilai ini; rerata mentah yang berlaku.",
  },
  line: "Aman dalam daftar: {{in}}; di sekitar garis batas: {{line}}; {{k}} besar diperkirakan memuat {{share}} % proposal yang tepat.",
  noLine: "Kepastian peringkat tidak ditampilkan: {{reason}}.",
  differences: {
    _other: "Di garis batas, cara hitung lain memasukkan {{number}} proposal lain: {{dossiers}}.",
  },
  notable: "lebih dari satu simpangan baku proposal",
  rereads: {
    _other:
      "{{number}} pembacaan tambahan ditempatkan, {{unused}} tersisa. Perkiraan bagian {{k}} besar yang tepat sekarang: {{share}} %.",
  },
  rereadsInParts: {
    _other:
      "{{number}} pembacaan tambahan ditempatkan, {{unused}} tersisa. Panel terdiri atas {{components}} bagian yang tidak membaca satu proposal pun bersama: pembacaan yang menghubungkan bagian didahulukan, dan peluang keseluruhan tidak dapat dinyatakan. Angka berikut menganggap semua bagian sama kuat.",
  },
  unplaced: {
    "no-capacity": {
      _other: "Tidak ada penilai yang masih longgar untuk {{number}} proposal: {{dossiers}}.",
    },
    conflict: {
      _other:
        "Penilai yang masih longgar tidak boleh membaca {{number}} proposal ini atau sudah membacanya: {{dossiers}}.",
    },
    "read-by-all": { _other: "Semua penilai sudah membaca {{number}} proposal ini: {{dossiers}}." },
  },
  leftOver: {
    "most-per-dossier":
      "Ada proposal yang sudah mendapat pembacaan tambahan sebanyak yang dibolehkan (--most-per-dossier).",
    "little-gain": "Pembacaan tambahan selebihnya tidak akan mengubah daftar secara berarti.",
  },
  rule: {
    line: "paling dekat garis batas",
    "adjusted-difference": "beda terbesar, selisih penilai dikeluarkan",
    "raw-difference": "beda mentah terbesar",
    random: "acak",
  },
  withheld: {
    "too-few-dossiers": "proposal terlalu sedikit",
    "too-few-judges": "penilai terlalu sedikit",
    "too-few-readings": "pembacaan terlalu sedikit",
    "too-few-criteria": "kriteria terlalu sedikit",
    "no-variation": "nilai tidak bervariasi",
    "everybody-listed": "semua proposal masuk daftar, jadi tidak ada garis batas",
    "dossiers-alike": "proposal tidak terbedakan dari nilai yang ada",
    "judges-alike": "tidak ditemukan perbedaan antarpenilai",
    "no-shared-dossier": "tidak ada proposal yang dibaca dua penilai",
    "incomplete-design": "tidak semua penilai membaca semua proposal",
    disconnected: "ada bagian panel yang tidak membaca satu proposal pun bersama",
    "not-estimable": "tidak dapat dihitung dari nilai ini",
    "not-known": "tidak diketahui",
  },
} as const;
