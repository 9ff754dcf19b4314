import type { ButtonHTMLAttributes, Ref } from "react";
import { Icon, type IconName } from "./icon.tsx";
import { PlainButton } from "./plain-button.tsx";

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "type"> {
  readonly look?: "primary" | "secondary" | "danger" | "quiet";
  readonly small?: boolean;
  readonly submit?: boolean;
  /** Work is under way: the button keeps the focus but does nothing. */
  readonly busy?: boolean;
  readonly icon?: IconName | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps) {
  const { look = "secondary", small = false, submit = false, icon, children, ...rest } = props;
  return (
    <PlainButton
      {...rest}
      type={submit ? "submit" : "button"}
      className={`button ${look}${small ? " small" : ""}`}
    >
      {icon && <Icon name={icon} />}
      {children}
    </PlainButton>
  );
}
