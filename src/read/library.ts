import { join } from 'node:path';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Library } from '../document/library.ts';
import { FlowchartSchema } from '../schema/library/flowchart.ts';
import {
  LocalAuthoritiesRegistrySchema,
  ProductsRegistrySchema,
  ServiceAgesRegistrySchema,
} from '../schema/library/more-registries.ts';
import { RecordSchema } from '../schema/library/record.ts';
import {
  DecisionsRegistrySchema,
  GuidanceRegistrySchema,
  HelplinesRegistrySchema,
  ImageChannelsRegistrySchema,
  RolesRegistrySchema,
} from '../schema/library/registries.ts';
import { readCoverage } from './coverage.ts';
import { isFile } from './folders.ts';
import { LibraryReader } from './library-reader.ts';

/**
 * Reads the shared library: policies and their sections, agreements, clauses, records, flowcharts and registries.
 * @param root the content folder
 * @returns the library, or undefined where a registry is missing or broken; diagnostics for every file with a
 *   problem, with file, line and column
 */
export async function readLibrary(root: string): Promise<Outcome<Library | undefined>> {
  const reader = new LibraryReader(root);
  const [decisions, guidance, helplines, roles, imageChannels, products, localAuthorities, serviceAges] = [
    await reader.registry('decisions', DecisionsRegistrySchema),
    await reader.registry('guidance', GuidanceRegistrySchema),
    await reader.registry('helplines', HelplinesRegistrySchema),
    await reader.registry('roles', RolesRegistrySchema),
    await reader.registry('image-channels', ImageChannelsRegistrySchema),
    await reader.registry('products', ProductsRegistrySchema),
    await reader.registry('local-authorities', LocalAuthoritiesRegistrySchema),
    await reader.registry('service-ages', ServiceAgesRegistrySchema),
  ];
  const { policies, sections } = await reader.policies();
  const agreements = await reader.agreements();
  const languages = await reader.languages();
  const translations = await reader.translations(agreements, languages);
  const clauses = await reader.clauses();
  const records = await reader.yamlFiles('records', RecordSchema);
  const flowcharts = await reader.yamlFiles('flowcharts', FlowchartSchema);
  const sheets = await reader.sheets();
  const icons = await reader.icons();
  const { diagnostics, words, translatedWords, places } = reader;
  if (
    !decisions ||
    !guidance ||
    !helplines ||
    !roles ||
    !imageChannels ||
    !products ||
    !localAuthorities ||
    !serviceAges
  )
    return { value: undefined, diagnostics };
  const library: Library = {
    policies,
    sections,
    agreements,
    translations,
    languages,
    clauses,
    records,
    flowcharts,
    sheets,
    icons,
    decisions,
    guidance,
    helplines,
    roles,
    imageChannels,
    products,
    localAuthorities,
    serviceAges,
    words,
    translatedWords,
    places,
  };
  // The map of topics is for whoever looks at the library; a library without one is whole.
  const mapped = (await isFile(join(root, 'coverage.yaml'))) ? (await readCoverage(root, library)).diagnostics : [];
  return { value: library, diagnostics: [...diagnostics, ...mapped] };
}
