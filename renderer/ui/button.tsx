import type { ButtonHTMLAttributes } from "react";

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "type"> {
  readonly look?: "primary" | "secondary" | "danger" | "quiet";
  readonly small?: boolean;
  readonly submit?: boolean;
}

export function Button({ look = "secondary", small = false, submit = false, ...rest }: ButtonProps) {
  const className = `button ${look}${small ? " small" : ""}`;
  return <button type={submit ? "submit" : "button"} className={className} {...rest} />;
}
