import { useMemo } from "react";
import { useMembers, useReadings, useSeason } from "#renderer/db/season-context.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useSession } from "#renderer/parts/session.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page, Section } from "#renderer/ui/page.tsx";
import { Progress } from "#renderer/ui/progress.tsx";
import { RadioField } from "#renderer/ui/radio-field.tsx";
import type { MemberId } from "#shared/identifiers.ts";
import { readingStatus } from "#shared/scoring/reading.ts";
import { countingReadings } from "#shared/season/standing.ts";
import { CheckDocument } from "./check-document.tsx";
import { type DocumentOrder, useDocumentDesk } from "./use-document-desk.ts";

export function DocumentsPage() {
  const text = useText();
  const { role } = useSession();
  const { workspace } = useSeason();
  const { frozen } = workspace.status;
  return (
    <Page title={text.t("documents.title")}>
      {frozen ? (
        <>
          <Notice tone="success">
            {text.t("documents.frozen", { by: frozen.by, at: text.moment(frozen.at) })}{" "}
            {text.t("documents.frozenReason", { reason: frozen.reason })}
          </Notice>
          <DocumentList />
        </>
      ) : (
        <Notice>
          {text.t(role === "secretariat" ? "documents.notFrozenSecretariat" : "documents.notFrozen")}
        </Notice>
      )}
      <CheckDocument />
    </Page>
  );
}

function DocumentList() {
  const text = useText();
  const { settings, changeSettings } = useSession();
  const orders = useOrders();
  const desk = useDocumentDesk(settings.paper);
  if (!orders) return <Loading />;
  const { making, work } = desk;
  return (
    <Section title={text.t("documents.listTitle")}>
      <RadioField
        label={text.t("documents.paper")}
        look="inline"
        value={settings.paper}
        choices={[
          { value: "F4", label: "F4" },
          { value: "A4", label: "A4" },
        ]}
        onValue={(paper) => void changeSettings({ paper })}
      />
      {making && (
        <div className="row">
          <Progress label={makingLabel()} done={making.done} total={making.total} />
          <Button onClick={desk.cancel}>{text.t("documents.cancel")}</Button>
        </div>
      )}
      <OutcomeNotice outcome={work.outcome} />
      <div className="table-scroll">
        <table className="table" aria-label={text.t("documents.listTitle")}>
          <thead>
            <tr>
              <th scope="col">{text.t("documents.document")}</th>
              <th scope="col">{text.t("documents.content")}</th>
              <th scope="col">{text.t("panel.actions")}</th>
            </tr>
          </thead>
          <tbody>
            {orders.map((order) => (
              <tr key={`${order.kind}/${order.memberId ?? ""}`}>
                <th scope="row">{order.name}</th>
                <td className="soft">{text.t(`documents.kindText.${order.kind}`)}</td>
                <td>
                  <Button
                    small
                    disabled={work.busy}
                    aria-label={text.t("documents.makeNamed", { name: order.name })}
                    onClick={() => desk.make(order)}
                  >
                    {text.t("documents.make")}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );

  function makingLabel(): string {
    if (!making) return "";
    const { name, done, total } = making;
    return total > 0
      ? text.t("documents.making", { name, done, total })
      : text.t("documents.preparing", { name });
  }
}

/** The list of what can be made: three documents of the whole, and the sheets of each judge. */
function useOrders(): readonly DocumentOrder[] | undefined {
  const text = useText();
  const { workspace } = useSeason();
  const members = useMembers();
  const judges = useJudgesWithSheets();
  const list = workspace.season.list.name;
  const whole = (["minutes", "recap", "top-list"] as const).map(
    (kind): DocumentOrder => ({
      kind,
      memberId: null,
      name: text.t(`documents.kind.${kind}`, { list }),
    }),
  );
  const sheets = members
    ?.filter(({ role, id }) => role === "judge" && (judges?.size === 0 || judges?.has(id)))
    .map(
      ({ id, name }): DocumentOrder => ({
        kind: "score-sheets",
        memberId: id,
        name: text.t("documents.for", { name }),
      }),
    );
  return sheets && judges && [...whole, ...sheets];
}

/** Who has a sheet in the result; empty where this machine took in the result and not the sheets. */
function useJudgesWithSheets(): ReadonlySet<MemberId> | undefined {
  const readings = useReadings();
  const members = useMembers();
  return useMemo(
    () =>
      readings &&
      members &&
      new Set(
        countingReadings(readings, members)
          .filter((reading) => readingStatus(reading) === "released")
          .map(({ memberId }) => memberId),
      ),
    [readings, members],
  );
}
