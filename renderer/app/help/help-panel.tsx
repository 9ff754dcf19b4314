import { useState } from "react";
import { Link, useLocation } from "wouter";
import { hasWords } from "#renderer/parts/search-words.ts";
import { useSession } from "#renderer/parts/session.ts";
import { showKeys } from "#renderer/parts/shortcut-keys.ts";
import { useShortcutList } from "#renderer/parts/shortcuts.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Kbd } from "#renderer/ui/kbd.tsx";
import { SearchField } from "#renderer/ui/search-field.tsx";
import { SidePanel } from "#renderer/ui/side-panel.tsx";
import { navigationOf } from "../navigation.ts";
import { groupShortcuts } from "../shortcut-groups.ts";
import { HELP_TOPICS, type HelpTopic, pathOfTopic, relatedTopics, topicOf } from "./help-topics.ts";
import "./help.css";

interface HelpPanelProps {
  readonly onClose: () => void;
  readonly onShortcuts: () => void;
}

/** A few sentences on the screen in view; it follows the screen until another topic is chosen. */
export function HelpPanel({ onClose, onShortcuts }: HelpPanelProps) {
  const text = useText();
  const [location] = useLocation();
  const here = topicOf(location);
  const [choice, setChoice] = useState({ topic: here, at: here });
  // A new screen asks for its own help.
  const topic = choice.at === here ? choice.topic : here;
  const choose = (chosen: HelpTopic): void => setChoice({ topic: chosen, at: here });
  return (
    <SidePanel title={text.t("help.panel")} onClose={onClose}>
      <Article topic={topic} onTopic={choose} />
      {topic === here && <Keys onShortcuts={onShortcuts} />}
      <AllTopics current={topic} onTopic={choose} />
    </SidePanel>
  );
}

interface ArticleProps {
  readonly topic: HelpTopic;
  readonly onTopic: (topic: HelpTopic) => void;
}

function Article({ topic, onTopic }: ArticleProps) {
  const text = useText();
  const { role } = useSession();
  const [location] = useLocation();
  const path = pathOfTopic(topic);
  const isElsewhere = topicOf(location) !== topic && location !== path;
  const isReachable = navigationOf(role).some((item) => item.path === path);
  return (
    <article className="stack" aria-live="polite">
      <h3>{text.t(`help.title.${topic}`)}</h3>
      <p>{text.t(`help.text.${topic}`)}</p>
      {isElsewhere && isReachable && (
        <p>
          <Link href={path}>{text.t("help.open", { page: text.t(`help.title.${topic}`) })}</Link>
        </p>
      )}
      <div>
        <p className="soft">{text.t("help.related")}</p>
        <ul className="help-topics">
          {relatedTopics(topic).map((related) => (
            <li key={related}>
              <Button look="quiet" small icon="next" onClick={() => onTopic(related)}>
                {text.t(`help.title.${related}`)}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </article>
  );
}

function Keys({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const text = useText();
  const groups = groupShortcuts(useShortcutList(), "", text.t("shell.keys.everywhere"));
  const shortcuts = groups.flatMap((group) => group.shortcuts);
  return (
    <section className="stack" aria-label={text.t("help.keys")}>
      <h3>{text.t("help.keys")}</h3>
      <dl className="shortcuts">
        {shortcuts.slice(0, KEYS_SHOWN).map(({ keys, label }) => (
          <div key={`${keys} ${label}`} className="shortcut">
            <dt>
              <Kbd keys={showKeys(keys)} />
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <Button small icon="keyboard" onClick={onShortcuts}>
          {text.t("help.allKeys")}
        </Button>
      </div>
    </section>
  );
}

/** The sheet has the rest. */
const KEYS_SHOWN = 8;

function AllTopics({
  current,
  onTopic,
}: {
  readonly current: HelpTopic;
  readonly onTopic: ArticleProps["onTopic"];
}) {
  const text = useText();
  const [query, setQuery] = useState("");
  const found = HELP_TOPICS.filter((topic) =>
    hasWords(`${text.t(`help.title.${topic}`)} ${text.t(`help.text.${topic}`)}`, query),
  );
  return (
    <section className="stack" aria-label={text.t("help.topics")}>
      <h3>{text.t("help.topics")}</h3>
      <SearchField label={text.t("help.search")} isLabelHidden value={query} onValue={setQuery} />
      <output className="visually-hidden">{text.t("help.found", { number: found.length })}</output>
      <ul className="help-topics">
        {found.map((topic) => (
          <li key={topic}>
            <Button
              look="quiet"
              small
              aria-current={topic === current ? "true" : undefined}
              onClick={() => onTopic(topic)}
            >
              {text.t(`help.title.${topic}`)}
            </Button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="soft">{text.t("help.none")}</p>}
    </section>
  );
}
