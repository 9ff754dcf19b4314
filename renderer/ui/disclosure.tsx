import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Disclosure as AriaDisclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { Heading } from "react-aria-components/Heading";
import { Icon } from "./icon.tsx";

interface DisclosureProps {
  readonly title: string;
  /** The level of the heading that holds the button. */
  readonly level?: 2 | 3 | 4;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

/** Details that most people need rarely, closed until asked for. */
export function Disclosure({ title, level = 3, startsOpen = false, children }: DisclosureProps) {
  return (
    <AriaDisclosure className="disclosure" defaultExpanded={startsOpen}>
      <Heading level={level} className="disclosure-title">
        <Button slot="trigger" className="disclosure-button">
          <Icon name="next" />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
