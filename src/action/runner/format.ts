/** `1 layer`, `2 layers`. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Bytes in units of 1024. */
export function formatSize(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  let value = bytes;
  let unit = 0;
  for (; value >= 1024 && unit < units.length - 1; unit += 1) value /= 1024;
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}

/** `2026-01-31 12:00 UTC` */
export function formatTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** `3 days`, `1 hour`, `less than a minute`. */
export function formatAge(milliseconds: number): string {
  if (milliseconds < 0) return 'in the future';
  const [unit, size] = UNITS.find(([, one]) => milliseconds >= one) ?? [];
  return unit && size ? counted(Math.floor(milliseconds / size), unit) : 'less than a minute';
}
