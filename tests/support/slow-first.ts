import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** Files that take much longer than their size lets one think. */
const SLOW = ['faults', 'sins', 'pdf-accessibility', 'class-set', 'output', 'rebuild', 'review'];

const isSlow = ({ moduleId }: TestSpecification): boolean => SLOW.some((name) => moduleId.endsWith(`/${name}.test.ts`));

/** Starts with the slow files, so that at the end nobody waits for one of them alone. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}
