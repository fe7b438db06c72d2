/** Works something out about a thing once, and keeps it as long as the thing is there. */
export function remembered<Thing extends object, Value extends object>(make: (thing: Thing) => Value): (thing: Thing) => Value {
  const known = new WeakMap<Thing, Value>();
  return (thing) => {
    let found = known.get(thing);
    if (!found) known.set(thing, (found = make(thing)));
    return found;
  };
}
