/** Whether two values of a setting are one: plain values, or plain values by name in whatever order. */
export function sameSetting(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const entries = Object.entries(one);
  const others = new Map<string, unknown>(Object.entries(other));
  return (
    entries.length === others.size && entries.every(([key, value]) => others.has(key) && others.get(key) === value)
  );
}
