import type { KeyboardEventHandler, Ref } from "react";
import { Button } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { SearchField as AriaSearchField } from "react-aria-components/SearchField";
import { Icon } from "./icon.tsx";

interface SearchFieldProps {
  readonly label: string;
  /** The label is read out only: the magnifying glass says the same to the eye. */
  readonly isLabelHidden?: boolean;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Comes before the field's own keys. */
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Narrows what is in view while typing; Escape empties it. */
export function SearchField(props: SearchFieldProps) {
  const { label, isLabelHidden = false, value, onValue, onKeyDown, ref = null } = props;
  return (
    <AriaSearchField
      className="field search"
      value={value}
      onChange={onValue}
      {...(isLabelHidden ? { "aria-label": label } : {})}
    >
      {!isLabelHidden && <Label>{label}</Label>}
      <div className="input-group">
        <Icon name="search" />
        <Input ref={ref} className="input" autoComplete="off" spellCheck="false" onKeyDown={onKeyDown} />
        {value !== "" && (
          <Button className="input-button">
            <Icon name="close" />
          </Button>
        )}
      </div>
    </AriaSearchField>
  );
}
