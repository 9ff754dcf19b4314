/**
 * Every field a column can be mapped to, with the headers it is known by (the most telling first, without case,
 * numbering, percentages and brackets; see `plainHeader`). Answers are `criterion/<id>` of the season's rubric.
 */
interface Field {
  /**
   * `card`: judges see it. `record`: the Secretariat alone sees it and the administrative check works with it; names of
   * people, NIP, telephone and e-mail are never anywhere else. `catalogue`: of known innovations only.
   */
  readonly place: "card" | "record" | "catalogue";
  readonly names: readonly string[];
}

const CARD_FIELDS = {
  number: [
    "nomor",
    "nomor usulan",
    "nomor proposal",
    "nomor registrasi",
    "nomor pendaftaran",
    "no registrasi",
    "no proposal",
    "number",
    "kode",
    "kode usulan",
    "kode proposal",
    "kode inovasi",
    "id inovasi",
    "id proposal",
    "code",
    "proposal code",
    "registration number",
    "id",
    "no",
    "no urut",
  ],
  title: [
    "judul",
    "judul inovasi",
    "judul usulan",
    "judul proposal",
    "judul inovasi pelayanan publik",
    "nama inovasi",
    "inovasi",
    "title",
    "innovation title",
    "name of innovation",
    "innovation",
  ],
  agency: [
    "instansi",
    "nama instansi",
    "instansi pengusul",
    "asal instansi",
    "pemerintah daerah",
    "nama pemerintah daerah",
    "nama pemda",
    "pemda",
    "kementerian lembaga daerah",
    "k l d",
    "instansi pemerintah",
    "agency",
    "agency name",
    "organisation",
    "organization",
    "institution",
  ],
  agencyType: ["jenis instansi", "tipe instansi", "klaster", "klaster instansi", "agency type", "cluster"],
  agencyCode: ["kode instansi", "kode pemda", "agency code"],
  parentAgencyCode: ["kode instansi induk", "kode kementerian", "kode induk", "parent agency code"],
  province: ["provinsi", "nama provinsi", "province", "propinsi"],
  provinceCode: ["kode provinsi", "province code"],
  regencyCode: ["kode kabupaten", "kode kabupaten kota", "kode kab kota", "kode wilayah", "regency code"],
  underdeveloped: ["daerah tertinggal", "3t", "daerah 3t", "underdeveloped"],
  unit: [
    "unit",
    "upp",
    "unit upp",
    "unit kerja",
    "nama upp",
    "unit penyelenggara pelayanan publik",
    "unit pelayanan publik",
    "perangkat daerah",
    "nama perangkat daerah",
    "opd",
    "skpd",
    "service unit",
  ],
  group: ["kelompok", "kelompok klaster", "kelompok inovasi", "group"],
  category: ["kategori", "kategori inovasi", "tema", "category", "theme"],
  year: ["tahun", "tahun kompetisi", "tahun usulan", "year"],
  implementedOn: [
    "tanggal mulai",
    "tanggal mulai implementasi",
    "mulai implementasi",
    "tanggal implementasi",
    "tanggal penerapan",
    "waktu penerapan",
    "waktu implementasi",
    "tmt implementasi",
    "implemented on",
    "implementation date",
    "start date",
  ],
  sdgs: ["tpb", "sdg", "sdgs", "tpb sdg", "tpb sdgs", "tujuan tpb", "tujuan pembangunan berkelanjutan"],
  source: ["sumber", "source"],
  video: ["video", "tautan video", "link video", "link youtube", "video inovasi", "url video", "video link"],
  participation: [
    "keikutsertaan sebelumnya",
    "riwayat keikutsertaan",
    "riwayat kompetisi",
    "earlier participation",
    "previous participation",
  ],
  outcomes: ["hasil", "capaian", "indikator hasil", "dampak sebelum sesudah", "outcomes", "outcome"],
} as const;

