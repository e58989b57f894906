import type { MessagePort } from 'node:worker_threads';

/** Asks something of the thread that started this one. Question and answer are plain data. */
export type Ask = (question: unknown) => Promise<unknown>;

interface Question {
  readonly number: number;
  readonly question: unknown;
}

type Answer = { readonly number: number } & ({ readonly answer: unknown } | { readonly failed: string });

/** Answers the questions that arrive at a port, and keeps no process alive by waiting for them. */
export function answerAt(port: MessagePort, answer: Ask): void {
  port.on('message', ({ number, question }: Question) => {
    const say = (said: Answer): void => port.postMessage(said);
    answer(question).then(
      (answered) => say({ number, answer: answered }),
      (error) => say({ number, failed: String(error) }),
    );
  });
  port.unref();
}

/** Asks through a port, at whose other end somebody answers. */
export function askThrough(port: MessagePort): Ask {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let asked = 0;
  port.on('message', (said: Answer) => {
    const asker = waiting.get(said.number);
    waiting.delete(said.number);
    if ('answer' in said) asker?.resolve(said.answer);
    else asker?.reject(new Error(said.failed));
  });
  port.unref();
  return (question) => {
    const asker = Promise.withResolvers<unknown>();
    const number = asked++;
    waiting.set(number, asker);
    port.postMessage({ number, question } satisfies Question);
    return asker.promise;
  };
}
