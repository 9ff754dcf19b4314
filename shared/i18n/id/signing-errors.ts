export const signingErrors = {
  "pdf-refused": {
    "not-a-pdf": "Berkas ini bukan PDF. Pilih dokumen PDF.",
    damaged: "PDF ini rusak sehingga tidak ditandatangani. Minta dokumennya sekali lagi.",
    encrypted:
      "PDF ini terkunci dengan kata sandi dan tidak dapat ditandatangani. Minta salinan tanpa kata sandi.",
    "too-large": "PDF ini terlalu besar untuk ditandatangani di sini.",
    "check-failed":
      "Dokumen ini tidak dapat diperiksa dengan waktu dan memori yang ada, jadi tidak ditandatangani. Tutup program lain lalu coba lagi.",
    locked:
      "Dokumen ini disertifikasi tanpa izin tanda tangan tambahan sehingga tidak dapat ditandatangani lagi.",
    complete:
      "Semua penanda tangan yang diminta dokumen ini sudah menandatangani. Tidak ada yang ditambahkan.",
    "signed-by-you": "Anda sudah menandatangani dokumen ini dengan sertifikat ini.",
    "signatures-invalid":
      "Tanda tangan di dalam dokumen ini tidak sah, atau dokumennya diubah sesudah ditandatangani. Dokumen tidak ditandatangani; periksa dahulu.",
    "certify-not-first":
      "Hanya dokumen yang belum ditandatangani yang dapat disertifikasi. Tandatangani tanpa sertifikasi.",
    "field-unknown": "Dokumen ini tidak memiliki isian tanda tangan kosong dengan nama itu.",
    "no-room": "Blok tanda tangan tidak muat di halaman terakhir dokumen ini. Tandatangani tanpa blok cetak.",
    "place-taken":
      "Di tempat blok tanda tangan sudah ada tanda tangan lain. Tandatangani tanpa blok cetak, atau pada isian kosong.",
    "signature-too-big":
      "Sertifikat dan stempel waktu terlalu besar untuk tempat yang disediakan. Tandatangani tanpa stempel waktu.",
    "self-check-failed":
      "Tanda tangan tidak lolos pemeriksaan Pleno sendiri sehingga tidak ada yang ditulis. Laporkan kesalahan ini.",
    "nothing-to-add":
      "Tidak ada yang perlu ditambahkan: daftar pencabutan untuk sertifikat di dokumen ini tidak ada.",
  },
  "characters-missing":
    "Huruf dokumen tidak memiliki bentuk untuk {{characters}} pada “{{text}}”. Tulis dengan cara lain.",
  "certificate-refused": {
    unreadable: "Sertifikat tidak dapat dibaca. Pilih sertifikat PEM atau DER.",
    expired: "Sertifikat sudah tidak berlaku. Perpanjang atau pilih yang lain.",
    "not-yet-valid": "Sertifikat belum berlaku. Periksa jam komputer ini.",
    unsuitable: "Sertifikat ini bukan untuk menandatangani dokumen.",
    "key-mismatch": "Sertifikat ini milik kunci yang tidak ada di komputer ini.",
    revoked: "Sertifikat ini sudah dicabut. Pilih yang lain.",
    unknown: "Sertifikat ini tidak lagi ada di komputer ini. Pilih yang lain.",
  },
  "pkcs12-refused": {
    "not-pkcs12": "Berkas ini bukan berkas PKCS#12 (.p12 atau .pfx).",
    "wrong-passphrase": "Kata sandi berkas PKCS#12 salah.",
    "no-integrity":
      "Berkas PKCS#12 ini tanpa pemeriksaan keutuhan sehingga tidak dapat dipastikan belum diubah. Ekspor ulang dengan kata sandi.",
    "no-key": "Berkas PKCS#12 ini tidak memuat kunci pribadi.",
    "no-certificate": "Berkas PKCS#12 ini tidak memuat sertifikat untuk kuncinya.",
    unsupported: "Berkas PKCS#12 ini memuat jenis kunci atau sandi yang tidak dapat dipakai Pleno.",
    "too-large": "Berkas ini terlalu besar untuk berkas PKCS#12.",
    "timed-out":
      "Berkas PKCS#12 ini tidak terbuka dalam satu menit. Ekspor ulang dengan lebih sedikit putaran kata sandi.",
    failed: "Berkas PKCS#12 ini gagal dibuka. Tutup program lain lalu coba lagi, atau ekspor ulang.",
  },
  "timestamp-failed": {
    unreachable:
      "Server stempel waktu tidak dapat dihubungi. Tandatangani tanpa stempel waktu, atau coba lagi nanti.",
    timeout:
      "Server stempel waktu tidak menjawab pada waktunya. Tandatangani tanpa stempel waktu, atau coba lagi nanti.",
    refused: "Server stempel waktu menolak permintaan. Tandatangani tanpa stempel waktu.",
    invalid: "Jawaban server stempel waktu tidak sesuai dengan permintaan sehingga tidak dipakai.",
    "too-large":
      "Stempel waktu dari server itu terlalu besar untuk tempat yang disediakan. Pakai server lain, atau tandatangani tanpa stempel waktu.",
    address: "Alamat server stempel waktu harus diawali http:// atau https://.",
  },
  "authority-missing": "Belum ada otoritas sertifikat panel di komputer ini. Buat dahulu.",
  "authority-exists": "Otoritas sertifikat panel sudah ada di komputer ini.",
  "request-invalid": "“{{name}}” bukan permintaan sertifikat, atau tanda tangannya tidak sah.",
  "logo-refused": {
    "not-an-image": "Logo harus berupa gambar PNG atau JPEG.",
    transparent:
      "Logo ini tembus pandang, yang tidak boleh ada dalam PDF/A. Simpan logo dengan latar putih, atau sebagai JPEG.",
    "too-large": "Logo terlalu besar. Pilih gambar di bawah 1,5 MB.",
  },
} as const;
