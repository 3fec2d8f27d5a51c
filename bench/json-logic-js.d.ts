/** The part of json-logic-js that the benchmarks use; the package ships no types. */
declare module 'json-logic-js' {
  const jsonLogic: {
    apply(rule: unknown, data: unknown): unknown;
    add_operation(name: string, operation: (...values: never[]) => unknown): void;
  };
  // eslint-disable-next-line no-restricted-exports -- the package's own form
  export default jsonLogic;
}
