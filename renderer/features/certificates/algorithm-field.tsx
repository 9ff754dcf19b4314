import { useText } from "#renderer/text/text.ts";
import { RadioField } from "#renderer/ui/radio-field.tsx";
import { KeyAlgorithm } from "#shared/certificates/certificates.ts";

interface AlgorithmFieldProps {
  readonly value: KeyAlgorithm;
  readonly onValue: (value: KeyAlgorithm) => void;
}

export function AlgorithmField({ value, onValue }: AlgorithmFieldProps) {
  const text = useText();
  return (
    <RadioField
      label={text.t("certificates.algorithm")}
      value={value}
      choices={KeyAlgorithm.options.map((algorithm) => ({
        value: algorithm,
        label: text.t(`certificates.algorithms.${algorithm}`),
        text: text.t(`certificates.algorithmText.${algorithm}`),
      }))}
      onValue={onValue}
    />
  );
}
