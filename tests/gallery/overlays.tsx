import { useState } from "react";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { MenuButton, type MenuGroup } from "#renderer/ui/menu.tsx";
import { Popover } from "#renderer/ui/popover.tsx";
import { SidePanel } from "#renderer/ui/side-panel.tsx";
import { showToast } from "#renderer/ui/toast.tsx";
import { Tooltip } from "#renderer/ui/tooltip.tsx";
import { Specimen } from "./specimen.tsx";

const ignore = (): void => undefined;

const GROUPS: readonly MenuGroup[] = [
  {
    key: "dossier",
    title: "Berkas ini",
    entries: [
      { key: "bookmark", label: "Tandai", icon: "bookmark", shortcut: "B", onAct: ignore },
      { key: "note", label: "Catatan pribadi", icon: "note", hint: "Hanya di komputer ini", onAct: ignore },
      { key: "print", label: "Cetak lembar", icon: "print", disabled: true, onAct: ignore },
    ],
  },
  {
    key: "danger",
    title: "Menutup berkas",
    entries: [
      { key: "conflict", label: "Nyatakan konflik", icon: "conflict", isDestructive: true, onAct: ignore },
    ],
  },
];

export function OverlaySpecimens() {
  const [isPanelOpen, setPanelOpen] = useState(false);
  return (
    <>
      <Specimen id="dialog" title="Dialog">
        <DialogButton />
      </Specimen>
      <Specimen id="menu" title="Menu">
        <div className="row">
          <MenuButton label="Tindakan" groups={GROUPS} />
          <MenuButton label="Tindakan lain" iconOnly look="quiet" groups={GROUPS} />
        </div>
      </Specimen>
      <Specimen id="popover" title="Panel kecil">
        <div>
          <Popover label="Mengapa urutannya acak?">
            <p>Supaya tidak ada berkas yang selalu dibaca terakhir oleh semua penilai.</p>
          </Popover>
        </div>
      </Specimen>
      <Specimen id="tooltip" title="Keterangan tombol">
        <div>
          <Tooltip text="Berkas berikutnya yang belum dinilai" shortcut="J">
            <Button icon="next">Lanjut</Button>
          </Tooltip>
        </div>
      </Specimen>
      <Specimen id="side-panel" title="Panel samping">
        <div>
          <Button icon="help" aria-expanded={isPanelOpen} onClick={() => setPanelOpen(!isPanelOpen)}>
            Bantuan
          </Button>
        </div>
        {isPanelOpen && (
          <div className="specimen-panel">
            <SidePanel title="Menilai berkas" onClose={() => setPanelOpen(false)}>
              <p>Ketik angka, atau pilih tingkat. Nilai tersimpan begitu Anda berpindah.</p>
              <p className="soft">
                Lembar yang sudah dilepas tidak dapat diubah, hanya diganti dengan lembar baru.
              </p>
            </SidePanel>
          </div>
        )}
      </Specimen>
      <Specimen id="toast" title="Pesan sekilas">
        <div>
          <Button
            onClick={() =>
              showToast({
                text: "Bendera dilepas dari KIPP-0042.",
                action: { label: "Urungkan", onAct: ignore },
              })
            }
          >
            Lepas bendera
          </Button>
        </div>
      </Specimen>
    </>
  );
}

function DialogButton() {
  const [isOpen, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const close = (): void => setOpen(false);
  // As screens do: the opener is disabled while it works, and the answer opens the dialog.
  const open = (): void => {
    setBusy(true);
    queueMicrotask(() => {
      setOpen(true);
      setBusy(false);
    });
  };
  return (
    <div>
      <Button disabled={busy} onClick={open}>
        Periksa dan lepas…
      </Button>
      {isOpen && (
        <Dialog title="Lepas 12 lembar nilai?" onClose={close}>
          <p>
            Lembar yang dilepas ditandatangani dengan kunci Anda. Sesudah itu nilainya hanya dapat diganti.
          </p>
          <div className="dialog-actions">
            <Button onClick={close}>Batal</Button>
            <Button look="primary" onClick={close}>
              Lepas 12 lembar
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
