/** The exit codes that shells expect of a command that somebody stopped. */
const CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Runs a long step that can be stopped by a signal, which then is the reason of its `AbortSignal`.
 * @param farewell what is said when it was stopped; without it the step says so itself
 * @returns the exit code
 */
export async function untilStopped(step: (signal: AbortSignal) => Promise<number>, farewell?: string): Promise<number> {
  const controller = new AbortController();
  const { signal } = controller;
  const handlers = Object.entries(CODES).map(([name, code]) => [name, () => controller.abort(code)] as const);
  for (const [name, handler] of handlers) process.on(name, handler);
  try {
    return await step(signal);
  } catch (error) {
    if (!signal.aborted || farewell === undefined) throw error;
    console.error(farewell);
    return signal.reason as number;
  } finally {
    for (const [name, handler] of handlers) process.off(name, handler);
  }
}

/** Resolves when somebody stops the command. */
export const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const name of Object.keys(CODES)) process.once(name, () => resolve());
  });
