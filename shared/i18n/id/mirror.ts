export const mirror = {
  title: "Cermin pribadi",
  intro:
    "Gambaran cara Anda menilai, dihitung dari lembar yang sudah Anda lepas. Hanya Anda yang melihat ini: tidak ikut dalam paket mana pun, dan tidak memperlihatkan penilai lain.",
  onlyYou: "Hanya Anda yang melihat ini.",
  empty: "Cermin terbuka sesudah lembar pertama dilepas",
  emptyText:
    "Selama lembar masih draf, angka-angka ini dapat memengaruhi penilaian Anda. Lepas sedikitnya satu lembar untuk melihatnya.",
  spread: "Rata-rata dan sebaran",
  count: "Lembar dilepas",
  mean: "Rata-rata",
  deviation: "Simpangan baku",
  range: "Terendah sampai tertinggi",
  lowest: "Terendah",
  highest: "Tertinggi",
  fromTo: "{{from}} – {{to}}",
  usedScale: "Nilai total Anda memakai {{share}} dari skala {{min}} sampai {{max}}.",
  nearMean: "Sebanyak {{share}} lembar Anda berjarak paling jauh {{reach}} poin dari rata-rata Anda.",
  deviationText:
    "Simpangan baku menunjukkan seberapa jauh nilai Anda biasanya dari rata-rata Anda. Tidak ada angka yang benar: sebaran kecil dapat berarti proposalnya memang serupa.",
  total: "Nilai total",
  distribution: "Sebaran nilai",
  distributionOf: "Tampilkan",
  distributionLabel: { _other: "{{name}}, {{number}} lembar yang dilepas" },
  criteria: "Per kriteria",
  criterion: "Kriteria",
  halo: "Kriteria yang naik dan turun bersama",
  haloText:
    "Korelasi rata-rata antarkriteria, dari −1 sampai 1. Angka mendekati 1 berarti proposal yang Anda nilai tinggi pada satu kriteria biasanya tinggi juga pada kriteria lain; sebabnya dapat kesan umum (halo), dapat pula mutu proposal itu sendiri.",
  haloFew: {
    _other: "Belum ditampilkan: perlu sedikitnya {{min}} lembar yang dilepas, sekarang {{number}}.",
  },
  haloFlat: "Tidak dapat dihitung karena nilai pada kriteria tidak bervariasi.",
  repeats: "Naskah yang sama dinilai dua kali",
  repeatsText:
    "Sebagian naskah dapat muncul dua kali dengan nomor berbeda. Selisih kedua nilai menunjukkan seberapa tetap penilaian Anda.",
  noRepeats: "Tidak ada naskah berulang di antara lembar yang dilepas Anda.",
  repeatDifference: "selisih {{points}} poin",
  order: "Awal dan akhir",
  orderKnown: {
    _other:
      "{{number}} lembar yang pertama dilepas: rata-rata {{first}}. {{number}} lembar yang terakhir dilepas: rata-rata {{last}}. Selisih {{difference}} poin.",
  },
  orderFew: {
    _other: "Belum ditampilkan: perlu sedikitnya {{min}} lembar yang dilepas, sekarang {{number}}.",
  },
  orderTogether:
    "Tidak dapat dibandingkan karena banyak lembar dilepas pada saat yang sama, sehingga tidak berurutan.",
  orderText:
    "Sepertiga lembar pertama dibandingkan dengan sepertiga terakhir menurut waktu pelepasan. Selisih dapat berasal dari perubahan takaran Anda atau dari proposalnya.",
  severity: "Dibandingkan dengan rekan",
  severityKnown: {
    stricter: {
      _other:
        "Anda rata-rata {{points}} poin lebih ketat daripada rekan pada {{number}} proposal yang sama (selang 95%: {{low}} sampai {{high}}).",
    },
    milder: {
      _other:
        "Anda rata-rata {{points}} poin lebih longgar daripada rekan pada {{number}} proposal yang sama (selang 95%: {{low}} sampai {{high}}).",
    },
    same: {
      _other:
        "Rata-rata Anda sama dengan rekan pada {{number}} proposal yang sama (selang 95%: {{low}} sampai {{high}} poin).",
    },
  },
  severityChance: "Selang itu memuat nol, jadi selisih ini dapat terjadi karena kebetulan.",
  severityFrom: "Dari paket umpan balik ketua, {{at}}.",
  severityWaits:
    "Belum ada. Sesudah peringkat dibekukan, ketua dapat mengirim paket umpan balik yang disegel untuk Anda. Terima paket itu di halaman Paket, lalu angkanya tampil di sini.",
  severityWithheld:
    "Tidak ditampilkan. Anda dan rekan menilai {{dossiers}} proposal yang sama dengan {{colleagues}} rekan; perlu sedikitnya {{minDossiers}} proposal dan {{minColleagues}} rekan agar angkanya bermakna dan tidak menunjuk satu orang.",
  severityText: "Lebih ketat atau lebih longgar bukan kesalahan, dan tidak mengubah nilai Anda.",
  feedback: {
    open: "Umpan balik untuk penilai",
    text: "Tiap paket disegel untuk satu penilai dan hanya memuat: selisih rata-rata nilainya dengan rekan pada proposal yang sama, selang 95%, serta banyaknya proposal dan rekan. Tidak ada nilai atau nama penilai lain. Jika contohnya terlalu sedikit, paket hanya memuat alasan mengapa angka tidak diberikan.",
    seal: "Simpan paket",
    sealFor: "Simpan paket umpan balik untuk {{name}}",
    sealAll: { _other: "Simpan semua berurutan ({{number}})" },
    sealing: "Menyegel {{done}} dari {{total}}…",
    table: "Penilai",
    stopped: "Berhenti pada {{name}}.",
    noCard: "belum ada kartu identitas",
    saved: "tersimpan",
    done: { _other: "{{number}} paket umpan balik tersimpan." },
    empty: "Tidak ada penilai dalam periode ini.",
    close: "Tutup",
  },
} as const;
