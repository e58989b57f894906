import matter from 'gray-matter';

/** The front matter of a file as text, and its body at the lines where it stands in the file. */
export interface SplitFile {
  /** The whole file, without byte order mark and with plain line ends. */
  readonly source: string;
  readonly frontMatter: string;
  /** The body, with an empty line for each line of front matter, so that positions are the file's own. */
  readonly body: string;
}

const refuse = () => {
  throw new Error('Only YAML front matter is allowed.');
};

/**
 * Splits YAML front matter from a text. gray-matter runs JavaScript front matter when it is allowed to: here its
 * engines are replaced, so that nothing is run and nothing is parsed before positions are known.
 */
export function splitFrontMatter(text: string): SplitFile {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (/^---[^\n]*[^\s-]/.test(source)) refuse();
  const { matter: frontMatter, content } = matter(source, {
    engines: { yaml: () => ({}), js: refuse, javascript: refuse, json: refuse, toml: refuse, coffee: refuse } as never,
  });
  const before = source.slice(0, source.length - content.length).replace(/[^\n]/g, '');
  return { source, frontMatter: frontMatter.replace(/^\n/, ''), body: before + content };
}
