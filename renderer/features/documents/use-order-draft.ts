import { useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useSession } from "#renderer/parts/session.ts";
import { useText } from "#renderer/text/text.ts";
import { type DocumentDetails, EMPTY_DETAILS } from "#shared/documents/document-details.ts";
import type { DocumentKind } from "#shared/documents/document-kind.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import { detailsOfKind, isScopeNeeded } from "./kind-fields.ts";
import { type RememberedOrder, recallOrder, rememberOrder } from "./remembered-order.ts";
import { NO_SCOPE, type Scope } from "./scope-field.tsx";
import { usualSignatories } from "./signatories.ts";

interface Order extends RememberedOrder {
  readonly scope: Scope;
}

export interface OrderDraft {
  readonly order: Order;
  /** Who signs on this computer. */
  readonly ownName: string;
  readonly isTried: boolean;
  /** How often it was to be made while something was missing. */
  readonly refusals: number;
  readonly hasProblems: boolean;
  readonly isScopeMissing: boolean;
  readonly change: (change: Partial<Order>) => void;
  readonly changeDetails: (change: Partial<DocumentDetails>) => void;
  readonly roleOf: (member: PanelMember) => string;
  /** The details to be made, remembered for the next time; `null` while something is missing. */
  readonly take: () => DocumentDetails | null;
}

/** What is filled in for one document; begins with what was filled in for the last of its kind. */
export function useOrderDraft(kind: DocumentKind, members: readonly PanelMember[]): OrderDraft {
  const text = useText();
  const { identity } = useSession();
  const { season } = useSeason().workspace;
  const ownName = identity.card?.name ?? "";
  const roleOf = ({ role }: PanelMember): string => {
    if (role === "chair") return text.t("making.chairOf", { panel: season.labels.panel });
    return role === "judge" ? season.labels.judge : text.t("role.secretariat");
  };
  const [order, setOrder] = useState<Order>(() => ({
    scope: NO_SCOPE,
    ...(recallOrder(localStorage, season.id, kind) ?? {
      details: { ...EMPTY_DETAILS, signatories: usualSignatories(kind, members, roleOf) },
      language: "id",
      isSigned: true,
    }),
  }));
  const [isTried, setTried] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const change = (part: Partial<Order>): void => setOrder((last) => ({ ...last, ...part }));
  const isScopeMissing =
    isScopeNeeded(kind) && order.scope.memberId === null && order.scope.dossierId === null;
  const isSignatoryMissing = order.details.signatories.some(
    ({ name, role }) => name.trim() === "" || role.trim() === "",
  );
  const hasProblems = isScopeMissing || isSignatoryMissing;
  return {
    order,
    ownName,
    isTried,
    refusals,
    hasProblems,
    isScopeMissing: isTried && isScopeMissing,
    change,
    changeDetails: (part) => setOrder((last) => ({ ...last, details: { ...last.details, ...part } })),
    roleOf,
    take: () => {
      setTried(true);
      if (hasProblems) {
        setRefusals(refusals + 1);
        return null;
      }
      const details = detailsOfKind(kind, order.details);
      rememberOrder(localStorage, season.id, kind, { ...order, details });
      return details;
    },
  };
}
