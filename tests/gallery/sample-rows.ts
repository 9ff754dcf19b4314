export interface Row {
  readonly number: string;
  readonly title: string;
  readonly agency: string;
  readonly status: "draft" | "released" | "conflict";
  readonly total: number;
}

const SUBJECTS = [
  "Rantang hangat bagi lansia yang tinggal sendiri",
  "Perahu puskesmas untuk pulau-pulau terluar",
  "Surat kependudukan selesai di kantor desa",
  "Peringatan banjir lewat pengeras suara masjid dan balai warga",
  "Bank benih sekolah lapang",
  "Antrean tanpa antre di rumah sakit daerah",
  "Kelas ibu hamil di pasar pagi",
];

const AGENCIES = [
  "Pemerintah Kabupaten Buol",
  "Pemerintah Kota Surakarta",
  "Pemerintah Provinsi Maluku Utara",
  "Pemerintah Kabupaten Lembata",
  "Kementerian Kelautan dan Perikanan",
];

const STATUSES = ["draft", "released", "released", "draft", "conflict"] as const;

/** Rows as a long list has them, the same ones every time. */
export function sampleRows(count: number): readonly Row[] {
  return Array.from({ length: count }, (_, index) => ({
    number: `KIPP-${String(index + 1).padStart(4, "0")}`,
    title: SUBJECTS[index % SUBJECTS.length] ?? "",
    agency: AGENCIES[index % AGENCIES.length] ?? "",
    status: STATUSES[(index * 3) % STATUSES.length] ?? "draft",
    total: 40 + ((index * 1379) % 5900) / 100,
  }));
}
