/**
 * Gives values that can be made again whenever somebody asks for them, of which only the last few that were used stay
 * in memory: what a thousand schools are made of would not fit into it.
 * @param count how many stay
 */
export function keepLast<T extends object>(count: number): (make: () => T, first?: T) => () => T {
  const kept = new Map<object, T>();
  const use = (key: object, value: T): T => {
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > count && oldest) kept.delete(oldest);
    return value;
  };
  return (make, first) => {
    const key = {};
    if (first) use(key, first);
    return () => use(key, kept.get(key) ?? make());
  };
}
