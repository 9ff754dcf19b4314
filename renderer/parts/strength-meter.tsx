import { useText } from "#renderer/text/text.ts";
import { MINIMUM_PASSPHRASE_LENGTH } from "#shared/panel/passphrase.ts";
import { passphraseStrength, STRENGTHS } from "./passphrase-strength.ts";

/** How strong a passphrase is, in bars and in words; it only advises. */
export function StrengthMeter({ passphrase }: { readonly passphrase: string }) {
  const text = useText();
  const strength = passphraseStrength(passphrase);
  const reached = STRENGTHS.indexOf(strength) + 1;
  return (
    <div className="strength">
      <span className="strength-bars" aria-hidden="true">
        {STRENGTHS.map((step, index) => (
          <span key={step} className={index < reached ? `strength-bar ${strength}` : "strength-bar"} />
        ))}
      </span>
      <output aria-label={text.t("shell.firstRun.strength.title")}>
        {text.t(`shell.firstRun.strength.${strength}`, { minimum: MINIMUM_PASSPHRASE_LENGTH })}
      </output>
    </div>
  );
}
