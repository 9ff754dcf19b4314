import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components/Tabs";

interface TabEntry<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Stands after the label, such as how many are inside. */
  readonly count?: string;
  readonly renderPanel: () => ReactNode;
}

interface TabsProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly TabEntry<T>[];
  readonly value: T;
  readonly onValue: (value: T) => void;
}

/** A few panels of one thing, of which one is in view. */
export function Tabs<T extends string>({ label, tabs, value, onValue }: TabsProps<T>) {
  return (
    <AriaTabs
      className="tabs"
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.value === key);
        if (chosen) onValue(chosen.value);
      }}
    >
      <TabList aria-label={label} className="tab-list">
        {tabs.map((tab) => (
          <Tab key={tab.value} id={tab.value} className="tab">
            {tab.label}
            {tab.count !== undefined && <span className="tab-count">{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.value} id={tab.value} className="tab-panel">
          {tab.renderPanel()}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
