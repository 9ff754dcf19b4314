import { Button } from "#renderer/ui/button.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Meter } from "#renderer/ui/meter.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Progress } from "#renderer/ui/progress.tsx";
import { StatusLabel } from "#renderer/ui/status-label.tsx";
import { Specimen } from "./specimen.tsx";

export function MessageSpecimens() {
  return (
    <>
      <Specimen id="notice" title="Pesan di halaman">
        <Notice>Paket Anda belum lengkap: 3 berkas menyusul.</Notice>
        <Notice tone="success">Kartu identitas tersimpan.</Notice>
        <Notice tone="warning">Dua penilai belum mengembalikan paket.</Notice>
        <Notice tone="error">Paket ini disegel untuk orang lain. Mintalah paket atas nama Anda.</Notice>
      </Specimen>
      <Specimen id="status-label" title="Status">
        <div className="row">
          <StatusLabel tone="neutral">Belum dinilai</StatusLabel>
          <StatusLabel tone="info" icon="edit">
            Draf
          </StatusLabel>
          <StatusLabel tone="good">Dilepas</StatusLabel>
          <StatusLabel tone="warn">Menunggu</StatusLabel>
          <StatusLabel tone="bad" icon="conflict">
            Konflik
          </StatusLabel>
        </div>
      </Specimen>
      <Specimen id="progress" title="Kemajuan kerja">
        <Progress label="Menyegel paket 14 dari 40" done={14} total={40} />
        <Progress label="Memeriksa tanda tangan…" />
      </Specimen>
      <Specimen id="meter" title="Bagian yang selesai">
        <Meter label="Berkas dinilai" done={168} total={242} />
      </Specimen>
      <Specimen id="empty-state" title="Keadaan kosong">
        <EmptyState icon="inbox" title="Belum ada berkas" actions={<Button icon="packet">Buka paket</Button>}>
          <p>Berkas datang bersama paket dari Sekretariat.</p>
        </EmptyState>
      </Specimen>
    </>
  );
}
