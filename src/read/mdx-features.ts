/** The Markdown features of the library, the same for the site's compiler and for the CLI's. */
export const mdxFeatures = { gfm: true, smartPunctuation: true, frontmatter: false } as const;
