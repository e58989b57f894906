const bodies = new WeakMap<Response, string | Uint8Array>();
const Original = globalThis.Response;

/**
 * A response whose body stays as it was given. One of Node makes a stream of it and copies every page twice, which
 * takes as long as writing its file.
 */
class ResponseWithBody extends Original {
  constructor(body?: ConstructorParameters<typeof Original>[0], init?: ResponseInit) {
    const isWhole = typeof body === 'string' || body instanceof Uint8Array;
    super(isWhole ? null : body, init);
    if (isWhole) bodies.set(this, body);
  }
}

/** Lets responses that are made from now on keep their bodies: only in a thread that makes pages and nothing else. */
export function keepBodies(): void {
  globalThis.Response = ResponseWithBody;
}

/** The body of a response. */
export const bodyOf = async (response: Response): Promise<string | Uint8Array> =>
  bodies.get(response) ?? new Uint8Array(await response.arrayBuffer());
