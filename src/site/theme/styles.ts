import base from '../styles/base.css?raw';
import components from '../styles/components.css?raw';
import layout from '../styles/layout.css?raw';
import policy from '../styles/policy.css?raw';
import print from '../styles/print.css?raw';
import reset from '../styles/reset.css?raw';
import tables from '../styles/tables.css?raw';
import tokens from '../styles/tokens.css?raw';

/** The styles that every school shares, one file to a part of the page. */
export const STYLES: readonly string[] = [reset, tokens, base, layout, components, policy, tables, print];
