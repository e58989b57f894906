import agreement from '../styles/agreement.css?raw';
import base from '../styles/base.css?raw';
import changes from '../styles/changes.css?raw';
import children from '../styles/children.css?raw';
import contents from '../styles/contents.css?raw';
import embed from '../styles/embed.css?raw';
import flowchart from '../styles/flowchart.css?raw';
import home from '../styles/home.css?raw';
import keptRight from '../styles/kept-right.css?raw';
import layout from '../styles/layout.css?raw';
import lists from '../styles/lists.css?raw';
import matrix from '../styles/matrix.css?raw';
import parts from '../styles/parts.css?raw';
import pictures from '../styles/pictures.css?raw';
import policy from '../styles/policy.css?raw';
import print from '../styles/print.css?raw';
import redline from '../styles/redline.css?raw';
import reset from '../styles/reset.css?raw';
import search from '../styles/search.css?raw';
import section from '../styles/section.css?raw';
import sheets from '../styles/sheets.css?raw';
import situations from '../styles/situations.css?raw';
import tables from '../styles/tables.css?raw';
import tokens from '../styles/tokens.css?raw';
import touch from '../styles/touch.css?raw';
import versions from '../styles/versions.css?raw';

/** The styles that every school shares, one file to a part of the page. */
export const STYLES: readonly string[] = [
  reset,
  tokens,
  base,
  layout,
  parts,
  search,
  home,
  embed,
  lists,
  situations,
  agreement,
  pictures,
  children,
  contents,
  section,
  policy,
  flowchart,
  tables,
  matrix,
  keptRight,
  sheets,
  versions,
  redline,
  changes,
  touch,
  print,
];
