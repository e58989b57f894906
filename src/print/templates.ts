import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkTemplates } from './template/check-template.ts';
import { createHandlebars } from './template/helpers.ts';
import { readTemplates, type TemplateFiles } from './template/read-templates.ts';
import {
  type AgreementView,
  type ClassSetView,
  type FlowchartView,
  type GovernorsPackView,
  type LargeRecordView,
  type PolicyView,
  type RecordView,
  type RegisterView,
  type SheetView,
  VIEW_SCHEMAS,
} from './view/schema.ts';

export interface Views {
  readonly policy: PolicyView;
  readonly agreement: AgreementView;
  readonly record: RecordView;
  readonly 'large-record': LargeRecordView;
  readonly flowchart: FlowchartView;
  readonly sheet: SheetView;
  readonly 'governors-pack': GovernorsPackView;
  readonly 'class-set': ClassSetView;
  readonly register: RegisterView;
}

/** Turns a view into the HTML that is printed. */
export type RenderView = <K extends keyof Views>(kind: K, view: Views[K]) => string;

/** The compiled templates, or what is wrong with them. */
export interface Templates {
  readonly render: RenderView;
  /** The same in large print. */
  readonly renderLarge: RenderView;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks every template against the view it prints, and compiles it. */
export function compileTemplates(files: TemplateFiles): Templates {
  const diagnostics = checkTemplates(files);
  const handlebars = createHandlebars(files.stylesheet);
  const options = { strict: true, preventIndent: true, knownHelpersOnly: false };
  for (const { name, source } of files.partials) handlebars.registerPartial(name, handlebars.compile(source, options));
  const compiled = new Map(files.templates.map(({ name, source }) => [name, handlebars.compile(source, options)]));
  const render: RenderView = (kind, view) => {
    const template = compiled.get(kind);
    if (!template) throw new Error(`There is no template “${kind}.hbs”`);
    return template(VIEW_SCHEMAS[kind].parse(view), { allowProtoPropertiesByDefault: false });
  };
  const renderLarge: RenderView = (kind, view) =>
    render(kind, view).replace('</style>', () => `${files.largePrint}</style>`);
  return { render, renderLarge, diagnostics };
}

let loading: Promise<Templates> | undefined;

/** Reads, checks and compiles the templates of this project, once. */
export function loadTemplates(): Promise<Templates> {
  loading ??= readTemplates().then(compileTemplates);
  return loading;
}
