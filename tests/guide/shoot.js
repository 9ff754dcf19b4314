import { openAlbum } from "./album.js";
import { walkAsJudge } from "./judge-way.js";
import { walkAsPanel } from "./panel-way.js";
import { walkAsSecretariat } from "./secretariat-way.js";
import { openStage } from "./stage.js";

/** Makes the pictures of docs/panduan from the built program. */
const LANGUAGES = /** @type {const} */ (["id", "en"]);

for (const language of LANGUAGES) {
  const stage = await openStage();
  try {
    const albums = {
      judge: openAlbum(language, "penilai"),
      secretariat: openAlbum(language, "sekretariat"),
      chair: openAlbum(language, "ketua"),
    };
    await walkAsJudge(stage, albums.judge, language);
    await walkAsSecretariat(stage, albums.secretariat, language);
    await walkAsPanel(stage, albums, language);
    for (const album of Object.values(albums)) await album.keepSheet(stage.browser);
  } finally {
    await stage.close();
  }
}
