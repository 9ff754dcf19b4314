import { useState } from "react";
import { Breadcrumbs } from "#renderer/ui/breadcrumbs.tsx";
import { Button } from "#renderer/ui/button.tsx";
import { Disclosure } from "#renderer/ui/disclosure.tsx";
import { FileDrop } from "#renderer/ui/file-drop.tsx";
import { IconButton } from "#renderer/ui/icon-button.tsx";
import { Segmented } from "#renderer/ui/segmented.tsx";
import { Tabs } from "#renderer/ui/tabs.tsx";
import { Specimen } from "./specimen.tsx";

const ignore = (): void => undefined;

export function ActionSpecimens() {
  return (
    <>
      <Specimen id="button" title="Tombol">
        <div className="row">
          <Button look="primary">Periksa dan lepas</Button>
          <Button>Simpan salinan</Button>
          <Button look="danger">Hapus catatan</Button>
          <Button look="quiet">Batal</Button>
        </div>
        <div className="row">
          <Button look="primary" icon="send">
            Kirim paket
          </Button>
          <Button icon="print">Cetak</Button>
          <Button small icon="filter">
            Saring
          </Button>
          <Button disabled>Belum dapat dilepas</Button>
          <Button look="primary" disabled>
            Lepas
          </Button>
          <Button busy>Menyegel…</Button>
        </div>
      </Specimen>
      <Specimen id="icon-button" title="Tombol ikon">
        <div className="row">
          <IconButton icon="undo" label="Urungkan" shortcut="Ctrl+Z" />
          <IconButton icon="bookmark" label="Tandai berkas" />
          <IconButton icon="flag" label="Beri bendera" aria-pressed="true" />
          <IconButton icon="zoomIn" label="Perbesar" small look="secondary" />
          <IconButton icon="zoomOut" label="Perkecil" small look="secondary" disabled />
        </div>
      </Specimen>
      <ChoiceSpecimens />
      <Specimen id="disclosure" title="Rincian lipat">
        <Disclosure title="Bagaimana urutan baca ditentukan?" startsOpen>
          <p>
            Urutan diacak sekali untuk setiap penilai, supaya kelelahan tidak selalu menimpa berkas yang sama.
          </p>
        </Disclosure>
        <Disclosure title="Riwayat nilai">
          <p>Belum ada perubahan.</p>
        </Disclosure>
      </Specimen>
      <Specimen id="breadcrumbs" title="Jejak halaman">
        <Breadcrumbs
          trail={[
            { key: "queue", crumb: <a href="#berkas">Berkas saya</a> },
            { key: "category", crumb: <a href="#kesehatan">Kesehatan</a> },
            { key: "dossier", crumb: "KIPP-0042 Rantang Kasih" },
          ]}
        />
      </Specimen>
      <Specimen id="file-drop" title="Tempat berkas">
        <FileDrop onFiles={ignore}>
          <Button icon="folder">Pilih paket…</Button>
          <span className="soft">atau seret berkas ke sini</span>
        </FileDrop>
      </Specimen>
    </>
  );
}

function ChoiceSpecimens() {
  const [view, setView] = useState<"table" | "cards">("table");
  const [tab, setTab] = useState<"draft" | "released" | "conflict">("draft");
  return (
    <>
      <Specimen id="segmented" title="Pilihan tampilan">
        <div>
          <Segmented
            label="Tampilan daftar"
            value={view}
            onValue={setView}
            segments={[
              { value: "table", label: "Tabel", icon: "table" },
              { value: "cards", label: "Kartu", icon: "cards" },
            ]}
          />
        </div>
      </Specimen>
      <Specimen id="tabs" title="Tab">
        <Tabs
          label="Lembar nilai"
          value={tab}
          onValue={setTab}
          tabs={[
            {
              value: "draft",
              label: "Draf",
              count: "12",
              renderPanel: () => <p>Dua belas lembar belum dilepas.</p>,
            },
            {
              value: "released",
              label: "Dilepas",
              count: "230",
              renderPanel: () => <p>Sudah bertanda tangan.</p>,
            },
            { value: "conflict", label: "Konflik", renderPanel: () => <p>Tidak ada.</p> },
          ]}
        />
      </Specimen>
    </>
  );
}
