import { useState } from "react";
import { useMembers } from "#renderer/db/season-context.ts";
import type { HostClient } from "#renderer/host/connect-host.ts";
import type { NamedFile } from "#renderer/host/file-access.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { FilePicker } from "#renderer/parts/file-picker.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { Section } from "#renderer/ui/page.tsx";
import { Progress } from "#renderer/ui/progress.tsx";
import { codeMessage, recountMessage, verificationMessage } from "#shared/i18n/verification-message.ts";
import { documentVerdict } from "./document-verdict.ts";

interface Checked {
  readonly name: string;
  readonly verification: Awaited<ReturnType<HostClient["document.verify"]>>;
  readonly recount: Awaited<ReturnType<HostClient["document.recount"]>>;
}

/** Any PDF, from anywhere: are its signatures good, and does its ranking follow from its sheets? */
export function CheckDocument() {
  const text = useText();
  const { client } = useHost();
  const { busy, outcome, run } = useWork();
  const [checking, setChecking] = useState("");
  const [checked, setChecked] = useState<Checked | null>(null);
  const check = ([file]: readonly NamedFile[]): void => {
    if (!file) return;
    setChecked(null);
    setChecking(file.name);
    void run(async () => {
      const verification = await client["document.verify"]({ file });
      const recount = await client["document.recount"]({ file });
      setChecked({ name: file.name, verification, recount });
      return null;
    });
  };
  return (
    <Section title={text.t("check.title")}>
      <p className="soft">{text.t("check.text")}</p>
      <FilePicker label={text.t("check.choose")} extensions={["pdf"]} disabled={busy} onFiles={check} />
      {busy && <Progress label={text.t("check.checking", { name: checking })} />}
      <OutcomeNotice outcome={outcome} />
      {checked && <CheckResult checked={checked} />}
    </Section>
  );
}

const VERDICT_TONES = {
  sound: "success",
  "signer-unknown": "warning",
  "nothing-to-recount": "warning",
  "do-not-use": "error",
} as const;

function CheckResult({ checked: { name, verification, recount } }: { readonly checked: Checked }) {
  const text = useText();
  const members = useMembers();
  const memberName = (id: string): string => members?.find((member) => member.id === id)?.name ?? id;
  const verdict = documentVerdict(verification, recount);
  const isSame = recount.ok && recount.value.report.outcome === "same";
  return (
    <div className="stack">
      <h3>{name}</h3>
      <Notice tone={VERDICT_TONES[verdict]}>
        <strong>{text.t(`check.verdict.${verdict}`)}</strong>
      </Notice>
      {recount.ok && (
        <p>
          {text.t("check.about", { season: recount.value.seasonName, listed: recount.value.listed })}{" "}
          {recount.value.rehearsal && <strong>{text.t("check.rehearsal")}</strong>}
        </p>
      )}
      <h3>{text.t("check.signatures")}</h3>
      <Notice tone={signatureTone()}>{text.say(verificationMessage(verification))}</Notice>
      <SignatureTable verification={verification} />
      <h3>{text.t("check.recount")}</h3>
      <Notice tone={isSame ? "success" : "error"}>
        {recount.ok ? text.say(recountMessage(recount.value.report, memberName)) : text.error(recount.error)}
      </Notice>
    </div>
  );

  function signatureTone(): "success" | "warning" | "error" {
    if (verification.valid) return "success";
    return verification.intact ? "warning" : "error";
  }
}

function SignatureTable({ verification }: Pick<Checked, "verification">) {
  const text = useText();
  if (verification.signatures.length === 0) return null;
  return (
    <div className="table-scroll">
      <table className="table" aria-label={text.t("check.signatures")}>
        <thead>
          <tr>
            <th scope="col">{text.t("check.signer")}</th>
            <th scope="col">{text.t("label.role")}</th>
            <th scope="col">{text.t("check.signedAt")}</th>
            <th scope="col">{text.t("check.result")}</th>
          </tr>
        </thead>
        <tbody>
          {verification.signatures.map((signature) => (
            <tr key={signature.fieldName}>
              <th scope="row">
                {signature.name}
                {signature.certificateFingerprint && (
                  <div className="soft certificate">{signature.certificateFingerprint}</div>
                )}
              </th>
              <td>{signature.role ?? "–"}</td>
              <td>{signature.signedAt ? text.moment(signature.signedAt) : text.t("check.noTime")}</td>
              <td>
                {text.t(signature.valid ? "check.signatureValid" : "check.signatureInvalid")}
                {signature.codes.length > 0 &&
                  `: ${signature.codes.map((code) => text.say(codeMessage(code))).join(", ")}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
