export const printedLetter = {
  pageOf: "Halaman {{page}} dari {{pages}}",
  rehearsal: "LATIHAN — bukan hasil sesungguhnya dan tidak memiliki kekuatan hukum",
  number: "Nomor: {{number}}",
  placeAndDay: "{{place}}, {{day}}",
  formula:
    "Nilai akhir = rata-rata dari jumlah (nilai × bobot) setiap lembar penilaian yang diserahkan. Lembar yang tidak ada tidak dihitung sebagai nol.",
  sameFigure:
    "Nilai yang tercetak sama dibedakan oleh desimal berikutnya; bila sama persis, oleh rata-rata nilai menurut urutan pemecah seri: {{order}}.",
  recount:
    'Dokumen ini memuat catatan hasil lengkap (result.json). Siapa pun dapat menghitung ulang peringkat dari berkas ini dengan perintah "pleno recount", atau tanpa Pleno dengan skrip hitung ulang yang menyertai setiap ekspor. Jurnal ketua: entri {{seq}}, sidik {{hash}}.',
  chair: "Ketua {{panel}}",
  secretariat: "Tim Sekretariat",
  recordAttachment: "Catatan hasil untuk penghitungan ulang",
  statementAttachment: "Keterangan dokumen dan daftar penanda tangan",
  substituted:
    "Tanda {{sign}} menggantikan karakter yang tidak dapat dicetak; teks lengkap ada dalam {{where}}.",
  inRecord: "catatan hasil",
  numberLabel: "Nomor",
  attachmentLabel: "Lampiran",
  aboutLabel: "Hal",
  to: "Yth.",
  announcement: {
    about: "Pengumuman {{list}} {{competition}} Tahun {{year}}",
    attachment: "1 (satu) berkas",
    opening: {
      _other:
        "Dengan hormat kami umumkan bahwa {{panel}} telah menyelesaikan penilaian {{competition}} Tahun {{year}}. Berdasarkan peringkat yang ditetapkan pada tanggal {{day}}, sebanyak {{number}} inovasi dinyatakan sebagai {{list}} sebagaimana tercantum dalam lampiran pengumuman ini.",
    },
    counts: "Jumlah inovasi menurut klaster adalah sebagai berikut.",
    objection:
      "Keberatan atas pengumuman ini dapat disampaikan secara tertulis, disertai alasan dan bukti, kepada {{panel}} melalui Tim Sekretariat dalam waktu {{days}} (lima) hari kalender sejak tanggal pengumuman, yaitu paling lambat tanggal {{day}}.",
    final:
      "Demikian pengumuman ini disampaikan untuk diketahui. Pengumuman ini beserta lampirannya ditandatangani pada halaman terakhir.",
    signers: "Ditandatangani secara elektronik pada halaman terakhir oleh: {{signers}}.",
    attachmentHead: "LAMPIRAN PENGUMUMAN",
  },
  annex: {
    name: "Lampiran keputusan tentang {{list}} {{competition}} Tahun {{year}}",
    head: "Lampiran",
    decree: "Keputusan Menteri Nomor {{number}}",
    decreeBlank: "Keputusan Menteri Nomor {{blank}} Tahun ..........",
    concerning: "tentang",
    minister: "Menteri ....................................",
    about: "Penetapan {{list}} {{competition}} Tahun {{year}}",
    title: "{{list}} {{competition}} Tahun {{year}}",
  },
  certificate: {
    name: "Piagam penghargaan {{season}}",
    title: "Piagam penghargaan",
    givenTo: "diberikan kepada",
    for: "atas inovasi",
    as: "sebagai {{list}} {{competition}} Tahun {{year}}",
    signedAtEnd: "Tanda tangan elektronik untuk seluruh berkas ini ada pada halaman terakhirnya.",
  },
  handover: {
    name: "Berita Acara serah terima nominasi {{season}}",
    title: "Berita Acara serah terima",
    subtitle: "Penyerahan nominasi oleh Tim Evaluasi kepada Tim Panel Independen — {{season}}",
    opening:
      "Pada hari {{weekday}} tanggal {{day}}, bertempat di {{place}}, kami yang bertanda tangan di bawah ini:",
    nameLabel: "Nama",
    roleLabel: "Jabatan",
    first: "mewakili Tim Evaluasi, selanjutnya disebut PIHAK PERTAMA;",
    second: "mewakili Tim Panel Independen, selanjutnya disebut PIHAK KEDUA.",
    act: "PIHAK PERTAMA menyerahkan kepada PIHAK KEDUA, dan PIHAK KEDUA menerima dari PIHAK PERTAMA, hasil penilaian proposal {{season}} berupa:",
    nominations: { _other: "daftar nominasi yang memuat {{number}} inovasi (dua kali kuota: {{quota}});" },
    sheets: { _other: "{{number}} lembar penilaian yang ditandatangani setiap penilai;" },
    record:
      "catatan hasil lengkap yang terlampir dalam dokumen ini, sehingga peringkat dapat dihitung ulang.",
    exclusions: { _other: "{{number}} penilaian yang tidak dihitung beserta alasannya;" },
    witnesses: "Mengetahui/Saksi:",
    duty: "Sejak serah terima ini, PIHAK KEDUA bertanggung jawab atas penilaian tahap berikutnya dan menjaga kerahasiaan hasil sampai diumumkan.",
    closing: "Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.",
  },
} as const;
