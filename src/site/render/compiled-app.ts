import type { StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';

type Needed = Required<StaticPathsApp>;
type RouteData = Parameters<Needed['getComponentByRoute']>[0];

/** What the first module of a bundle exports: the app of Astro for pages that are made beforehand. */
export interface CompiledApp extends Needed {
  readonly logger: unknown;
  readonly setInternals: (internals: { readonly pagesByKeys: ReadonlyMap<string, never> }) => void;
  readonly setOptions: (options: {
    readonly logger: unknown;
    readonly settings: { readonly scripts: readonly never[] };
  }) => void;
  readonly render: (request: Request, options: { readonly routeData: RouteData }) => Promise<Response>;
}
