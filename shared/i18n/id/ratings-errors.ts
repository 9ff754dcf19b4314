/** Why a file of marks, or a list beside it, was not taken. */
export const ratingsErrors = {
  "ratings-header":
    "Baris pertama berkas “{{name}}” tidak menyebut kolom nilai. Yang diperlukan: dossier, judge, dan mark (boleh disertai criterion dan order), atau dossier, judge, dan satu kolom per kriteria, atau dossier dan satu kolom per penilai.",
  "ratings-column-twice":
    "Berkas “{{name}}” memiliki dua kolom {{column}}. Ganti nama atau hapus salah satunya.",
  "ratings-no-sheet":
    "Tidak ada lembar penilaian di berkas “{{name}}” yang memuat nilai untuk semua kriteria berbobot, sehingga tidak ada nilai total.",
  "ratings-no-marks": "Berkas “{{name}}” tidak memuat satu nilai pun.",
  "ratings-too-many":
    "Berkas “{{name}}” memuat lebih dari {{limit}} {{kind}}, sehingga tidak ada yang dihitung. Bagi berkas itu.",
  "ratings-label-empty": "Baris {{row}}, kolom {{column}}: kosong, padahal wajib diisi.",
  "ratings-mark-invalid":
    "Baris {{row}}, kolom {{column}}: “{{value}}” bukan nilai. Kosongkan jika memang tidak ada.",
  "ratings-mark-off-scale":
    "Baris {{row}}, kolom {{column}}: {{value}} di luar rentang nilai rubrik, {{min}} sampai {{max}}.",
  "ratings-mark-between-steps":
    "Baris {{row}}, kolom {{column}}: {{value}} bukan kelipatan {{step}}, yaitu langkah nilai rubrik.",
  "ratings-mark-twice":
    "Baris {{row}}: penilai {{judge}} sudah memberi proposal {{dossier}} nilai lain untuk {{criterion}} di baris {{firstRow}}.",
  "ratings-criterion-unknown": "Baris {{row}}: rubrik tidak memiliki kriteria “{{criterion}}”.",
  "ratings-problems": { _other: "Ada {{number}} masalah di berkas nilai. Tidak ada yang dihitung." },
  "ratings-rubric-unusable":
    "Rubrik {{id}} tidak dapat dipakai untuk menghitung: {{problem}}. Pilih rubrik lain.",
  "ratings-name-unknown": "Berkas nilai tidak memuat “{{value}}” yang disebut oleh {{option}}.",
  "ratings-option-invalid":
    "“{{value}}” tidak sah untuk {{option}}. Bentuknya dijelaskan di docs/command-line.md.",
  "ratings-label-invalid":
    "Baris {{row}}, kolom {{column}}: “{{value}}” lebih panjang dari 200 karakter atau memuat karakter kendali.",
  "ratings-field-count":
    "Baris {{row}} memuat {{count}} isian, baris pertama {{limit}}. Jika nilai memakai koma desimal, pisahkan kolom dengan titik koma atau beri tanda kutip pada nilai; jika tidak, tambah atau hapus pemisahnya.",
  "ratings-order-twice":
    "Baris {{row}}: penilai {{judge}} memiliki urutan {{value}} untuk dua proposal. Jika itu desimal dari nilai, pisahkan kolom dengan titik koma atau beri tanda kutip pada nilai.",
  "ratings-decimals-mixed":
    "Berkas “{{name}}” memuat nilai dengan koma (“{{value}}”) dan dengan titik (“{{text}}”), sehingga tanda desimalnya tidak jelas. Tulis semua nilai dengan satu cara, tanpa pemisah ribuan.",
  "ratings-decimals-split":
    "Di berkas “{{name}}” banyak nilai diikuti satu angka, seperti koma desimal di antara koma pemisah. Pisahkan kolom dengan titik koma, juga jika nilainya sudah benar.",
  "ratings-draws-too-many":
    "Dengan proposal sebanyak ini, {{count}} undian tidak muat di memori. Pilih paling banyak {{limit}}.",
  "ratings-list-empty":
    "Berkas “{{name}}” tidak memiliki baris di bawah judul kolom, jadi tidak menyatakan apa pun.",
  "ratings-list-column":
    "Berkas “{{name}}” tidak memiliki kolom {{column}}. Baris pertama harus menyebutnya.",
  "ratings-list-broken":
    "Berkas “{{name}}”, baris {{row}}: ada isi di luar kolom berjudul, atau tanda kutip tidak ditutup.",
  "ratings-list-blank": "Berkas “{{name}}”, baris {{row}}, kolom {{column}}: kosong, padahal wajib diisi.",
  "ratings-list-number":
    "Berkas “{{name}}”, baris {{row}}, kolom {{column}}: “{{value}}” bukan bilangan bulat mulai dari 0.",
  "ratings-list-twice":
    "Berkas “{{name}}”, baris {{row}}: “{{value}}” sudah ada di baris {{firstRow}}. Pertahankan satu saja.",
  "ratings-list-unknown":
    "Berkas “{{name}}”, baris {{row}}, kolom {{column}}: berkas nilai tidak memuat “{{value}}”. Perbaiki atau hapus baris itu.",
  "ratings-list-near":
    "Berkas “{{name}}”, baris {{row}}, kolom {{column}}: “{{value}}” hampir sama dengan “{{text}}” di berkas nilai: hanya huruf besar, spasi, atau karakter tak terlihat yang berbeda. Tulis keduanya dengan cara yang sama.",
} as const;
