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
  lookAlikes:
    "Nama yang hanya berbeda pada huruf besar, spasi, atau karakter tak terlihat, dan tetap dihitung terpisah: {{names}}.",
  newJudges: { _other: "{{number}} penilai dari --capacity belum membaca apa pun: {{names}}." },
  column: {
    rank: "Peringkat",
    dossier: "Proposal",
    mean: "Rata-rata",
    readings: "Pembacaan",
    adjusted: "Disesuaikan",
    ranks: "Kisaran peringkat",
    chance: "P({{k}} besar)",
    judge: "Penilai",
    severity: "Beda dari rekan (ketat −, longgar +)",
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
    raw: "Rata-rata apa adanya",
  },
  total: "total",
  estimator: {
    "dealt-at-random": "Beda penilai dihitung dari semua nilai, karena proposal dibagikan secara acak.",
    "not-dealt-at-random":
      "Beda penilai hanya dihitung dari nilai untuk proposal yang sama: tidak diketahui apakah proposal dibagikan secara acak.",
    "dossiers-of-unequal-strength":
      "Beda penilai hanya dihitung dari nilai untuk proposal yang sama: kekuatan proposal antarpenilai tampak berbeda.",
    "dealt-at-random-yet-unequal":
      "Beda penilai hanya dihitung dari nilai untuk proposal yang sama, supaya aman: proposal dibagikan secara acak, tetapi kekuatannya antarpenilai tampak berbeda, seperti pada sekitar 1 dari 20 pembagian acak yang adil.",
    disconnected:
      "Ada bagian panel yang tidak membaca satu proposal pun bersama dan tidak dapat dibandingkan: penilai dan peringkat yang disesuaikan hanya berlaku di dalam bagiannya.",
    "not-estimable": "Beda penilai tidak dapat dihitung dari nilai ini; rata-rata apa adanya yang berlaku.",
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
    "adjusted-difference": "beda terbesar setelah penyesuaian",
    "raw-difference": "beda mentah terbesar",
    random: "acak",
  },
} as const;
