import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { type Ask, answerAt, askThrough } from '../../src/site/render/questions.ts';

let close: () => void = () => undefined;
afterEach(() => close());

/** Asks somebody at the other end of a channel. */
function asking(answer: Ask): Ask {
  const { port1, port2 } = new MessageChannel();
  close = () => {
    port1.close();
    port2.close();
  };
  answerAt(port1, answer);
  return askThrough(port2);
}

/** The process would end while nobody else does anything. */
const awake = async <Result>(work: Promise<Result>): Promise<Result> => {
  const timer = setInterval(() => undefined, 1000);
  return work.finally(() => clearInterval(timer));
};

test('every question gets its own answer, also when a later one is answered first', async () => {
  const first = Promise.withResolvers<void>();
  const ask = asking(async (question) => {
    if (question === 'slow') await first.promise;
    else first.resolve();
    return { to: question };
  });
  expect(await awake(Promise.all([ask('slow'), ask('quick')]))).toEqual([{ to: 'slow' }, { to: 'quick' }]);
});

test('who asks is told why there is no answer, and may ask again', async () => {
  const ask = asking(async (question) => {
    if (question === 'bad') throw new Error('the chart has no steps');
    return 'well';
  });
  await expect(awake(ask('bad'))).rejects.toThrow('the chart has no steps');
  expect(await awake(ask('good'))).toBe('well');
});
