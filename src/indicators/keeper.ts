/** Keeps what is worked out about something, each under a name, as long as that thing is there. */
export function keeper<Value>(): (about: object, name: string, make: () => Value) => Value {
  const kept = new WeakMap<object, Map<string, Value>>();
  return (about, name, make) => {
    const own = kept.get(about) ?? new Map<string, Value>();
    kept.set(about, own);
    if (!own.has(name)) own.set(name, make());
    return own.get(name) as Value;
  };
}
