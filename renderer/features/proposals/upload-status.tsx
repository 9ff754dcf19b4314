import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Progress } from "#renderer/ui/progress.tsx";
import { saySize } from "./file-size.ts";
import type { AttachmentDesk } from "./use-attachments.ts";

interface UploadStatusProps {
  readonly upload: NonNullable<AttachmentDesk["upload"]>;
  readonly onCancel: () => void;
}

/** How much has gone, how fast, and what was there already. */
export function UploadStatus({ upload, onCancel }: UploadStatusProps) {
  const text = useText();
  const { doneBytes, totalBytes, doneFiles, totalFiles, kept, seconds } = upload;
  const rate = seconds > 0 ? doneBytes / seconds : 0;
  return (
    <div className="proposals-running">
      <div className="stack">
        <Progress
          label={text.t("intake.uploading", { done: doneFiles, total: totalFiles })}
          {...(totalBytes > 0 ? { done: doneBytes, total: totalBytes } : {})}
        />
        <p className="soft">
          {text.t("intake.uploadedBytes", {
            done: saySize(doneBytes, text),
            total: saySize(totalBytes, text),
          })}
          {rate > 0 && ` · ${text.t("intake.uploadRate", { rate: saySize(rate, text) })}`}
          {kept > 0 && ` · ${text.t("intake.uploadKept", { number: kept })}`}
        </p>
      </div>
      <Button small onClick={onCancel}>
        {text.t("intake.stopUpload")}
      </Button>
    </div>
  );
}
