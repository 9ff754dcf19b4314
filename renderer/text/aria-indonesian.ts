export type PhraseValues = Readonly<Record<string, string | number | boolean>> | undefined;
export type Phrase = string | ((values: PhraseValues) => string);

const value = (values: PhraseValues, name: string): string => String(values?.[name] ?? "");
const number = (values: PhraseValues, name: string): string =>
  new Intl.NumberFormat("id-ID").format(Number(values?.[name] ?? 0));

/** What the parts of React Aria say by themselves; it speaks some thirty languages, but not this one. */
export const ARIA_INDONESIAN: Readonly<Record<string, Readonly<Record<string, Phrase>>>> = {
  "@react-aria/autocomplete": { collectionLabel: "Saran" },
  "@react-aria/breadcrumbs": { breadcrumbs: "Jejak halaman" },
  "@react-aria/combobox": {
    focusAnnouncement: (v) => {
      const group = v?.["isGroupChange"] === true;
      const entered = group
        ? `Masuk kelompok ${value(v, "groupTitle")}, ${number(v, "groupCount")} pilihan. `
        : "";
      return `${entered}${value(v, "optionText")}${v?.["isSelected"] === true ? ", dipilih" : ""}`;
    },
    countAnnouncement: (v) => `Tersedia ${number(v, "optionCount")} pilihan.`,
    selectedAnnouncement: (v) => `${value(v, "optionText")}, dipilih`,
    buttonLabel: "Tampilkan saran",
    listboxLabel: "Saran",
  },
  "@react-aria/grid": {
    deselectedItem: (v) => `${value(v, "item")} tidak dipilih.`,
    select: "Pilih",
    selectedCount: (v) =>
      Number(v?.["count"] ?? 0) === 0 ? "Tidak ada yang dipilih." : `${number(v, "count")} dipilih.`,
    selectedAll: "Semua dipilih.",
    selectedItem: (v) => `${value(v, "item")} dipilih.`,
    longPressToSelect: "Tekan lama untuk mulai memilih.",
  },
  "@react-aria/gridlist": {
    hasActionAnnouncement: "baris dapat dibuka",
    hasLinkAnnouncement: (v) => `baris bertautan: ${value(v, "link")}`,
  },
  "@react-aria/menu": { longPressMessage: "Tekan lama atau tekan Alt + panah bawah untuk membuka menu" },
  "@react-aria/numberfield": {
    decrease: (v) => `Kurangi ${value(v, "fieldLabel")}`,
    increase: (v) => `Tambah ${value(v, "fieldLabel")}`,
    numberField: "Isian angka",
  },
  "@react-aria/overlays": { dismiss: "Tutup" },
  "@react-aria/previewtrigger": { longPressMessage: "Tekan lama untuk membuka pratinjau" },
  "@react-aria/searchfield": { "Clear search": "Bersihkan pencarian" },
  "@react-aria/spinbutton": { Empty: "Kosong" },
  "@react-aria/steplist": { steplist: "Daftar langkah" },
  "@react-aria/table": {
    select: "Pilih",
    selectAll: "Pilih semua",
    sortable: "kolom dapat diurutkan",
    ascending: "menaik",
    descending: "menurun",
    ascendingSort: (v) => `diurutkan menaik menurut kolom ${value(v, "columnName")}`,
    descendingSort: (v) => `diurutkan menurun menurut kolom ${value(v, "columnName")}`,
    columnSize: (v) => `${value(v, "value")} piksel`,
    resizerDescription: "Tekan Enter untuk mengubah lebar",
    expand: "Bentangkan",
    collapse: "Lipat",
  },
  "@react-aria/tag": {
    removeDescription: "Tekan Delete untuk menghapus label.",
    removeButtonLabel: "Hapus",
  },
  "@react-aria/toast": {
    close: "Tutup",
    notifications: (v) => `${number(v, "count")} pemberitahuan.`,
  },
  "@react-aria/tree": { expand: "Bentangkan", collapse: "Lipat" },
  "react-aria-components": {
    selectPlaceholder: "Pilih salah satu",
    tableResizer: "Pengubah lebar kolom",
    dropzoneLabel: "Tempat menjatuhkan berkas",
    colorSwatchPicker: "Pilihan warna",
  },
};
