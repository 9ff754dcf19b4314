export const agreement = {
  page: {
    total: "Nilai akhir",
    criteria: "Per kriteria",
    criteriaText: "Kriteria yang keandalannya rendah layak dibicarakan sebelum periode berikutnya.",
    figuresOf: "Angka kesepakatan: {{name}}",
    figure: "Ukuran",
    value: "Angka",
    interval: "Selang 95%",
    noInterval: "tanpa selang",
    verdict: "Golongan",
    noVerdict: "tidak digolongkan",
    notGiven: "tidak ditampilkan",
    meaning: "Artinya di sini",
    basis: "Dasar",
    criterion: "Kriteria",
    order: "Keandalan urutan",
    alpha: "Alfa Krippendorff",
    needed: "Pembaca untuk {{target}}",
    notKnown: "tidak dapat dihitung",
    readers: "Berapa pembaca yang cukup",
    readersText:
      "Keandalan di atas adalah milik panel ini, dengan siapa yang membaca apa. Jumlah pembaca dan tabel perencanaan di Pembacaan ulang dihitung untuk pembaca mana pun, jadi angkanya dapat sedikit berbeda.",
    how: "Cara membaca angka ini",
    level:
      "Kesepakatan yang rendah dengan keandalan yang baik berarti: ada penilai yang lebih ketat dan yang lebih longgar, tetapi urutannya sejalan. Alfa menghitung beda itu sebagai ketidaksepakatan; keandalan urutan tidak.",
    complete: "Setiap penilai membaca setiap proposal, jadi dipakai ICC dan W Kendall.",
    incomplete:
      "Proposal dibaca penilai yang berlainan, jadi dipakai keandalan urutan apa adanya dan setelah penyesuaian.",
  },
  name: {
    "agreement-single": "Keandalan nilai satu penilai, ICC(A,1)",
    "consistency-single": "Keandalan urutan satu penilai, ICC(C,1)",
    "agreement-mean": "Keandalan nilai rata-rata panel, ICC(A,k)",
    "consistency-mean": "Keandalan urutan rata-rata panel, ICC(C,k)",
    "raw-mean": "Keandalan urutan rata-rata apa adanya, ICC(Q,k)",
    "adjusted-mean": "Keandalan urutan setelah penyesuaian",
    alpha: "Alfa Krippendorff (interval)",
    concordance: "W Kendall",
    "same-category": "Kategori yang sama",
    kappa: "Kappa Fleiss",
    "weighted-kappa": "Kappa berbobot",
    gwet: "AC2 Gwet",
  },
  meaning: {
    "agreement-single":
      "Dari perbedaan antarnilai yang diberikan satu penilai, sekitar {{share}} dari 100 bagian berasal dari proposalnya; sisanya dari penilai yang lebih ketat atau lebih longgar dan kebetulan.",
    "consistency-single":
      "Jika beda penilai yang lebih ketat atau lebih longgar tidak dihitung, sekitar {{share}} dari 100 bagian perbedaan nilai satu penilai berasal dari proposalnya.",
    "agreement-mean":
      "Dari perbedaan antarrata-rata {{judges}} penilai, sekitar {{share}} dari 100 bagian akan tetap ada bila panel lain yang menilai; beda penilai yang lebih ketat atau lebih longgar ikut dihitung.",
    "consistency-mean":
      "Jika {{judges}} penilai lain membaca semua proposal, sekitar {{share}} dari 100 bagian perbedaan yang menentukan urutan ini akan tetap ada.",
    "raw-mean":
      "Pada urutan menurut rata-rata apa adanya, sekitar {{share}} dari 100 bagian perbedaan berasal dari proposalnya; sisanya dari siapa yang kebetulan membaca.",
    "adjusted-mean":
      "Setelah disesuaikan terhadap penilai yang lebih ketat atau lebih longgar, sekitar {{share}} dari 100 bagian perbedaan pada urutan berasal dari proposalnya.",
    alpha:
      "Dua penilai yang membaca proposal yang sama berselisih sekitar {{share}} persen dari selisih dua nilai yang diambil acak dari seluruh panel; beda penilai yang lebih ketat atau lebih longgar ikut dihitung.",
    concordance:
      "Kesamaan urutan {{judges}} penilai bernilai {{value}}: 1 berarti semua mengurutkan sama, 0 berarti tidak tersisa urutan bersama.",
    opposite:
      "Urutan {{judges}} penilai saling meniadakan sama sekali: yang ditaruh tinggi oleh sebagian, ditaruh rendah oleh yang lain.",
    "same-category":
      "Dua penilai yang membaca proposal yang sama memilih kategori yang sama {{share}} dari 100 kali.",
    kappa: "Dari kesamaan kategori yang masih mungkin di luar kebetulan, {{share}} dari 100 bagian tercapai.",
    "weighted-kappa":
      "Bila beda satu tingkat hanya dihitung sedikit, {{share}} dari 100 bagian kesamaan di luar kebetulan tercapai.",
    gwet: "Bila kategori yang jarang dipakai tidak diberi bobot lebih dan beda satu tingkat hanya dihitung sedikit, kesamaan di luar kebetulan {{share}} dari 100 bagian.",
  },
  belowZero:
    "Angkanya di bawah nol ({{value}}): penilai yang membaca proposal yang sama tidak lebih sependapat daripada kebetulan.",
  interval: "Angka sebenarnya mungkin antara {{low}} dan {{high}} (keyakinan 95 persen).",
  graded: "Tergolong {{grade}}.",
  gradedBetween: "Tergolong {{from}} sampai {{to}}.",
  grade: {
    poor: "lemah",
    moderate: "cukup",
    good: "baik",
    excellent: "sangat baik",
    unreliable: "belum dapat diandalkan",
    tentative: "sementara",
    firm: "mantap",
  },
  sample: "{{dossiers}} proposal, {{judges}} penilai, {{readings}} pembacaan.",
  readers: {
    adjusted: {
      _other:
        "Dengan {{number}} pembaca per proposal, urutan yang disesuaikan mencapai keandalan {{target}}; kini rata-rata {{now}} pembaca.",
    },
    raw: {
      _other:
        "Tanpa penyesuaian, rata-rata apa adanya memerlukan {{number}} pembaca per proposal untuk keandalan {{target}}.",
    },
    none: "Proposal tidak dapat dibedakan dari nilai yang ada, jadi jumlah pembaca untuk keandalan {{target}} tidak dapat dihitung.",
  },
  levelsDiffer:
    "Ada penilai yang lebih ketat dan yang lebih longgar, tetapi urutan yang mereka berikan sejalan.",
} as const;
