export const diagnosing = {
  severity: {
    stricter:
      "{{name}} memberi {{points}} poin lebih sedikit daripada rekan pada proposal yang sama (selang 95%: {{low}} sampai {{high}}).",
    milder:
      "{{name}} memberi {{points}} poin lebih banyak daripada rekan pada proposal yang sama (selang 95%: {{low}} sampai {{high}}).",
    same: "{{name}} tidak jelas berbeda dari rekan pada proposal yang sama: {{points}} poin (selang 95%: {{low}} sampai {{high}}).",
    flagged:
      "Beda ini lebih besar daripada beda yang lazim antarproposal, dan bukan kebetulan semata. Bukan kesalahan; nilai resmi tidak berubah karenanya.",
    part: "Dibandingkan dengan penilai di bagian {{part}} saja.",
    withheld: "Beda {{name}} dari rekan tidak ditampilkan. {{why}}",
  },
  drift: {
    stricter: {
      _other:
        "Sepanjang {{number}} pembacaan, nilai untuk proposal yang setara turun {{points}} poin per sepuluh proposal (selang 95%: {{low}} sampai {{high}}). Ini bukan kesalahan; kelelahan atau ukuran yang bergeser dapat menjadi sebabnya.",
    },
    milder: {
      _other:
        "Sepanjang {{number}} pembacaan, nilai untuk proposal yang setara naik {{points}} poin per sepuluh proposal (selang 95%: {{low}} sampai {{high}}). Ini bukan kesalahan; ukuran dapat bergeser seiring waktu.",
    },
    steady: {
      _other:
        "Tidak ada tanda pergeseran sepanjang {{number}} pembacaan: {{points}} poin per sepuluh proposal (selang 95%: {{low}} sampai {{high}}).",
    },
  },
  halo: {
    together: {
      _other:
        "Pada {{number}} lembar, nilai antarkriteria lebih seiring (korelasi {{correlation}}, selang 95%: {{low}} sampai {{high}}) daripada pada rekan-rekannya ({{panel}}). Sebabnya dapat kesan umum, dapat pula proposalnya. Lembar dengan nilai sama di semua kriteria: {{straight}}.",
    },
    usual: {
      _other:
        "Pada {{number}} lembar, nilai antarkriteria tidak lebih seiring (korelasi {{correlation}}, selang 95%: {{low}} sampai {{high}}) daripada pada rekan-rekannya ({{panel}}). Lembar dengan nilai sama di semua kriteria: {{straight}}.",
    },
  },
  range: {
    narrow: {
      _other:
        "Skala dipakai lebih sempit daripada panel: beda satu poin menurut rekan menjadi {{slope}} di sini, pada {{number}} pembacaan (selang 95%: {{low}} sampai {{high}}).",
    },
    wide: {
      _other:
        "Skala dipakai lebih lebar daripada panel: beda satu poin menurut rekan menjadi {{slope}} di sini, pada {{number}} pembacaan (selang 95%: {{low}} sampai {{high}}).",
    },
    usual: {
      _other:
        "Skala dipakai seperti oleh panel: beda satu poin menurut rekan menjadi {{slope}} di sini, pada {{number}} pembacaan (selang 95%: {{low}} sampai {{high}}).",
    },
    spreadOnly: {
      _other:
        "Pada {{number}} pembacaan, sebaran nilai {{ratio}} kali yang lazim pada panel; tidak ada rekan pada proposal yang sama untuk membandingkan lebih jauh.",
    },
  },
  home: {
    more: {
      _other:
        "Sebanyak {{number}} proposal dari wilayah sendiri mendapat {{points}} poin lebih banyak daripada yang diperkirakan dari proposal dan penilainya (selang 95%: {{low}} sampai {{high}}; pembanding: {{others}} pembacaan lain). Angka ini tidak mengatakan sebabnya.",
    },
    less: {
      _other:
        "Sebanyak {{number}} proposal dari wilayah sendiri mendapat {{points}} poin lebih sedikit daripada yang diperkirakan dari proposal dan penilainya (selang 95%: {{low}} sampai {{high}}; pembanding: {{others}} pembacaan lain). Angka ini tidak mengatakan sebabnya.",
    },
    none: {
      _other:
        "Tidak ada tanda bahwa {{number}} proposal dari wilayah sendiri dinilai lain: {{points}} poin (selang 95%: {{low}} sampai {{high}}; pembanding: {{others}} pembacaan lain).",
    },
  },
  repeats: {
    _other:
      "Sebanyak {{number}} naskah dinilai dua kali tanpa diketahui penilainya: rata-rata selisihnya {{points}} poin. Simpangan baku satu nilai {{sd}} poin (selang 95%: {{low}} sampai {{high}}).",
  },
  dossier: {
    wide: "Nilai para penilai terpaut {{points}} poin; sesudah penilai yang lebih ketat atau lebih longgar diperhitungkan {{adjusted}} poin. Ragam biasa menghasilkan selisih sebesar ini pada {{chance}}% proposal.",
    surprising:
      "Satu nilai jauh dari yang diperkirakan, {{deviations}} kali simpangan bakunya: periksa apakah ada salah tulis.",
    both: "Nilai para penilai terpaut {{points}} poin, dan satu di antaranya jauh dari yang diperkirakan, {{deviations}} kali simpangan bakunya: periksa apakah ada salah tulis.",
  },
  mark: "Diberi {{points}} poin; dari proposal dan penilainya diperkirakan {{expected}} poin. Periksa apakah ada salah tulis; nilai yang menyendiri dapat pula benar.",
};
