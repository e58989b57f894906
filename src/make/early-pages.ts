import { type SchoolPlan, withoutPack } from '../plan/school-plan.ts';
import type { OpenSite, SchoolMade } from '../site/open-site.ts';
import { drawCharts } from './draw-charts.ts';
import { inputOfPlans, type SharedInput } from './pages-input.ts';

/**
 * Pages of schools that are made while others are still planned. Where no PDFs are printed there is nothing else to
 * wait for.
 */
export class EarlyPages {
  readonly site: OpenSite;
  readonly #shared: SharedInput;
  readonly #onMade: (done: number) => void;
  #done = 0;
  readonly #made = new Map<string, Promise<SchoolMade>>();

  /** @param onMade told how many schools are done with */
  constructor(site: OpenSite, shared: SharedInput, onMade: (done: number) => void) {
    this.site = site;
    this.#shared = shared;
    this.#onMade = onMade;
  }

  /**
   * Lets the pages of a school be made, and waits while there is enough to do.
   * @returns the plan without what only its pages need
   */
  async begin(plan: SchoolPlan): Promise<SchoolPlan> {
    const { id } = plan.school;
    // Its documents are at hand now, and would have to be resolved again later.
    const charts = await drawCharts([plan], this.#shared.library);
    const made = this.site.makeSchool({ ...inputOfPlans([plan], this.#shared), charts }, id);
    // Whoever asks for them is told what went wrong; nobody may ask.
    made.then(() => this.#onMade(++this.#done)).catch(() => undefined);
    this.#made.set(id, made);
    await this.site.room();
    return withoutPack(plan);
  }

  /** What came of the pages of a school; undefined where they were not begun. */
  made(school: string): Promise<SchoolMade> | undefined {
    return this.#made.get(school);
  }
}
