import type { Catalog } from "../catalog.ts";

export const help: Catalog["help"] = {
  panel: "Help",
  open: "Open the page {{page}}",
  related: "See also",
  keys: "Keys on this screen",
  allKeys: "All shortcuts",
  topics: "All topics",
  search: "Search the help topics",
  found: { _one: "{{number}} topic found", _other: "{{number}} topics found" },
  none: "No topic holds that word.",
  title: {
    packets: "Packets",
    conflicts: "Pact and conflicts of interest",
    dossiers: "List of proposals",
    dossier: "Reading and scoring",
    criteria: "Scoring by criterion",
    compare: "Comparing proposals",
    release: "Checking and releasing",
    presentation: "Presentation and interview",
    mirror: "Private mirror",
    paper: "Paper sheets",
    returns: "Receiving packets",
    board: "Progress of the panel",
    reconciliation: "Reconciling the marks",
    ranking: "Ranking",
    documents: "Documents",
    season: "Season",
    proposals: "Proposals",
    checks: "Checks",
    panel: "Panel",
    assignment: "Assignment",
    rubrics: "Rubrics",
    sign: "Sign documents",
    verify: "Check a document",
    certificates: "Certificates",
    log: "Log",
    settings: "Settings",
  },
  text: {
    packets:
      "All data come and go in sealed packets that travel by USB stick, shared folder or e-mail. Only its recipient can open a packet, and its signature is checked before any of it is used. Taking in the same packet twice does no harm. A judge makes the return packet on this page; make it again whenever more sheets have been released. Send your identity card to the Secretariat before the first packet, then compare the key fingerprint by telephone.",
    conflicts:
      "Before any proposal opens, accept the integrity pact and go through the whole list. Proposals of your own agency or region are already selected, by their codes. Declare a conflict with a short reason; that proposal will not open again on this computer. A conflict you notice later can be declared at any time: the proposal closes at once and the chair is told with your packet. You cannot take a declaration back yourself.",
    dossiers:
      "This list holds only the proposals assigned to you. Search words in titles and narratives, filter by state, and choose a table or cards. The reading order is random for each judge and stays the same each time, so that not everybody reads the same proposals with fresh eyes. The button “Go to the next unscored” (N) leads to a proposal whose marks are incomplete. Flags, bookmarks and private notes never travel in a packet.",
    dossier:
      "The proposal is on the left and the rubric on the right; each scrolls by itself and its place is remembered. Type a number or choose a level; the descriptions of the levels stay in view. Every change is saved at once, and the bar says when. Saving never checks for completeness; releasing does. Use a passage as evidence for a criterion to find it again quickly. Ctrl+Z takes back the last change of a mark.",
    criteria:
      "This page shows one criterion for all your proposals, one after another. It helps to use the same measure from the first proposal to the last. A mark given here is the same mark as on the page of the proposal. Take your own distribution as a reminder, not as a target.",
    compare:
      "Choose two to six of your proposals and see them side by side, criterion by criterion. Only your own marks and notes are compared. Change a mark where needed; it is saved at once. Proposals in conflict cannot be chosen.",
    release:
      "Releasing means signing complete score sheets. Pleno checks each sheet and points at every empty field; a click leads there. A released sheet cannot be changed; a correction makes a new revision with a reason, and the former one stays on record. After releasing, make the return packet for the chair and the Secretariat. You may release some sheets first and others later.",
    presentation:
      "This page has the schedule of the day and the clock for presentation and interview. The lengths can be set; the time left is told by figures, words and colour, and by sound if switched on. Marks can be given while listening and are saved at once. Private notes are for you alone. The proposal of the stage before stays at hand.",
    mirror:
      "The mirror shows your own habits of marking: how strict, how wide the spread, and whether the criteria tend to get the same mark. It fills once you have released sheets. A comparison with the panel appears only if the chair sends one, with its range of uncertainty. No mark of another judge is shown. Nothing here changes the official number.",
    paper:
      "Paper sheets are the last resort when a computer cannot be used. Print blank sheets or sheets with the marks so far; the QR code names proposal and judge. Marks from paper are typed in again on this page and compared by a second person, whose name is recorded. After that the sheet is released as usual.",
    returns:
      "Choose one or more packets from judges; the order is free and repeating does no harm. Pleno first shows what would change. A packet that cannot be proved genuine is refused with the reason. Merging never overwrites a newer sheet.",
    board:
      "This page shows how far each judge is, without any mark: packets sent and opened, the share done, the last return. The Secretariat sees here which packets have to be made again and which proposals are short of judges. For the chair, sheets that have not come in keep the ranking from being frozen; assignments that will never be done can be excluded with a reason on record. A missing mark is never counted as zero.",
    reconciliation:
      "This page helps the chair read the marks that have come in before the ranking is frozen. The official figure remains the mean of the released sheets; everything here is advice beside it. Line and ranks says how sure a proposal's place in the list is. Judges shows who is stricter or more lenient on the same proposals, with an interval; that is not a fault. Agreement explains how far judges agree. Further readings finds where one more reading helps most, which is around the line. What if counts how many proposals change if one decision were taken otherwise. A figure with too small a sample is withheld, with its reason.",
    ranking:
      "The official number is the mean of the released sheets, by the formula on this page. The ranking can be frozen once every assignment has come in or been excluded. Freezing needs a reason and can be undone with a reason. Once frozen, send the result packet to the Secretariat.",
    documents:
      "Documents are made from the frozen ranking. Choose one, fill in its details and put its signatories in order; what was filled in last is remembered for each kind. Once it is saved, the page says who signs next. Every PDF holds the result, so that anybody can recount it with another copy of Pleno. The letterhead is used for all documents of this computer, and the result can be exported for other programs.",
    season:
      "This page holds the season that is open: name, last day of registration, rubric, names in use and conflict rules. Its details can be changed at any time, and every change is recorded as a revision; the rubric only until the first packet for a judge is sealed. Begin a new season with a short form, then import its proposals in the next step. The rehearsal season uses made-up data and is never mixed with real data.",
    proposals:
      "All proposals of this season, whatever was decided of them. A table of registrations is imported in three steps: choose the file, map its columns, look at the preview. Problems are shown by row and column, and the whole table goes in or none of it. Importing again shows the difference field by field; only what is ticked is changed. Attachments are matched from a folder or a ZIP by the number of the proposal, and an upload that stopped can be resumed. Names, employee numbers, telephone numbers and e-mail addresses of innovators are seen by the Secretariat only.",
    checks:
      "The administrative check goes through every proposal with that year's rules: age of the innovation, completeness, word bounds, statements, number per agency. Each finding names its rule, its evidence and its severity; the Secretariat decides, with a reason. The tab Duplicates looks for titles that are the same or nearly so, repeated narratives and replications of earlier innovations, with the passages side by side. The results can be printed or saved as a table.",
    panel:
      "Register panel members from a table, from their identity card files or one by one, with duty, agency, region, expertise and load limit. Compare the words of the key fingerprint by telephone before the first packet. The tab Conflicts shows who is blocked from which proposal and why; there is no way around those rules. If a member changes computers, register the new card; earlier sheets stay valid.",
    assignment:
      "Say how many judges read each proposal and how much each may take, then make the assignment. Conflicts of interest always hold; expertise and categories are spread, and every judge meets enough others for their scores to be compared. The same random number gives the same assignment. Where it cannot be done, Pleno says why and what the smallest change is. When a judge withdraws, assign again without touching finished work.",
    rubrics:
      "A rubric is versioned data: criteria, weights, level descriptions, word bounds, pass mark and the order that breaks ties. Its status is always said: official, provincial copy, as quoted, or weights unknown. A rubric whose weights do not sum to 100% can be neither published nor used. A published version never changes; a change becomes a new version that can be compared with it.",
    sign: "Choose the PDF that you are asked to sign. Pleno shows what it is, who has to sign, who has, and whose turn it is; read the pages on the right before you sign. Each signature adds to the file without changing what is there, so save the new file and send it to the next signer. Several documents can be signed in one go. For a BSrE or PSrE signature, prepare an empty field, save, sign in the official application, then check the outcome here. A time stamp is asked for only if you enter the address of its server.",
    verify:
      "Anybody can check a PDF here, even without an identity. Pleno checks every signature, what changed after it, whether everybody whom the document asks for has signed, and whether the ranking follows from the score sheets inside. “Intact, but the signer is not known yet” means that the content is unchanged but the root certificate is not known on this computer: compare its fingerprint by telephone. Never use a document that must not be used; ask for the original. The file is not changed and not sent anywhere.",
    certificates:
      "This page shows every certificate you can sign with, its issuer, its origin and how long it is valid. Import one from a PKCS#12 file, or save a request and install the answer. Private keys never leave this computer. The Secretariat can create the panel's authority, issue certificates for the whole panel, renew and revoke them; all of it travels with the next packet. Other PDF viewers do not know the panel's authority unless its root certificate is installed.",
    log: "Every event is recorded in order with its time and its author. The log only grows; each event is bound to the one before it, so that a silent change would show. The log is kept on this computer and every view is made from it. Use the buttons for older and newest to turn pages.",
    settings:
      "Language and look can be changed at any time without a restart. The role only decides which pages appear. Save your identity card to send it to the Secretariat. Locking puts the signing keys away until the passphrase is entered again. Several seasons can be on this computer; the open one can be changed here or in the bar.",
  },
};
