/** A field of service about which rehearsal proposals are told; all wording and figures are invented. */
export interface Theme {
  /** One of the eleven categories of the 2023 contest. */
  readonly category: string;
  readonly sdgs: readonly number[];
  /** Offices of a local or central government that would run such a service. */
  readonly units: readonly string[];
  readonly needs: readonly Need[];
  readonly indicators: readonly Indicator[];
  /** Noun phrases that titles are made of. */
  readonly titleObjects: readonly string[];
}

/** A service, for whom it is, and what was wrong before; as parts of sentences. */
export interface Need {
  readonly service: string;
  readonly users: string;
  readonly problem: string;
}

export const need = (service: string, users: string, problem: string): Need => ({ service, users, problem });

/** What is measured, with the ranges its figure moves between. */
export interface Indicator {
  readonly name: string;
  readonly unit: string;
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

export const indicator = (
  name: string,
  unit: string,
  before: readonly [number, number],
  after: readonly [number, number],
): Indicator => ({ name, unit, before, after });
