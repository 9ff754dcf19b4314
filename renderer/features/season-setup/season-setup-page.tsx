import { useMaybeSeason } from "#renderer/db/season-context.ts";
import { SeasonList } from "#renderer/parts/season-list.tsx";
import { useText } from "#renderer/text/text.ts";
import { Disclosure } from "#renderer/ui/disclosure.tsx";
import { Page, Section } from "#renderer/ui/page.tsx";
import { NewSeason } from "./new-season.tsx";
import { FileStart, RehearsalStart } from "./other-ways.tsx";
import { SeasonGlance } from "./season-glance.tsx";
import { SeasonKeeping } from "./season-keeping.tsx";
import "./season-setup.css";

/** What a Secretariat meets first: the season at hand, and every way to another. */
export function SeasonSetupPage() {
  const text = useText();
  const season = useMaybeSeason();
  return (
    <Page title={text.t("seasons.title")} intro={text.t(season ? "seasons.intro" : "seasons.introFirst")}>
      {season && <SeasonGlance key={season.store.seasonId} />}
      {season ? (
        <div className="section">
          <Disclosure title={text.t("seasons.new")} level={2}>
            <NewSeason />
          </Disclosure>
        </div>
      ) : (
        <Section title={text.t("seasons.new")}>
          <NewSeason />
        </Section>
      )}
      <div className="columns">
        <RehearsalStart />
        <FileStart />
      </div>
      <SeasonKeeping />
      <Section title={text.t("seasons.existing")}>
        <SeasonList />
      </Section>
    </Page>
  );
}
