/** Dossiers that cannot have their readers, and what stands in the way. Everything here is provable. */
export type ShortageReason =
  /** All judges together have fewer places than readings are wanted. */
  | {
      readonly type: "capacity-short";
      readonly needed: number;
      readonly places: number;
      readonly short: number;
    }
  /** The panel has fewer judges than these dossiers want readers, conflicts or not. */
  | {
      readonly type: "panel-small";
      readonly dossierIds: readonly string[];
      readonly needed: number;
      readonly judges: number;
    }
  /** Dossiers with fewer judges free of conflicts than readers wanted; those of one agency together. */
  | {
      readonly type: "too-few-free";
      readonly agency: string;
      readonly dossierIds: readonly string[];
      readonly needed: number;
      readonly free: number;
      /** Who is blocked from how many of all dossiers of the agency. */
      readonly blocked: readonly {
        readonly memberId: string;
        readonly dossiers: number;
        readonly of: number;
      }[];
    }
  /** These dossiers can go to these judges only, who have too few places (minimum cut, one per group). */
  | {
      readonly type: "places-short";
      readonly dossierIds: readonly string[];
      readonly memberIds: readonly string[];
      readonly needed: number;
      readonly places: number;
      readonly short: number;
    }
  /** No small team, or not enough teams, for these dossiers; a plan by teams is no proof, see `chooseTeams`. */
  | {
      readonly type: "teams-short";
      readonly rule: "same" | "different";
      readonly dossierIds: readonly string[];
      readonly needed: number;
    };

/** A change after which the assignment is feasible; none smaller of its kind is enough. */
export type SmallestChange =
  | {
      readonly type: "add-places";
      readonly places: number;
      readonly judges: readonly { readonly memberId: string; readonly places: number }[];
    }
  | {
      readonly type: "fewer-readers";
      readonly readings: number;
      readonly dossiers: readonly { readonly dossierId: string; readonly readers: number }[];
    }
  /** New judges without a conflict with these dossiers. */
  | {
      readonly type: "add-judges";
      readonly judges: number;
      /** Readings they take over together. */
      readonly places: number;
      readonly dossierIds: readonly string[];
    };

export interface Shortage {
  /** Readings that nobody can take. */
  readonly shortfall: number;
  readonly reasons: readonly ShortageReason[];
  readonly changes: readonly SmallestChange[];
}
