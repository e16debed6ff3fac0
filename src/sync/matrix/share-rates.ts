import type { Rate } from '../rules/rules.ts';

/** How a plan is carried out. */
export interface Jobs {
  readonly shards: number;
  /** So many of them at once. */
  readonly parallel: number;
  /** What the plan itself has used. */
  readonly used: readonly { readonly host: string; readonly pullsUsed: number }[];
}

/** What each job may ask of the registries, so that all of them keep to the rates: a number of pulls is for all, one after the other too. */
export function shareRates(
  rates: ReadonlyMap<string, Rate>,
  { shards, parallel, used }: Jobs,
): ReadonlyMap<string, Rate> {
  const atOnce = Math.max(1, Math.min(shards, parallel));
  const shareOf = ([host, { requests, pulls, bandwidth }]: [string, Rate]): [string, Rate] => {
    const pulled = used.find((one) => one.host === host)?.pullsUsed ?? 0;
    return [
      host,
      {
        ...(requests !== undefined && { requests: requests / atOnce }),
        ...(bandwidth !== undefined && { bandwidth: bandwidth / atOnce }),
        ...(typeof pulls === 'number' && {
          pulls: Math.floor(Math.max(0, pulls - pulled) / Math.max(1, shards)),
        }),
        ...(typeof pulls === 'object' && { pulls: { share: pulls.share / atOnce } }),
      },
    ];
  };
  return new Map([...rates].map(shareOf));
}
