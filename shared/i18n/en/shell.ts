import type { Catalog } from "../catalog.ts";

export const shell: Catalog["shell"] = {
  search: "Search or run…",
  help: "Help",
  helpKey: "Help (F1)",
  undo: "Undo",
  undone: "Undone: {{label}}",
  report:
    "The report holds the version, the page, the error and the kinds of the last 20 events; no proposals, no names, no marks.",
  nav: {
    criteria: "By criterion",
    compare: "Compare",
    presentation: "Presentation",
    mirror: "Mirror",
    paper: "Paper sheets",
    more: "More",
    moreHere: "More: {{page}}",
    moreTitle: "Other pages",
  },
  step: {
    pact: "Pact & conflicts",
    release: "Release",
    send: "Send",
    next: "next",
    done: "done",
  },
  season: {
    none: "No season yet",
    menu: "Season: {{name}}",
    more: "More actions for seasons",
    another: "Open from a packet or file…",
  },
  person: {
    menu: "{{name}}, {{role}}: language, theme, lock",
    more: "More actions",
  },
  about: {
    title: "About Pleno",
    text: "Every mark is saved on this computer as it is typed, and every released sheet is signed.",
    offline: "Pleno works without a network and sends nothing by itself.",
  },
  save: {
    title: "State of saving",
    untouched: "All saved",
    saved: "Saved {{time}}",
    place: "on this computer",
    unsaved: { _one: "Not saved: {{number}} entry", _other: "Not saved: {{number}} entries" },
    desk: "Flags, bookmarks and private notes",
    recovered: "All saved again.",
    explain: {
      untouched:
        "Nothing has been typed since the program started. All earlier entries are on this computer.",
      saving: "The last change is being written to this computer's disk.",
      saved: "All you have typed is on this computer's disk and survives a power cut.",
      unsaved:
        "These entries are not on disk yet. Do not close this window; they stay on screen and are tried again.",
    },
  },
  leave: {
    title: "Entries are not saved",
    text: "Some entries have not reached the storage of this computer. If Pleno closes now, they are lost.",
    stay: "Stay in Pleno",
    leave: "Close and discard",
  },
  tasks: {
    title: "Work",
    running: { _one: "{{number}} piece of work running", _other: "{{number}} pieces of work running" },
    none: "All work is done",
    done: "Done",
    clear: "Clear what is finished",
    cancelOne: "Cancel {{label}}",
    cancelling: "Cancelling: {{label}}",
    state: {
      done: "Done",
      cancelled: "Cancelled",
      failed: "Failed",
    },
  },
  keys: {
    title: "Shortcuts",
    hint: "Letter keys do nothing while you type in a text field.",
    page: "This page",
    everywhere: "On every screen",
    help: "Help on this screen",
    undo: "Undo the last change",
    undoStep: "Undo: {{label}}",
  },
  firstRun: {
    progress: "Steps of the setup",
    identityExplain: "What is the identity?",
    strength: {
      title: "Strength of the passphrase",
      short: "Too short: at least {{minimum}} characters.",
      fair: "Fair. One or two more words make it far stronger.",
      good: "Strong.",
      strong: "Very strong.",
    },
  },
};
