import { useState } from "react";
import { Checkbox } from "#renderer/ui/checkbox.tsx";
import { ComboBox } from "#renderer/ui/combo-box.tsx";
import { TextAreaField, TextField } from "#renderer/ui/field.tsx";
import { NumberField } from "#renderer/ui/number-field.tsx";
import { RadioField } from "#renderer/ui/radio-field.tsx";
import { SearchField } from "#renderer/ui/search-field.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import { Switch } from "#renderer/ui/switch.tsx";
import { Specimen } from "./specimen.tsx";

const STATUSES = [
  { value: "all", label: "Semua berkas" },
  { value: "unread", label: "Belum dinilai" },
  { value: "draft", label: "Draf" },
  { value: "released", label: "Dilepas" },
  { value: "conflict", label: "Konflik kepentingan", disabled: true },
] as const;

const PROVINCES = [
  "Aceh",
  "Bali",
  "Banten",
  "Bengkulu",
  "Daerah Istimewa Yogyakarta",
  "Gorontalo",
  "Jambi",
  "Jawa Barat",
  "Jawa Tengah",
  "Jawa Timur",
  "Kalimantan Barat",
  "Kepulauan Riau",
  "Lampung",
  "Maluku",
  "Nusa Tenggara Timur",
  "Papua Barat Daya",
  "Riau",
  "Sulawesi Tenggara",
].map((name) => ({ value: name, label: name }));

export function FieldSpecimens() {
  return (
    <>
      <TextSpecimens />
      <SelectSpecimens />
      <RadioSpecimens />
      <ToggleSpecimens />
    </>
  );
}

function TextSpecimens() {
  const [name, setName] = useState("Ni Luh Ayu Sulastri");
  const [reason, setReason] = useState("Unit saya ikut merintis inovasi ini.");
  const [search, setSearch] = useState("stunting");
  const [minutes, setMinutes] = useState<number | null>(7.5);
  return (
    <>
      <Specimen id="text-field" title="Isian teks">
        <TextField label="Nama lengkap" hint="Seperti pada surat tugas" value={name} onValue={setName} />
        <TextField label="Nomor identitas" problem="Harus 18 angka." value="1987" onValue={setName} />
        <TextField label="Sidik kunci" value="4F7A 91C2 0B5E" readOnly onValue={setName} />
      </Specimen>
      <Specimen id="text-area-field" title="Isian panjang">
        <TextAreaField label="Alasan" hint="Dibaca Ketua panel" rows={3} value={reason} onValue={setReason} />
      </Specimen>
      <Specimen id="search-field" title="Pencarian">
        <SearchField label="Cari judul, instansi, isi" value={search} onValue={setSearch} />
      </Specimen>
      <Specimen id="number-field" title="Isian angka">
        <NumberField
          label="Lama paparan (menit)"
          hint="Antara 5 dan 15"
          min={5}
          max={15}
          step={0.5}
          value={minutes}
          onValue={setMinutes}
        />
      </Specimen>
    </>
  );
}

function SelectSpecimens() {
  const [status, setStatus] = useState<(typeof STATUSES)[number]["value"]>("draft");
  const [province, setProvince] = useState<string | null>("Jawa Tengah");
  return (
    <>
      <Specimen id="select-field" title="Pilihan dari daftar pendek">
        <SelectField label="Status" value={status} choices={STATUSES} onValue={setStatus} />
        <SelectField<"regency">
          label="Jenis instansi"
          value={null}
          choices={[]}
          disabled
          onValue={(): void => undefined}
        />
      </Specimen>
      <Specimen id="combo-box" title="Pilihan dari daftar panjang">
        <ComboBox label="Provinsi" value={province} choices={PROVINCES} onValue={setProvince} />
      </Specimen>
    </>
  );
}

function RadioSpecimens() {
  const [role, setRole] = useState<"judge" | "chair" | "secretariat">("judge");
  const [paper, setPaper] = useState<"A4" | "F4">("A4");
  return (
    <Specimen id="radio-field" title="Satu dari beberapa">
      <RadioField
        label="Peran"
        look="cards"
        value={role}
        onValue={setRole}
        choices={[
          { value: "judge", label: "Penilai", text: "Membaca dan menilai berkas yang ditugaskan." },
          { value: "chair", label: "Ketua", text: "Membuka paket, memimpin rekonsiliasi, menetapkan hasil." },
          {
            value: "secretariat",
            label: "Sekretariat",
            text: "Menyusun periode dan menyegel paket.",
            disabled: true,
          },
        ]}
      />
      <RadioField
        label="Kertas"
        look="inline"
        value={paper}
        onValue={setPaper}
        choices={[
          { value: "A4", label: "A4" },
          { value: "F4", label: "F4" },
        ]}
      />
    </Specimen>
  );
}

function ToggleSpecimens() {
  const [agreed, setAgreed] = useState(true);
  const [sound, setSound] = useState(true);
  return (
    <>
      <Specimen id="checkbox" title="Kotak centang">
        <Checkbox value={agreed} onValue={setAgreed}>
          Saya sudah membaca pakta integritas
        </Checkbox>
        <Checkbox value={false} isPartial onValue={setAgreed}>
          Semua berkas kategori Kesehatan (3 dari 12)
        </Checkbox>
        <Checkbox value disabled onValue={setAgreed}>
          Sudah dilepas
        </Checkbox>
      </Specimen>
      <Specimen id="switch" title="Sakelar">
        <Switch value={sound} onValue={setSound}>
          Bunyi saat waktu paparan habis
        </Switch>
        <Switch value={false} onValue={setSound}>
          Tampilkan lama membaca
        </Switch>
        <Switch value={false} disabled onValue={setSound}>
          Kirim laporan lewat jaringan
        </Switch>
      </Specimen>
    </>
  );
}
