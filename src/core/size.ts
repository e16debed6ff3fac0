const FORM = /^([0-9]{1,7})\s*([KMGT])(i?)B$/i;
const POWERS: Readonly<Record<string, number>> = { K: 1, M: 2, G: 3, T: 4 };

/** Bytes of a size such as `500MB` (500,000,000) or `2GiB` (2 × 2³⁰); undefined for a text of another form. */
export function parseSize(text: string): number | undefined {
  const [, amount, unit = '', binary] = FORM.exec(text) ?? [];
  if (amount === undefined) return undefined;
  return Number(amount) * (binary === '' ? 1000 : 1024) ** (POWERS[unit.toUpperCase()] ?? 0);
}
