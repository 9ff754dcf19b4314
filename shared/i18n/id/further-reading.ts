export const furtherReading = {
  button: "Bagikan pembacaan tambahan…",
  title: "Bagikan pembacaan tambahan",
  text: "Pilih tabel rencana pembacaan ulang dari Ketua (XLSX, ODS, atau CSV). Pleno menunjukkan isinya lebih dahulu; penugasan baru berubah setelah Anda menyetujuinya.",
  choose: "Pilih tabel rencana…",
  fault: {
    "headings-missing":
      "Tabel ini tidak memuat kolom Nomor dan Penilai. Pakai tabel yang disimpan Ketua di halaman Pembacaan ulang.",
    "quote-broken": "Tanda kutip di baris {{row}} tidak ditutup, jadi tabel ini tidak dapat dibaca.",
  },
  empty: "Tabel {{name}} tidak memuat satu pembacaan pun.",
  round: "Putaran yang dibagikan",
  roundHint: "Putaran berikutnya sebaiknya menunggu nilai putaran ini dan rencana baru dari Ketua.",
  roundNumber: "Putaran {{round}} ({{number}} dapat dibagikan)",
  noRound: "Tanpa putaran ({{number}} dapat dibagikan)",
  allRounds: "Semua putaran ({{number}} dapat dibagikan)",
  found: "{{ready}} dapat dibagikan, {{already}} sudah dibagikan, {{problems}} bermasalah.",
  skipped: {
    _other: "{{number}} baris bermasalah dan tidak ikut dibagikan. Sisanya tetap dapat dibagikan.",
  },
  overLimit: {
    _other: "Dengan ini {{number}} penilai melewati batasnya: {{names}}.",
  },
  nothing: "Tidak ada yang dapat dibagikan dari pilihan ini.",
  table: "Isi rencana",
  onlyProblems: "Hanya yang bermasalah",
  column: { row: "Baris", round: "Putaran", proposal: "Proposal", judge: "Penilai", outcome: "Keterangan" },
  ready: "dapat dibagikan",
  readyOver: "dapat dibagikan; melewati batas penilai",
  problem: {
    "proposal-unknown": "proposal tidak dikenal",
    "proposal-ambiguous": "beberapa proposal bernomor ini",
    "judge-unknown": "penilai tidak dikenal",
    "judge-ambiguous": "beberapa anggota bernama ini",
    "ids-disagree": "id tidak cocok dengan nomor atau nama di sebelahnya",
    "round-unusable": "putaran bukan bilangan",
    twice: "sudah ada di baris lebih atas",
    "reader-no-judge": "bukan penilai",
    "reader-withdrawn": "penilai sudah mengundurkan diri",
    "reader-shadow": "penilai bayangan; nilainya tidak dihitung",
    "proposal-not-admitted": "tidak lolos seleksi administrasi",
    "reader-already": "sudah membaca proposal ini",
    "reader-in-conflict": "benturan kepentingan",
  },
  inConflict: "benturan kepentingan: {{rule}}",
  renew: {
    _other:
      "Paket {{number}} penilai harus dibuat dan dikirim ulang, juga paket Ketua, agar nilainya dapat diterima.",
  },
  reason: "Alasan",
  usualReason: "Pembacaan tambahan menurut rencana Ketua ({{name}})",
  confirm: { _other: "Bagikan {{number}} pembacaan" },
  done: {
    _other: "{{number}} pembacaan tambahan dibagikan.",
  },
  sealAgain: {
    _other: "Segel ulang {{number}} paket penilai, juga paket Ketua",
  },
  chooseRound:
    "Putaran sebelumnya dari tabel ini sudah dibagikan. Putaran berikutnya sementara: tunggu nilainya, lalu minta rencana baru dari Ketua. Bila memang hendak dibagikan sekarang, pilih putarannya.",
  close: "Tutup",
  dealt: { _other: "{{number}} pembacaan tambahan dibagikan menurut rencana Ketua." },
  byHand: { _other: "{{number}} pembacaan diubah dengan tangan." },
  replan:
    "Lembar yang sudah dilepas selalu tetap. Pembacaan tambahan yang belum dilepas hanya tetap sejauh ada dalam rencana ini.",
} as const;
