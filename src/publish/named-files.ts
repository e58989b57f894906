/** A file that a manifest names, with the checksum it should have. */
export interface NamedFile {
  readonly path: string;
  /** SHA-256 in hexadecimal digits. */
  readonly sha256: string;
}

/** The keys under which a manifest names a file, and those of their checksums. */
const NAMED = [
  ['html', 'htmlSha256'],
  ['text', 'textSha256'],
  ['pdf', 'sha256'],
] as const;

/** Every file that a manifest names at any depth, each once: pages and PDFs of documents, editions and redlines. */
export function namedFiles(manifest: unknown): readonly NamedFile[] {
  const found = new Map<string, NamedFile>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const entry = value as Readonly<Record<string, unknown>>;
    for (const [file, checksum] of NAMED) {
      const [path, sha256] = [entry[file], entry[checksum]];
      if (typeof path === 'string' && typeof sha256 === 'string') found.set(path, { path, sha256 });
    }
    Object.values(entry).forEach(walk);
  };
  walk(manifest);
  return [...found.values()];
}
