/**
 * A fixed number of places, handed out in the order of asking. Whoever takes all of them works alone.
 */
export class Places {
  readonly size: number;
  #free: number;
  readonly #waiting: { readonly count: number; readonly go: () => void }[] = [];

  constructor(size: number) {
    this.size = size;
    this.#free = size;
  }

  /** Runs `work` as soon as `count` places are free, and gives them back afterwards. */
  async use<T>(count: number, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((go) => {
      this.#waiting.push({ count, go });
      this.#next();
    });
    try {
      return await work();
    } finally {
      this.#free += count;
      this.#next();
    }
  }

  #next(): void {
    for (let first = this.#waiting[0]; first && first.count <= this.#free; first = this.#waiting[0]) {
      this.#waiting.shift();
      this.#free -= first.count;
      first.go();
    }
  }
}