const RECORD_FIELDS = {
  regencyName: ["kabupaten", "kabupaten kota", "kab kota", "nama kabupaten", "regency", "regency city"],
  districts: ["kecamatan", "kecamatan kelurahan", "kelurahan", "district", "districts", "lokasi", "location"],
  coordinates: ["koordinat", "titik koordinat", "coordinates"],
  status: [
    "status",
    "status usulan",
    "status proposal",
    "status pengajuan",
    "status pendaftaran",
    "submission status",
  ],
  submittedOn: [
    "tanggal pengajuan",
    "tanggal kirim",
    "tanggal submit",
    "waktu pengajuan",
    "submitted on",
    "submission date",
  ],
  verifierNote: ["keterangan verifikator", "catatan verifikator", "verifier note", "keterangan"],
  replicatedFrom: [
    "judul inovasi asal",
    "inovasi asal",
    "inovasi yang direplikasi",
    "judul inovasi yang direplikasi",
    "replikasi dari",
    "replicated innovation",
    "original innovation",
  ],
  originAgency: [
    "instansi asal",
    "instansi asal replikasi",
    "instansi asal inovasi",
    "original agency",
    "replicated agency",
  ],
  awardYear: [
    "tahun penghargaan",
    "tahun penghargaan sebelumnya",
    "penghargaan sebelumnya tahun",
    "tahun top",
    "award year",
    "earlier award year",
  ],
  award: [
    "tingkat penghargaan",
    "penghargaan sebelumnya",
    "penghargaan sebelumnya tingkat",
    "predikat",
    "award tier",
    "earlier award",
  ],
  formerFinalist: ["pernah menjadi finalis", "pernah finalis", "finalis sebelumnya", "former finalist"],
  innovator: [
    "inovator",
    "nama inovator",
    "penggagas",
    "nama penggagas",
    "inventors",
    "inventor",
    "innovator",
  ],
  innovatorId: ["nip", "nip inovator", "nomor induk pegawai", "employee number"],
  phone: [
    "telepon",
    "nomor telepon",
    "no telp",
    "no hp",
    "nomor hp",
    "telp",
    "whatsapp",
    "narahubung",
    "kontak",
    "phone",
    "contact",
  ],
  email: ["email", "e mail", "surel", "alamat email", "email inovator"],
  iidNumber: [
    "nomor registrasi iga",
    "nomor iga",
    "kode iga",
    "kode iid",
    "nomor iid",
    "iga number",
    "iid number",
  ],
  innovationKind: ["jenis inovasi", "digital non digital", "innovation kind", "innovation type"],
  innovationForm: ["bentuk inovasi", "bentuk inovasi daerah", "innovation form"],
  stage: ["tahapan inovasi", "tahap inovasi", "tahapan", "innovation stage"],
  initiator: ["inisiator", "inisiator inovasi", "inisiator inovasi daerah", "initiator"],
  sector: [
    "urusan",
    "urusan pemerintahan",
    "urusan inovasi daerah",
    "sektor",
    "sektor pemerintahan",
    "sector",
  ],
  trialOn: ["waktu uji coba", "tanggal uji coba", "trial date"],
  maturity: ["kematangan", "skor kematangan", "nilai kematangan", "skor", "maturity"],
  nationalMission: ["asta cita", "misi asta cita"],
  letterImplementation: [
    "surat pernyataan implementasi",
    "pernyataan implementasi",
    "statement of implementation",
  ],
  letterIdentity: [
    "surat pernyataan identitas",
    "surat pernyataan identitas inovator",
    "pernyataan identitas",
    "statement of identity",
  ],
  letterReplicationWillingness: [
    "surat pernyataan kesediaan replikasi",
    "surat pernyataan ketersediaan replikasi",
    "pernyataan kesediaan replikasi",
    "kesediaan replikasi",
    "surat kesediaan replikasi",
    "statement of willingness to replicate",
  ],
  letterReplicationStatement: [
    "surat pernyataan replikasi",
    "pernyataan replikasi",
    "statement of replication",
  ],
  originatorDecree: ["sk penggagas", "sk inovator", "sk pejabat penggagas", "originator decree"],
  serviceStandard: ["standar pelayanan", "service standard"],
  servicePledge: ["maklumat pelayanan", "service pledge"],
  complaintDecree: ["sk pengelolaan pengaduan", "pengelolaan pengaduan", "complaint decree"],
  iidReport: ["laporan iid", "iid report"],
  videoDescription: ["deskripsi video", "keterangan video", "video description"],
} as const;

const CATALOGUE_FIELDS = {
  description: [
    "deskripsi",
    "deskripsi inovasi",
    "deskripsi singkat",
    "ringkasan",
    "uraian",
    "rancang bangun",
    "description",
    "summary",
    "abstract",
  ],
  award: ["penghargaan", "predikat", "award", "hasil", "list status", "kategori penghargaan", "result"],
} as const;

export type CardField = keyof typeof CARD_FIELDS;
export type RecordField = keyof typeof RECORD_FIELDS;

/** Fields of proposals, in the order a person looks for them. */
export const PROPOSAL_FIELDS: ReadonlyMap<string, Field> = new Map([
  ...entriesOf("card", CARD_FIELDS),
  ...entriesOf("record", RECORD_FIELDS),
]);

/** Fields of a catalogue of known innovations; `number` is its code there. */
export const CATALOGUE_TABLE_FIELDS: ReadonlyMap<string, Field> = new Map([
  ...entriesOf("card", {
    number: CARD_FIELDS.number,
    title: CARD_FIELDS.title,
    agency: CARD_FIELDS.agency,
    province: CARD_FIELDS.province,
    year: [...CARD_FIELDS.year, "tahun inovasi", "tahun penerapan", "tahun penghargaan"],
  }),
  ...entriesOf("catalogue", CATALOGUE_FIELDS),
]);

export const RECORD_FIELD_NAMES: ReadonlySet<string> = new Set(Object.keys(RECORD_FIELDS));

/** Fields without which a table of proposals cannot be taken in, with the name a message gives them. */
export const NEEDED_FIELDS = [
  ["number", "Nomor"],
  ["title", "Judul"],
  ["agency", "Instansi"],
] as const;

/** Fields without which a catalogue cannot be read. */
export const NEEDED_CATALOGUE_FIELDS = [["title", "Judul"]] as const;

function entriesOf(
  place: Field["place"],
  fields: Readonly<Record<string, readonly string[]>>,
): [string, Field][] {
  return Object.entries(fields).map(([id, names]) => [id, { place, names }]);
}
