import { canonicalRegistry, parseRegistry } from '../../core/reference.ts';
import { parseSize } from '../../core/size.ts';
import { Fields } from './fields.ts';
import type { Rate } from './rules.ts';

const KEYS = ['requests', 'pulls', 'bandwidth'];
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };
/** GHCR has about 2,000 requests a minute; Docker Hub counts pulls. */
const DEFAULTS: readonly (readonly [registry: string, rate: Rate])[] = [
  ['ghcr.io', { requests: 1500 / 60 }],
  ['docker.io', { pulls: { share: 0.8 } }],
];
/** Lifts a default. */
const NONE = 'none';

/** Key `rates`: a map of registries. */
export function parseRates(value: unknown): ReadonlyMap<string, Rate> {
  const rates = new Map(DEFAULTS);
  if (value === undefined) return rates;
  const registries = new Fields(value, { where: 'rates' });
  for (const name of registries.keys) {
    const registry = registries.read(name, () => canonicalRegistry(parseRegistry(name)));
    const fields = new Fields(registries.value(name), { where: `rates: ${registry}`, known: KEYS });
    rates.set(registry, { ...without(rates.get(registry) ?? {}, fields), ...rateOf(fields) });
  }
  return rates;
}

/** The default of what the map says nothing of. */
function without({ requests, pulls, bandwidth }: Rate, fields: Fields): Rate {
  return {
    ...(requests !== undefined && !fields.says('requests') && { requests }),
    ...(pulls !== undefined && !fields.says('pulls') && { pulls }),
    ...(bandwidth !== undefined && !fields.says('bandwidth') && { bandwidth }),
  };
}

function rateOf(fields: Fields): Rate {
  const [requests, pulls, bandwidth] = [requestsOf(fields), pullsOf(fields), bandwidthOf(fields)];
  return {
    ...(requests !== undefined && { requests }),
    ...(pulls !== undefined && { pulls }),
    ...(bandwidth !== undefined && { bandwidth }),
  };
}

function requestsOf(fields: Fields): number | undefined {
  const allowed = `a number of requests such as 25/s, 1500/m or 50000/h, or ${NONE}`;
  const text = fields.text('requests', allowed);
  if (text === undefined || text === NONE) return undefined;
  const [, amount, unit = ''] = /^([1-9][0-9]{0,8})\/([smh])$/.exec(text) ?? [];
  if (amount === undefined) throw fields.wrong('requests', text, allowed);
  return Number(amount) / (SECONDS[unit] ?? 1);
}

function pullsOf(fields: Fields): Rate['pulls'] {
  const allowed = `a share of those that are left, such as 80%, a whole number, or ${NONE}`;
  const text = fields.text('pulls', allowed);
  if (text === undefined || text === NONE) return undefined;
  const share = shareOf(text);
  if (share !== undefined) return { share };
  if (/^(?:0|[1-9][0-9]{0,8})$/.test(text)) return Number(text);
  throw fields.wrong('pulls', text, allowed);
}

/** Of `80%`: 0.8; undefined for what is no share. */
export function shareOf(text: string): number | undefined {
  const percent = Number(/^([1-9][0-9]?|100)%$/.exec(text)?.[1]);
  return Number.isNaN(percent) ? undefined : percent / 100;
}

function bandwidthOf(fields: Fields): number | undefined {
  const allowed = `a size a second such as 20MB/s, or ${NONE}`;
  const text = fields.text('bandwidth', allowed);
  if (text === undefined || text === NONE) return undefined;
  const bytes = text.endsWith('/s') ? parseSize(text.slice(0, -2)) : undefined;
  if (bytes === undefined || bytes === 0) throw fields.wrong('bandwidth', text, allowed);
  return bytes;
}
