import type { MappingProfile } from "./mapping.ts";

/**
 * Mappings that come with the program, for tables as they circulate: the published contest list, the export of the
 * regional innovation index (IID), a catalogue like JIPPNas, and a registration export like SINOVIK's. Headers vary
 * from year to year, so a profile fits when three quarters of its headers are there.
 */
export const SHIPPED_PROFILES: readonly MappingProfile[] = [
  shipped("published-list", "Daftar peserta kompetisi yang diumumkan", "proposals", {
    No: "number",
    "Judul inovasi": "title",
    "Unit/UPP": "unit",
    Instansi: "agency",
    Provinsi: "province",
    "Kelompok/Klaster": "group",
  }),
  shipped("published-list-catalogue", "Daftar inovasi terpuji yang diumumkan", "catalogue", {
    No: "number",
    "Judul inovasi": "title",
    Instansi: "agency",
    Provinsi: "province",
    Tahun: "year",
    Penghargaan: "award",
  }),
  shipped("iid-export", "Ekspor Indeks Inovasi Daerah (IID)", "proposals", {
    "Kode Inovasi": "number",
    "Nama Pemda": "agency",
    "Nama Inovasi": "title",
    "Tahapan Inovasi": "stage",
    "Inisiator Inovasi Daerah": "initiator",
    "Jenis Inovasi": "innovationKind",
    "Bentuk Inovasi Daerah": "innovationForm",
    "Urusan Inovasi Daerah": "sector",
    "Waktu Uji Coba": "trialOn",
    "Waktu Penerapan": "implementedOn",
    Kematangan: "maturity",
  }),
  shipped("iid-export-catalogue", "Ekspor Indeks Inovasi Daerah (IID) sebagai katalog", "catalogue", {
    "Kode Inovasi": "number",
    "Nama Pemda": "agency",
    "Nama Inovasi": "title",
    "Rancang Bangun": "description",
    "Tahun Penerapan": "year",
  }),
  shipped("jipp-catalogue", "Katalog inovasi seperti JIPPNas", "catalogue", {
    "ID Inovasi": "number",
    "Judul Inovasi": "title",
    Instansi: "agency",
    Provinsi: "province",
    "Tahun Inovasi": "year",
    "Deskripsi Inovasi": "description",
    Penghargaan: "award",
  }),
  shipped("registration-export", "Ekspor pendaftaran seperti SINOVIK", "proposals", {
    "Nomor Registrasi": "number",
    "Judul Inovasi": "title",
    Instansi: "agency",
    UPP: "unit",
    Provinsi: "province",
    "Kabupaten/Kota": "regencyName",
    "Tanggal Mulai Implementasi": "implementedOn",
    Kelompok: "group",
    Kategori: "category",
    SDGs: "sdgs",
    Status: "status",
    "Nama Inovator": "innovator",
    Email: "email",
    "No. HP": "phone",
  }),
];

function shipped(
  id: string,
  name: string,
  purpose: MappingProfile["purpose"],
  fields: MappingProfile["fields"],
): MappingProfile {
  return { id, name, origin: "shipped", purpose, fields };
}
