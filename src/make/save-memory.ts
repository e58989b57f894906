import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Lets Node look for memory that nobody needs a little sooner. Left alone it lets a build of many schools grow to
 * several times of what it holds, because nothing stops it; it costs one part in twenty of the time of planning.
 */
export function saveMemory(): void {
  setFlagsFromString('--heap-growing-percent=40');
  // The room for what has just been made is as large as the command needed to start, and would grow to four times that.
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** With more schools than this, the thread that plans them holds so much itself that all have to be thrifty. */
const MANY_SCHOOLS = 300;

/**
 * Makes room for threads that begin now, and sets how much they take. What this thread has made before is given back.
 * The threads look for unneeded memory when they hold a little more than twice what they need: they need no more for a
 * thousand schools than for one, and looking sooner would take a tenth of the whole time.
 */
export function makeRoomForThreads(schools: number): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  setFlagsFromString(`--heap-growing-percent=${schools > MANY_SCHOOLS ? 40 : 90}`);
  setFlagsFromString('--semi-space-growth-factor=2');
  setFlagsFromString('--max-semi-space-size=8');
}
