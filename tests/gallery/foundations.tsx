import { ICON_NAMES, Icon } from "#renderer/ui/icon.tsx";
import { Kbd } from "#renderer/ui/kbd.tsx";
import { Specimen } from "./specimen.tsx";

const COLORS = [
  "ground",
  "paper",
  "hover",
  "ink",
  "ink-soft",
  "rule",
  "rule-strong",
  "accent",
  "accent-hover",
  "accent-soft",
  "bar",
  "bar-mark",
  "good",
  "good-soft",
  "warn",
  "warn-soft",
  "bad",
  "bad-soft",
];

const SIZES = ["display", "title", "heading", "large", "body", "small", "tiny"];

export function FoundationSpecimens() {
  return (
    <>
      <Specimen id="color" title="Warna">
        <div className="swatches">
          {COLORS.map((name) => (
            <div key={name} className="swatch">
              <span className="swatch-color" style={{ background: `var(--${name})` }} />
              <span>{name}</span>
            </div>
          ))}
        </div>
      </Specimen>
      <Specimen id="type" title="Huruf">
        {SIZES.map((name) => (
          <p key={name} style={{ fontSize: `var(--size-${name})` }}>
            Musyawarah panel Kabupaten Buol: 1.234,50 dari 88,25 ({name})
          </p>
        ))}
      </Specimen>
      <Specimen id="icon" title="Ikon">
        <ul className="icons">
          {ICON_NAMES.map((name) => (
            <li key={name}>
              <Icon name={name} />
              {name}
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen id="kbd" title="Tuts">
        <p className="row">
          Cari apa saja <Kbd keys="Ctrl+K" /> Berkas berikutnya <Kbd keys="J" /> Semua pintasan{" "}
          <Kbd keys="?" />
        </p>
      </Specimen>
    </>
  );
}
