import { useLiveQuery } from "dexie-react-hooks";
import { useSeason } from "#renderer/db/season-context.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { useSession } from "#renderer/parts/session.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { readingStatus } from "#shared/scoring/reading.ts";

interface DossierCardDialogProps {
  readonly dossierId: string;
  readonly onClose: () => void;
}

/** What chair and Secretariat may know of one dossier at a glance; never a mark. */
export function DossierCardDialog({ dossierId, onClose }: DossierCardDialogProps) {
  const text = useText();
  const { role } = useSession();
  const { database } = useSeason().store;
  const found = useLiveQuery(async () => {
    const dossier = await database.dossiers.get(dossierId);
    const readings = await database.readings
      .where("[dossierId+memberId]")
      .between([dossierId, ""], [dossierId, "\uffff"])
      .toArray();
    return dossier && { dossier, readings };
  }, [database, dossierId]);
  if (!found) return <Loading />;
  const { number, title, agency, region } = found.dossier;
  const released = found.readings.filter((reading) => readingStatus(reading) === "released").length;
  return (
    <Dialog title={title} onClose={onClose}>
      <dl className="facts">
        <dt>{text.t("label.number")}</dt>
        <dd>{number}</dd>
        <dt>{text.t("label.agency")}</dt>
        <dd>{agency.name}</dd>
        <dt>{text.t("label.province")}</dt>
        <dd>{region?.provinceName ?? text.t("label.national")}</dd>
        {role === "chair" && (
          <>
            <dt>{text.t("palette.card.sheets")}</dt>
            <dd>{text.t("palette.card.released", { released, total: found.readings.length })}</dd>
          </>
        )}
      </dl>
      <div className="dialog-actions">
        <Button look="primary" onClick={onClose}>
          {text.t("ui.close")}
        </Button>
      </div>
    </Dialog>
  );
}
