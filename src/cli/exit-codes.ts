/** How a command ends. Scripts rely on these numbers; `docs/commands.md` lists them. */
export const EXIT = {
  ok: 0,
  /** Something in the configuration or the library is wrong; what could be published was. */
  problems: 1,
  /** The command could not start: a wrong option, a folder that is not there. */
  cannotRun: 2,
  /** The site is published, but no browser was found, so there are no PDFs. */
  noPdfs: 3,
  /** The site is published, but a document could not be printed, or a PDF or page that was made failed a check. */
  printFailed: 4,
  /** Our own fault, or a Node that is too old. */
  fault: 70,
  /** The disk refused: full, read-only or not permitted. */
  disk: 74,
  /** Another build holds the output. */
  busy: 75,
} as const;
