export const rereading = {
  title: "Pembacaan ulang",
  fileName: "rencana-pembacaan-ulang",
  task: "Menyusun rencana pembacaan ulang",
  form: {
    title: "Anggaran",
    budget: "Bacaan tambahan",
    budgetHint: "Seluruhnya, untuk semua penilai.",
    rounds: "Putaran",
    roundsHint: "Setelah satu putaran masuk, susun rencana baru.",
    mostPerDossier: "Paling banyak per proposal",
    freePerJudge: "Bacaan bebas per penilai",
    freePerJudgeHint:
      "Di samping yang sudah dibagikan; batas tiap penilai tetap berlaku. Mengikuti anggaran sampai Anda mengubahnya.",
    run: "Susun rencana",
    runAgain: "Susun lagi",
  },
  notDealt:
    "Rencana ini saran dan tidak membagikan apa pun. Simpan tabelnya untuk Sekretariat, yang membagikannya putaran demi putaran di halaman Penugasan lewat “Bagikan pembacaan tambahan…”. Setelah nilai satu putaran masuk, susun rencana baru.",
  notDiscrepant:
    "Proposal yang nilainya paling berselisih tidak didahulukan: selisih besar biasanya soal penilai yang ketat dan yang longgar, atau terjadi jauh dari garis, sehingga satu bacaan lagi jarang mengubah daftar.",
  none: "Belum ada rencana",
  noneText: "Isi anggaran, lalu susun rencana. Perhitungannya memakan waktu sebentar dan dapat dibatalkan.",
  outcome: "Hasil yang diharapkan",
  gain: "Dengan {{placed}} bacaan tambahan, bagian proposal yang tepat di dalam daftar resmi {{list}} (menurut rerata apa adanya) diperkirakan naik dari {{before}}% menjadi {{after}}%, atau sekitar {{more}} proposal lebih banyak.",
  noGain:
    "Dengan {{placed}} bacaan tambahan, bagian proposal yang tepat di dalam daftar resmi {{list}} (menurut rerata apa adanya) diperkirakan tetap sekitar {{after}}%.",
  gainChosen:
    "Bila {{list}} disusun menurut peluang (pembanding, bukan daftar resmi): dari {{before}}% menjadi {{after}}%.",
  nothingPlaced: "Tidak ada bacaan tambahan yang dapat ditempatkan.",
  perRound: "Per putaran: {{rounds}}.",
  provisional: "Putaran kedua dan seterusnya sementara: susun lagi setelah nilai putaran sebelumnya masuk.",
  unused: { _other: "{{number}} bacaan dari anggaran tidak dipakai." },
  leftOver: {
    "no-judge":
      "Sebagian proposal yang masih berguna dibaca lagi tidak mendapat penilai; daftarnya ada di bawah.",
    "most-per-dossier":
      "Sebagian proposal sudah mendapat bacaan tambahan sebanyak yang dibolehkan (paling banyak {{most}}).",
    "little-gain": "Bacaan tambahan selebihnya tidak akan mengubah daftar secara berarti.",
  },
  roomFull: {
    each: "Yang membatasi adalah “Bacaan bebas per penilai”: {{judges}} penilai × {{free}} = {{readings}} bacaan.",
    uneven:
      "Yang membatasi adalah tempat para penilai: {{judges}} penilai bersama dapat menerima {{readings}} bacaan, paling banyak {{free}} seorang dan tidak melewati batas masing-masing.",
    nobody: "Tidak ada penilai yang masih dapat menerima bacaan.",
  },
  inParts:
    "Panel terdiri atas {{number}} bagian yang tidak berbagi satu proposal pun. Bacaan yang menghubungkan bagian didahulukan; peluang dan peringkat di sini hanya berlaku bila semua bagian sama kuat.",
  comparison: "Perbandingan cara memilih",
  comparisonText:
    "Semua cara dihitung dengan jumlah bacaan yang sama, memakai {{simulations}} simulasi dari nilai yang ada; beda setengah poin persen dapat terjadi karena kebetulan.",
  placed: "Bacaan",
  expectedRaw: "Tepat, daftar resmi",
  expected: "Tepat, menurut peluang",
  gainOf: "{{share}}% ({{gain}}, {{proposals}})",
  points: "{{gain}} poin persen",
  proposals: "{{gain}} proposal",
  rule: "Cara memilih",
  rules: {
    line: "Perolehan terbesar (rencana ini)",
    random: "Acak",
    "raw-difference": "Selisih nilai terbesar",
    "adjusted-difference": "Selisih terbesar setelah penyesuaian",
  },
  plan: "Rencana bacaan",
  planText:
    "Dipilih menurut perolehan: di mana satu bacaan lagi paling mungkin memindahkan proposal ke sisi lain garis. Jaraknya menurut rerata yang disesuaikan; peluangnya menghitung juga ketidakpastian semua proposal, jadi keduanya tidak selalu searah.",
  search: "Cari proposal atau penilai",
  allRounds: "Semua putaran",
  roundNumber: "Putaran {{round}}",
  shown: { _other: "{{shown}} dari {{number}} bacaan" },
  column: {
    round: "Putaran",
    number: "Nomor",
    proposal: "Proposal",
    agency: "Instansi",
    judge: "Penilai",
    proposalId: "Id proposal",
    judgeId: "Id penilai",
    chance: "Peluang masuk",
    ranks: "Kisaran peringkat",
    rankLow: "Peringkat terbaik",
    rankHigh: "Peringkat terburuk",
    readings: "Bacaan kini",
    nth: "Bacaan tambahan ke-",
    margin: "Jarak dari garis (poin)",
    turn: "Peluang berpindah sisi",
    sd: "Simpangan baku",
    sdBefore: "Simpangan baku kini",
    sdAfter: "Simpangan baku sesudah",
    reason: "Mengapa proposal ini",
    judgeReason: "Mengapa penilai ini",
  },
  chanceOf: "{{chance}} dari 100",
  chanceProvisional: "kini; sementara",
  readingsOf: "{{now}} (+{{more}} dalam rencana ini)",
  ranksOf: "{{low}} sampai {{high}}",
  sdOf: "{{before}} menjadi {{after}}",
  reason: {
    first: {
      above:
        "Kini {{chance}} dari 100, {{distance}} poin di atas garis; berpindah sisi oleh bacaan ini: {{turn}} dari 100.",
      below:
        "Kini {{chance}} dari 100, {{distance}} poin di bawah garis; berpindah sisi oleh bacaan ini: {{turn}} dari 100.",
      on: "Kini {{chance}} dari 100, tepat di garis; berpindah sisi oleh bacaan ini: {{turn}} dari 100.",
    },
    further: {
      above:
        "Ke-{{nth}} dalam rencana, kini {{distance}} poin di atas garis; berpindah sisi oleh semuanya: {{turn}} dari 100.",
      below:
        "Ke-{{nth}} dalam rencana, kini {{distance}} poin di bawah garis; berpindah sisi oleh semuanya: {{turn}} dari 100.",
      on: "Ke-{{nth}} dalam rencana, kini tepat di garis; berpindah sisi oleh semuanya: {{turn}} dari 100.",
    },
  },
  judgeReason: {
    "links-panels": "Menghubungkan dua kelompok penilai.",
    "most-certain": "Ketat-longgarnya lebih pasti daripada penilai lain.",
    "least-loaded": "Paling sedikit terpakai dalam rencana ini.",
    "only-judge": "Hanya ia yang boleh dan masih punya tempat.",
  },
  unplaced: { _other: "Tidak mendapat penilai: {{number}} proposal" },
  unplacedTable: "Proposal tanpa penilai tambahan",
  unplacedReason: {
    "no-capacity": "Semua penilai sudah penuh.",
    conflict: "Penilai yang masih punya tempat semuanya berbenturan kepentingan atau sudah membacanya.",
    "read-by-all": "Semua penilai sudah membacanya.",
  },
  planning: "Bila semua proposal dibaca sebanyak ini",
  planningText:
    "Bagian proposal yang diperkirakan tepat di dalam {{list}}, dan keandalan urutannya: daftar resmi memakai rerata apa adanya, pembandingnya rerata yang disesuaikan. Kini rata-rata {{now}} pembaca per proposal. Angka ini berlaku untuk panel seperti ini pada umumnya, jadi dapat berbeda beberapa poin persen dari perkiraan untuk panel ini di atas.",
  planningNone: "Proposal tidak terbedakan dari nilai yang ada, jadi tidak ada jumlah pembaca yang menolong.",
  planningColumn: {
    readers: "Pembaca per proposal",
    shareRaw: "Tepat, daftar resmi (apa adanya)",
    shareAdjusted: "Tepat, disesuaikan",
    reliabilityRaw: "Keandalan, apa adanya",
    reliabilityAdjusted: "Keandalan, disesuaikan",
  },
  withheld: "Rencana pembacaan tambahan tidak dapat disusun. {{why}}",
  export: { xlsx: "Simpan XLSX", csv: "Simpan CSV" },
} as const;
