export const whatif = {
  scenario: {
    "drop-judge": "Tanpa penilai {{judge}}",
    "drop-criterion": "Tanpa kriteria {{criterion}}",
    heavier: "Dengan bobot {{criterion}} naik {{points}} poin persen",
    lighter: "Dengan bobot {{criterion}} turun {{points}} poin persen",
    unchanged: "Dengan bobot {{criterion}} tetap",
    "tie-order": "Dengan urutan pemecah nilai sama {{criteria}}",
    "tie-order-none": "Tanpa pemecah nilai sama",
    "trimmed-mean": "Dengan rata-rata tanpa nilai tertinggi dan terendah",
    median: "Dengan median sebagai pengganti rata-rata",
    adjusted: "Dengan rata-rata yang disesuaikan terhadap murah atau ketatnya penilai",
    raw: "Dengan rata-rata apa adanya",
    z: "Dengan skor z per penilai",
    "min-max": "Dengan skala terendah sampai tertinggi per penilai",
    percentile: "Dengan persentil per penilai",
    centred: "Dengan rata-rata setiap penilai disamakan",
  },
  result: {
    none: "{{scenario}}, tidak ada yang berganti di antara {{listed}} teratas.",
    changed: { _other: "{{scenario}}, {{number}} dari {{listed}} teratas berganti." },
  },
  detail: {
    entering: "{{dossier}} masuk: peringkat {{before}} ({{meanBefore}}) menjadi {{after}} ({{meanAfter}}).",
    "entering-new":
      "{{dossier}} masuk di peringkat {{after}} ({{meanAfter}}); sebelumnya tidak berperingkat.",
    leaving: "{{dossier}} keluar: peringkat {{before}} ({{meanBefore}}) menjadi {{after}} ({{meanAfter}}).",
    "leaving-unranked": "{{dossier}} keluar dari peringkat {{before}}: tidak ada lagi yang membacanya.",
    largest: "Pergeseran terbesar di daftar: {{dossier}}, dari peringkat {{before}} ke {{after}}.",
    unranked: {
      _other: "{{number}} proposal kehilangan semua pembacaan dan tidak berperingkat: {{dossiers}}.",
    },
    tie: {
      _other:
        "{{number}} proposal bernilai sama tepat di garis batas untuk {{places}} tempat: {{dossiers}}. Aturan tidak menentukan urutannya.",
    },
    more: "{{dossiers}}, dan {{rest}} lainnya",
  },
  impossible: {
    "unknown-judge": "{{scenario}}: penilai ini tidak memberi nilai di sini.",
    "unknown-criterion": "{{scenario}}: kriteria ini tidak ada dalam nilai di sini.",
    "weight-out-of-range": "{{scenario}}: bobotnya akan keluar dari 0 sampai 100%.",
    "too-few-criteria": "{{scenario}}: hanya satu kriteria yang berbobot, jadi tidak ada yang dapat diubah.",
    "too-few-readings": "{{scenario}}: tidak ada proposal dengan pembacaan yang cukup banyak.",
    "not-adjusted": "{{scenario}}: penyesuaian tidak dapat dihitung dari nilai yang ada.",
    "nothing-ranked": "{{scenario}}: tidak ada lembar lengkap yang dapat diperingkat.",
  },
  harm: {
    "assumes-equal-pools":
      "Cara ini menganggap setiap penilai menerima proposal yang sama kuat. Bila tidak, proposal dari kelompok yang kuat diturunkan dan dari kelompok yang lemah dinaikkan.",
    "hangs-on-two-scores":
      "Skala setiap penilai bergantung pada dua nilai saja, yang terendah dan yang tertinggi. Satu nilai luar biasa menggeser semua yang lain.",
    "discards-distances":
      "Hanya urutan yang tersisa. Jarak jauh dan jarak tipis antara dua proposal dihitung sama.",
    "constant-judge": {
      _other:
        "{{number}} penilai memberi nilai yang sama kepada semua proposalnya, sehingga skalanya tidak dapat ditentukan: {{judges}}.",
    },
  },
} as const;
