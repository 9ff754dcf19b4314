export const assigning = {
  title: "Penugasan",
  text: "Bagikan proposal yang lolos seleksi administrasi kepada penilai. Benturan kepentingan tidak pernah dilanggar; beban dibuat merata dan pasangan penilai dicampur agar nilai dapat dibandingkan.",
  undecided: {
    _other: "{{number}} proposal belum diputuskan dalam seleksi administrasi dan tidak ikut dibagikan.",
  },
  perJudge: "Per penilai",
  perDossier: "Per proposal",
  task: "Menyusun rencana penugasan",
  planTitle: "Rencana penugasan",
  presentTitle: "Penugasan sekarang",
  showPresent: "Tampilkan penugasan sekarang",
  view: "Tampilan",
  search: "Cari proposal atau penilai",
  onlyChanged: "Hanya yang berubah",
  shown: { _other: "{{shown}} dari {{number}} proposal" },
  shadow: "(penilai bayangan)",
  noLimit: "tanpa batas",
  same: "tetap",
  plusMinus: "+{{added}} / −{{removed}}",
  noReader: "Belum ada pembaca",
  changeReaders: "Ubah",
  changeOf: "Ubah pembaca proposal {{number}}",
  atRandom: "Dibagikan secara acak dengan benih {{seed}}.",
  byExpertise: "Dibagikan dengan mengutamakan keahlian, jadi tidak sepenuhnya acak; benih {{seed}}.",
  difference: "Dibanding penugasan sekarang: {{added}} pembacaan baru, {{removed}} ditarik.",
  form: {
    title: "Rencana baru",
    readers: "Penilai per proposal",
    capacity: "Batas umum per penilai",
    capacityHint: "Kosong berarti tanpa batas. Batas yang tertulis pada anggota panel lebih kuat.",
    teams: "Tim kecil",
    shadow: "Proposal per penilai bayangan",
    shadowHint: "Di luar jumlah penilai per proposal; nilainya tidak dihitung.",
    seed: "Benih acak",
    seedHint: "Benih dan data yang sama selalu memberi hasil yang sama.",
    newSeed: "Benih baru",
    keep: "Ubah penugasan sekarang sesedikit mungkin",
    expertise: "Utamakan penilai yang ahli dalam kategori proposal",
    finishedStays:
      "Penilaian yang sudah dilepas selalu tetap. Benturan kepentingan dan batas tidak pernah dilanggar.",
    conflictsHard: "Benturan kepentingan dan batas tidak pernah dilanggar.",
    propose: "Susun rencana",
  },
  teams: {
    any: "Tidak diperhatikan",
    same: "Semua pembaca dari satu tim",
    different: "Pembaca dari tim yang berbeda",
  },
  figures: {
    without: { _other: "{{number}} proposal belum mempunyai pembaca." },
    readings: "Pembacaan",
    readingsText: "{{readings}} pembacaan untuk {{dossiers}} proposal",
    loads: "Beban",
    loadsText: "{{least}}–{{most}} proposal per penilai",
    comparable: "Dapat dibandingkan",
    connected:
      "Ya. Setiap penilai terhubung dengan semua yang lain lewat proposal yang dibaca bersama, sehingga penilai yang lebih ketat atau lebih longgar dapat diperhitungkan. Efisiensi {{efficiency}}% dari pembacaan lengkap.",
    disconnected: {
      _other:
        "Tidak. Ada {{number}} kelompok penilai yang tidak berbagi satu proposal pun; nilai antarkelompok tidak dapat dibandingkan.",
    },
    singleJudge: "Hanya satu penilai; tidak ada yang dibandingkan.",
    noJudges: "Belum ada penilai yang membaca.",
    pairs: "Pasangan penilai",
    pairsText: "Tiap dua penilai berbagi {{least}}–{{most}} proposal",
    met: "Keahlian",
    metText: "{{met}} dari {{readings}} pembacaan sesuai dengan keahlian penilainya",
    single: "Dibaca satu orang",
    singleText: { _other: "{{number}} proposal hanya dibaca satu penilai" },
  },
  short: {
    title: "Penugasan tidak mungkin",
    text: { _other: "{{number}} pembacaan tidak dapat diberikan kepada siapa pun. Penugasan tidak berubah." },
    reasons: "Sebabnya",
    remedies: "Jalan keluar",
    remediesText:
      "Salah satu dari ini sudah cukup. Tambahan tempat dan pengurangan pembaca dihitung sesedikit mungkin.",
    conflicts: "Benturan kepentingan",
  },
  move: {
    title: "Ubah pembaca {{number}}",
    from: "Ditarik dari",
    fromNobody: "Tidak ada; tambah pembaca",
    to: "Diberikan kepada",
    toNobody: "Tidak ada; kurangi pembaca",
    finished: "sudah dilepas",
    already: "sudah membaca proposal ini",
    load: { _other: "bebas; sekarang {{number}} proposal" },
    confirm: "Simpan perubahan",
  },
  block: {
    "own-agency": "instansi sendiri",
    "own-ministry": "kementerian atau lembaga sendiri",
    "own-regency": "kabupaten atau kota sendiri",
    "own-province": "provinsi sendiri",
    relation: "hubungan yang dicatat Sekretariat",
    declared: "menyatakan benturan kepentingan",
  },
  conflict: {
    open: {
      _other:
        "{{number}} pembacaan kini berbenturan dan belum dilepas: {{names}}. Rencana baru menggantinya dengan penilai yang bebas.",
    },
    replan: "Susun rencana pengganti",
    finished: {
      _other:
        "{{number}} lembar penilaian sudah dilepas, tetapi kini berbenturan: {{names}}. Lembar itu tetap; Ketua dapat mengecualikannya dengan alasan.",
    },
  },
  apply: {
    button: "Pakai rencana ini",
    title: "Pakai rencana penugasan?",
    confirm: "Pakai rencana",
    text: "Penugasan menjadi {{readings}} pembacaan: {{added}} baru, {{removed}} ditarik.",
    reason: "Alasan perubahan",
    renew: { _other: "Paket {{number}} penilai harus dibuat dan dikirim ulang: {{names}}." },
    done: "Penugasan tersimpan: {{readings}} pembacaan.",
  },
  export: { xlsx: "Simpan XLSX", csv: "Simpan CSV" },
  empty: {
    proposals: "Belum ada proposal untuk dibagikan",
    judges: "Belum ada penilai dalam panel",
    text: "Penugasan memerlukan proposal yang lolos seleksi administrasi dan sekurangnya satu penilai.",
  },
  fileName: "penugasan",
  column: {
    number: "Nomor",
    proposal: "Proposal",
    agency: "Instansi",
    category: "Kategori",
    group: "Kelompok",
    judge: "Penilai",
    load: "Proposal",
    capacity: "Batas",
    met: "Sesuai keahlian",
    categories: "Kategori",
    regions: "Provinsi",
    finished: "Selesai",
    team: "Tim",
    readers: "Pembaca",
    change: "Perubahan",
    action: "Tindakan",
  },
  why: {
    capacityShort:
      "Penugasan ini memerlukan {{needed}} pembacaan, tetapi batas semua penilai bersama hanya {{places}}: kurang {{short}}.",
    panelSmall: {
      _other: "{{number}} proposal memerlukan {{needed}} penilai, tetapi panel hanya mempunyai {{judges}}.",
    },
    tooFewFree: {
      _other:
        "{{number}} proposal dari {{agency}} memerlukan {{needed}} penilai, tetapi hanya {{free}} yang bebas dari benturan kepentingan: {{dossiers}}.",
    },
    blockedFromAll: { _other: "{{judge}} berbenturan dengan semua {{number}} proposal dari {{agency}}." },
    blockedFromSome: {
      _other: "{{judge}} berbenturan dengan {{blocked}} dari {{number}} proposal dari {{agency}}.",
    },
    placesShort: {
      _other:
        "{{number}} proposal hanya dapat dibaca oleh {{judges}}. Tersedia {{places}} tempat untuk {{needed}} pembacaan: kurang {{short}}. Proposalnya: {{dossiers}}.",
    },
    teamsSame: {
      _other:
        "Tidak ada tim kecil dengan {{needed}} penilai yang bebas untuk {{number}} proposal: {{dossiers}}.",
    },
    teamsDifferent: {
      _other:
        "Penilai yang bebas untuk {{number}} proposal berasal dari kurang dari {{needed}} tim: {{dossiers}}.",
    },
    unproved:
      "Dengan aturan satu tim, Pleno tidak menemukan pembagian yang memenuhi semua syarat; mungkin ada pilihan tim lain.",
    andMore: { _other: "{{names}}, dan {{number}} lagi" },
  },
  remedy: {
    addPlaces: { _other: "Tambah {{number}} tempat: {{judges}}." },
    placesOf: "{{judge}} +{{places}}",
    both: "{{before}}, {{after}}",
    fewerReaders: {
      _other: "Kurangi pembaca untuk {{number}} proposal (semuanya {{readings}} pembacaan): {{dossiers}}.",
    },
    addJudges: {
      _other:
        "Tambah {{number}} penilai yang bebas dari benturan dengan proposal-proposal itu, untuk {{places}} pembacaan.",
    },
  },
  cli: {
    done: "{{dossiers}} proposal, {{judges}} penilai, {{readings}} pembacaan; beban {{least}}–{{most}}.",
    duplicateDossier: "Baris {{row}}: kode proposal “{{code}}” sudah dipakai. Tidak ada yang dibagi.",
    duplicateJudge: "Baris {{row}}: id penilai “{{code}}” sudah dipakai. Tidak ada yang dibagi.",
    codeMissing: "Berkas {{name}}, baris {{row}}: kolom {{column}} kosong. Tidak ada yang dibagi.",
    columnMissing: "Berkas {{name}}: kolom {{column}} tidak ada. Tidak ada yang dibagi.",
    numberWrong:
      "Berkas {{name}}, baris {{row}}: “{{value}}” di kolom {{column}} bukan bilangan bulat dari 0. Tidak ada yang dibagi.",
    unknownPair:
      "Berkas {{name}}, baris {{row}}: proposal “{{dossier}}” atau penilai “{{judge}}” tidak ada dalam daftar. Tidak ada yang dibagi.",
  },
} as const;
