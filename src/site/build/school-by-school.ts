import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { Document } from '../../document/document.ts';

/** What is done before the first page of a school is made, and after its last one is written. */
export interface SchoolSteps {
  readonly begin?: SchoolStep;
  readonly end?: SchoolStep;
}

/** @param documents those that the school publishes, as its pages show them */
export type SchoolStep = (school: string, documents: readonly Document[]) => Promise<void>;

/**
 * Makes all pages of one school, then all of the next, and the pages of no school at the end. Astro would make one kind
 * of page for all schools before the next kind, and every school would have to stay resolved until its last page.
 * @param schools the ids of the schools of which pages are made
 * @param documentsOf the documents of a school, once the pages are loaded
 */
export function schoolBySchool(
  schools: readonly string[],
  documentsOf: (school: string) => readonly Document[],
  steps: SchoolSteps,
): AstroIntegration {
  return {
    name: 'policypress-school-by-school',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((standard) => inTurn(standard, new Set(schools), documentsOf, steps)),
    },
  };
}

/** Renders as another prerenderer does, in the order of schools. */
export function inTurn(
  standard: AstroPrerenderer,
  schools: ReadonlySet<string>,
  documentsOf: (school: string) => readonly Document[],
  { begin, end }: SchoolSteps,
): AstroPrerenderer {
  let current: string | undefined;
  const turnTo = async (school: string | undefined): Promise<void> => {
    if (school === current) return;
    if (current !== undefined) await end?.(current, documentsOf(current));
    current = school;
    if (school !== undefined) await begin?.(school, documentsOf(school));
  };
  return {
    ...standard,
    getStaticPaths: async () => {
      const groups = Map.groupBy(await standard.getStaticPaths(), ({ pathname }) => schoolOf(pathname, schools));
      const ofNone = groups.get(undefined) ?? [];
      groups.delete(undefined);
      return [...groups.values(), ofNone].flat();
    },
    render: async (request, options) => {
      await turnTo(schoolOf(new URL(request.url).pathname, schools));
      // Astro notes the address of every file that it has written, for integrations of which there are none.
      if (options.routeData.distURL) options.routeData.distURL.length = 0;
      return standard.render(request, options);
    },
  };
}

/** The school in whose folder a page stands; undefined for those that stand beside the folders. */
function schoolOf(pathname: string, schools: ReadonlySet<string>): string | undefined {
  const [, first = ''] = /^\/?([^/]*)/.exec(pathname) ?? [];
  return schools.has(first) ? first : undefined;
}
