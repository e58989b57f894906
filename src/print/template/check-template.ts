import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { TemplateFiles } from './read-templates.ts';
export const checkTemplates = (_files: TemplateFiles): Diagnostic[] => [];
