export const help = {
  panel: "Bantuan",
  open: "Buka halaman {{page}}",
  related: "Baca juga",
  keys: "Tombol di layar ini",
  allKeys: "Semua tombol pintas",
  topics: "Semua topik",
  search: "Cari topik bantuan",
  found: { _other: "{{number}} topik ditemukan" },
  none: "Tidak ada topik yang memuat kata itu.",
  title: {
    packets: "Paket",
    conflicts: "Pakta dan benturan kepentingan",
    dossiers: "Daftar proposal",
    dossier: "Membaca dan menilai",
    criteria: "Menilai per kriteria",
    compare: "Membandingkan proposal",
    release: "Memeriksa dan melepas",
    presentation: "Presentasi dan wawancara",
    mirror: "Cermin pribadi",
    paper: "Lembar kertas",
    returns: "Menerima paket",
    board: "Kemajuan panel",
    reconciliation: "Rekonsiliasi nilai",
    ranking: "Peringkat",
    documents: "Dokumen",
    season: "Periode penilaian",
    proposals: "Proposal",
    checks: "Pemeriksaan",
    panel: "Panel",
    assignment: "Penugasan",
    rubrics: "Rubrik",
    sign: "Tanda tangani dokumen",
    verify: "Periksa dokumen",
    certificates: "Sertifikat",
    log: "Catatan kegiatan",
    settings: "Pengaturan",
  },
  text: {
    packets:
      "Semua data masuk dan keluar lewat paket tersegel yang dapat dibawa dengan USB, folder bersama, atau surel. Paket hanya dapat dibuka oleh penerimanya, dan tanda tangannya diperiksa sebelum satu pun isinya dipakai. Menerima paket yang sama dua kali tidak berakibat apa-apa. Penilai membuat paket hasil penilaian di halaman ini; buatlah lagi setiap kali ada lembar baru yang dilepas. Kirimkan kartu identitas Anda kepada Sekretariat sebelum paket pertama, lalu cocokkan sidik kuncinya lewat telepon.",
    conflicts:
      "Sebelum isi proposal terbuka, setujui pakta integritas lalu periksa seluruh daftar. Proposal dari instansi atau daerah Anda sudah dipilih lebih dahulu menurut kodenya. Nyatakan benturan kepentingan dengan alasan singkat; isi proposal itu tidak akan terbuka lagi di komputer ini. Benturan yang baru Anda sadari kemudian dapat dinyatakan kapan saja: proposal langsung tertutup dan ketua diberi tahu bersama paket Anda. Pernyataan tidak dapat dicabut sendiri.",
    dossiers:
      "Daftar ini hanya memuat proposal yang ditugaskan kepada Anda. Cari kata dalam judul dan isi, saring menurut keadaan, dan pilih tampilan tabel atau kartu. Urutan baca diacak untuk setiap penilai dan tetap sama setiap kali dibuka, supaya proposal pertama tidak selalu dibaca paling segar oleh semua orang. Tombol “Lanjut ke yang belum dinilai” (N) membawa Anda ke proposal yang nilainya belum lengkap. Tanda, markah, dan catatan pribadi tidak pernah ikut dalam paket.",
    dossier:
      "Proposal berada di kiri dan rubrik di kanan; keduanya digulir sendiri-sendiri dan letaknya diingat. Ketik angka atau pilih tingkat; uraian tingkat selalu terlihat. Setiap perubahan langsung disimpan, dan waktunya terlihat di bilah atas. Menyimpan tidak pernah memeriksa kelengkapan; pemeriksaan dilakukan ketika melepas. Jadikan bagian proposal bukti untuk sebuah kriteria agar mudah kembali ke sana. Ctrl+Z mengurungkan perubahan nilai terakhir.",
    criteria:
      "Halaman ini menampilkan satu kriteria untuk semua proposal Anda secara berurutan. Cara ini membantu memakai ukuran yang sama dari proposal pertama sampai terakhir. Nilai yang diisi di sini adalah nilai yang sama dengan yang di halaman proposal. Gunakan sebaran nilai Anda sendiri sebagai pengingat, bukan sebagai sasaran.",
    compare:
      "Pilih dua sampai enam proposal Anda untuk dilihat berdampingan, kriteria demi kriteria. Yang dibandingkan hanya nilai dan catatan Anda sendiri. Ubah nilai bila perlu; perubahan langsung disimpan. Proposal dengan benturan kepentingan tidak dapat dipilih.",
    release:
      "Melepas berarti menandatangani lembar penilaian yang sudah lengkap. Pleno memeriksa setiap lembar dan menunjuk isian yang masih kosong; klik untuk langsung menuju ke sana. Lembar yang dilepas tidak dapat diubah; koreksi membuat revisi baru dengan alasan, dan revisi lama tetap tercatat. Setelah melepas, buat paket hasil penilaian untuk ketua dan Sekretariat. Anda dapat melepas sebagian dahulu.",
    presentation:
      "Halaman ini memuat jadwal hari itu beserta jam untuk presentasi dan wawancara. Lamanya dapat diatur; sisa waktu dinyatakan dengan angka, kata, dan warna, serta bunyi bila dinyalakan. Nilai dapat diisi sambil mendengarkan dan langsung disimpan. Catatan pribadi hanya untuk Anda. Proposal dari tahap sebelumnya tetap dapat dibuka.",
    mirror:
      "Cermin menunjukkan kebiasaan menilai Anda sendiri: seberapa ketat, seberapa lebar sebarannya, dan apakah kriteria cenderung bernilai sama. Halaman ini baru terisi setelah Anda melepas lembar penilaian. Perbandingan dengan panel hanya muncul bila ketua mengirimkannya, dengan rentang ketidakpastian. Tidak ada nilai penilai lain yang ditampilkan. Angka di sini tidak mengubah nilai resmi.",
    paper:
      "Lembar kertas adalah cadangan terakhir bila komputer tidak dapat dipakai. Cetak lembar kosong atau lembar berisi nilai sementara; kode QR-nya menyebut proposal dan penilainya. Nilai dari kertas diketik kembali di halaman ini dan dicocokkan oleh orang kedua yang namanya dicatat. Setelah itu lembar dilepas seperti biasa.",
    returns:
      "Pilih satu atau beberapa paket dari penilai; urutannya bebas dan mengulang tidak berbahaya. Pleno lebih dahulu memperlihatkan apa yang akan berubah. Paket yang tidak dapat dibuktikan keasliannya ditolak beserta alasannya. Penggabungan tidak pernah menimpa lembar yang lebih baru.",
    board:
      "Halaman ini menunjukkan kemajuan setiap penilai tanpa memperlihatkan nilainya: paket yang dikirim dan dibuka, bagian yang selesai, dan kiriman terakhir. Sekretariat melihat di sini paket mana yang perlu dibuat ulang dan proposal mana yang kekurangan penilai. Bagi ketua, lembar yang belum masuk menahan pembekuan peringkat; penugasan yang memang tidak akan selesai dapat dikecualikan dengan alasan yang tercatat. Nilai yang tidak ada tidak pernah dihitung sebagai nol.",
    reconciliation:
      "Halaman ini menolong ketua membaca nilai yang masuk sebelum peringkat ditetapkan. Nilai resmi tetap rata-rata lembar yang dilepas; semua angka di sini hanya saran di sebelahnya. Garis dan peringkat menunjukkan seberapa pasti sebuah proposal masuk daftar. Penilai menunjukkan siapa yang lebih ketat atau lebih longgar pada proposal yang sama, dengan selangnya; itu bukan kesalahan. Kesepakatan menjelaskan sejauh mana penilai sependapat. Pembacaan ulang mencari tempat satu pembacaan tambahan paling berguna, yaitu di sekitar garis. Andai menghitung berapa proposal berubah bila satu keputusan diambil lain. Angka yang contohnya terlalu sedikit tidak ditampilkan, dengan alasannya.",
    ranking:
      "Angka resmi adalah rata-rata lembar yang dilepas, menurut rumus di halaman ini. Peringkat dapat dibekukan setelah semua penugasan masuk atau dikecualikan. Pembekuan memerlukan alasan dan dapat dibuka kembali dengan alasan. Setelah beku, kirimkan paket hasil kepada Sekretariat.",
    documents:
      "Dokumen dibuat dari peringkat yang dibekukan. Pilih dokumen, isi keterangannya, dan susun penanda tangannya menurut urutan; isian yang terakhir dipakai diingat untuk setiap jenis dokumen. Setelah disimpan, halaman ini menyebut siapa yang menandatangani berikutnya. Setiap PDF memuat data hasil sehingga siapa pun dapat menghitung ulang dengan salinan Pleno lain. Kop surat berlaku untuk semua dokumen dari komputer ini, dan hasilnya dapat diekspor untuk program lain.",
    season:
      "Halaman ini memuat periode yang sedang dibuka: nama, tanggal penutupan, rubrik, sebutan, dan aturan benturan kepentingan. Keterangannya dapat diubah kapan saja dan setiap perubahan tercatat sebagai revisi; rubrik hanya sampai paket pertama untuk penilai disegel. Mulailah periode baru dengan isian singkat, lalu impor proposalnya pada langkah berikutnya. Periode latihan memakai data rekaan dan tidak pernah bercampur dengan data sebenarnya.",
    proposals:
      "Semua proposal periode ini, apa pun putusan seleksinya. Impor tabel pendaftaran dalam tiga langkah: pilih berkas, pasangkan kolom, lalu periksa pratinjau. Masalah ditunjukkan menurut baris dan kolom, dan seluruh tabel masuk atau tidak satu pun. Mengimpor lagi memperlihatkan perbedaannya per isian; hanya yang dicentang yang diubah. Lampiran dicocokkan dari folder atau ZIP menurut nomor proposal, dan unggahan yang terhenti dapat dilanjutkan. Nama, NIP, telepon, dan surel inovator hanya terlihat oleh Sekretariat.",
    checks:
      "Seleksi administrasi memeriksa setiap proposal dengan aturan tahun itu: usia inovasi, kelengkapan, batas kata, surat pernyataan, dan jumlah per instansi. Setiap temuan menyebut aturan, bukti, dan beratnya; putusan tetap pada Sekretariat, dengan alasan. Tab Kesamaan mencari judul yang sama atau mirip, narasi yang berulang, dan replikasi inovasi lama, lengkap dengan bagian yang sama berdampingan. Hasilnya dapat dicetak atau disimpan sebagai tabel.",
    panel:
      "Daftarkan anggota panel dari tabel, dari berkas kartu identitas, atau satu per satu, beserta tugas, instansi, wilayah, keahlian, dan batas bebannya. Cocokkan kata-kata sidik kunci lewat telepon sebelum paket pertama. Tab Benturan kepentingan memperlihatkan siapa terhalang dari proposal mana dan mengapa; aturan itu tidak dapat dilewati. Bila anggota mengganti komputer, daftarkan kartu barunya; lembar lama tetap sah.",
    assignment:
      "Tentukan banyaknya penilai per proposal dan batas beban, lalu buat pembagiannya. Benturan kepentingan selalu dihormati; keahlian dan kategori disebar, dan setiap penilai bertemu cukup banyak penilai lain supaya nilai dapat dibandingkan. Benih acak yang sama menghasilkan pembagian yang sama. Bila tidak mungkin, Pleno menyebut sebabnya dan perubahan terkecil yang diperlukan. Bila seorang penilai mundur, bagikan ulang tanpa mengubah pekerjaan yang sudah selesai.",
    rubrics:
      "Rubrik adalah data berversi: kriteria, bobot, uraian tingkat, batas kata, nilai lulus, dan urutan pemecah nilai sama. Statusnya selalu disebut: resmi, salinan provinsi, kutipan, atau bobot belum diketahui. Rubrik yang bobotnya belum berjumlah 100% tidak dapat diterbitkan atau dipakai. Versi yang sudah terbit tidak berubah lagi; perubahan menjadi versi baru yang dapat dibandingkan.",
    sign: "Pilih PDF yang diminta ditandatangani. Pleno memperlihatkan dokumen apa itu, siapa saja yang harus menandatangani, siapa yang sudah, dan giliran siapa sekarang; bacalah halamannya di sebelah kanan sebelum menandatangani. Setiap tanda tangan menambah berkas tanpa mengubah yang sudah ada, jadi simpan berkas yang baru lalu kirimkan kepada penanda tangan berikutnya. Beberapa dokumen dapat ditandatangani sekaligus. Untuk tanda tangan BSrE atau PSrE, sediakan isian kosong, simpan, tanda tangani di aplikasi resminya, lalu periksa hasilnya di sini. Stempel waktu hanya diminta bila Anda mengisi alamat servernya.",
    verify:
      "Siapa pun dapat memeriksa PDF di sini, juga tanpa identitas. Pleno memeriksa setiap tanda tangan, apa yang berubah sesudahnya, apakah semua yang diminta dokumen sudah menandatangani, dan apakah peringkatnya mengikuti lembar penilaian di dalamnya. “Utuh, tetapi penanda tangannya belum dikenal” berarti isinya tidak berubah, tetapi sertifikat induknya belum dikenal di komputer ini: cocokkan sidiknya lewat telepon. Jangan memakai dokumen yang dinyatakan tidak boleh dipakai; minta salinan aslinya. Berkas tidak diubah dan tidak dikirim ke mana pun.",
    certificates:
      "Halaman ini memuat semua sertifikat yang dapat Anda pakai menandatangani, dengan penerbit, asal, dan masa berlakunya. Impor sertifikat dari berkas PKCS#12, atau simpan permintaan dan pasang jawabannya. Kunci pribadi tidak pernah keluar dari komputer ini. Sekretariat dapat membuat otoritas panel, menerbitkan sertifikat untuk seluruh panel, memperpanjang, dan mencabutnya; semuanya ikut dalam paket berikutnya. Pembaca PDF lain tidak mengenal otoritas panel kecuali sertifikat induknya dipasang.",
    log: "Setiap kejadian tercatat berurutan dengan waktu dan pelakunya. Catatan hanya bertambah; setiap kejadian terikat dengan kejadian sebelumnya sehingga perubahan diam-diam akan ketahuan. Catatan ini tersimpan di komputer ini dan menjadi dasar semua tampilan. Gunakan tombol lebih lama dan terbaru untuk berpindah halaman.",
    settings:
      "Bahasa dan tampilan dapat diganti kapan saja tanpa memulai ulang. Peran hanya menentukan halaman yang tampil. Simpan kartu identitas untuk dikirim kepada Sekretariat. Tombol kunci menyimpan kembali kunci tanda tangan sampai frasa sandi dimasukkan lagi. Beberapa periode penilaian dapat berada di komputer ini; yang dibuka dapat diganti di sini atau di bilah atas.",
  },
} as const;
