import { memo, type ReactNode } from "react";
import { type Text, useText } from "#renderer/text/text.ts";
import type { DossierCard, Outcome } from "#shared/dossier/dossier.ts";
import { CopyAddress } from "./plain-address.tsx";
import { sdgKey } from "./sdg-names.ts";

/** What the form states about a proposal beside its narrative. */
export const FactsBlock = memo(function FactsBlock({ dossier }: { readonly dossier: DossierCard }) {
  const text = useText();
  const { unit, group, category, sdgs, implementedOn, participation = [], outcomes = [], video } = dossier;
  return (
    <section className="narrative-facts" aria-label={text.t("reading.facts")}>
      <dl>
        <Fact name={text.t("label.agency")}>{dossier.agency.name}</Fact>
        {unit !== "" && <Fact name={text.t("reading.unit")}>{unit}</Fact>}
        <Fact name={text.t("reading.region")}>
          <RegionName dossier={dossier} />
        </Fact>
        {group !== "" && <Fact name={text.t("reading.group")}>{group}</Fact>}
        {category !== "" && <Fact name={text.t("reading.category")}>{category}</Fact>}
        {implementedOn && <Fact name={text.t("reading.implemented")}>{text.day(implementedOn)}</Fact>}
        {sdgs.length > 0 && (
          <Fact name={text.t("reading.sdgs")}>
            <ul className="narrative-tags">
              {sdgs.map((sdg) => (
                <li key={sdg}>{sdgText(text, sdg)}</li>
              ))}
            </ul>
          </Fact>
        )}
        {participation.length > 0 && (
          <Fact name={text.t("reading.participation")}>
            {participation.map(({ year, result }) => `${year}: ${result}`).join("; ")}
          </Fact>
        )}
        {video && (
          <Fact name={text.t("reading.video")}>
            <span className="narrative-address">{video}</span>
            <CopyAddress address={video} />
          </Fact>
        )}
      </dl>
      {outcomes.length > 0 && <OutcomeTable outcomes={outcomes} />}
    </section>
  );
});

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function RegionName({ dossier: { region } }: { readonly dossier: DossierCard }) {
  const text = useText();
  if (!region) return text.t("label.national");
  return (
    <>
      {region.provinceName}
      {region.regencyCode && ` (${region.regencyCode})`}
      {region.isUnderdeveloped && (
        <abbr className="narrative-mark" title={text.t("reading.underdeveloped")}>
          3T
        </abbr>
      )}
    </>
  );
}

function sdgText(text: Text, number: number): string {
  const key = sdgKey(number);
  return key ? text.t("reading.sdgName", { number, name: text.t(key) }) : text.number(number);
}

function OutcomeTable({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  const text = useText();
  return (
    <table className="narrative-outcomes">
      <caption>{text.t("reading.outcomes")}</caption>
      <thead>
        <tr>
          <th scope="col">{text.t("reading.indicator")}</th>
          <th scope="col" className="number">
            {text.t("reading.before")}
          </th>
          <th scope="col" className="number">
            {text.t("reading.after")}
          </th>
        </tr>
      </thead>
      <tbody>
        {outcomes.map(({ indicator, before, after }) => (
          <tr key={indicator}>
            <th scope="row">{indicator}</th>
            <td className="number">{before}</td>
            <td className="number">{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
