import type { LibraryAgreement, LibrarySection } from '../document/library.ts';

/** The file of a section below the content folder. */
export const sectionFile = (section: Pick<LibrarySection, 'policy' | 'id'>): string =>
  `policies/${section.policy}/${section.id}.mdx`;

/** The file of an agreement below the content folder. */
export const agreementFile = (agreement: Pick<LibraryAgreement, 'id'>): string => `agreements/${agreement.id}.mdx`;
