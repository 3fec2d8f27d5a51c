import type { FactContext } from './derivedFact.ts';

/** Computes something once for all the facts of one check that look at it: several facts read the same texts. */
export function perContext<T>(compute: (context: FactContext) => T): (context: FactContext) => T {
  const known = new WeakMap<FactContext, { readonly value: T }>();
  return (context) => {
    const found = known.get(context) ?? { value: compute(context) };
    known.set(context, found);
    return found.value;
  };
}
