import { ActionSpecimens } from "./actions.tsx";
import { DataSpecimens } from "./data.tsx";
import { FieldSpecimens } from "./fields.tsx";
import { FoundationSpecimens } from "./foundations.tsx";
import { MessageSpecimens } from "./messages.tsx";
import { OverlaySpecimens } from "./overlays.tsx";

/** Every part in every state, with Indonesian sample text. */
export function Gallery() {
  return (
    <main className="gallery-page">
      <div className="gallery">
        <h1>Bagian antarmuka</h1>
        <FoundationSpecimens />
        <ActionSpecimens />
        <FieldSpecimens />
        <OverlaySpecimens />
        <MessageSpecimens />
        <DataSpecimens />
      </div>
    </main>
  );
}
