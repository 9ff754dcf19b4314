export const ui = {
  close: "Tutup",
  breadcrumbs: "Jejak halaman",
  nothingFound: "Tidak ada yang cocok",
  selectRow: "Pilih {{name}}",
  selectAll: "Pilih semua baris",
  selection: "Pilihan",
  barHeading: "Rentang",
  countHeading: "Jumlah",
  shareDone: "{{done}} dari {{total}}",
} as const;
