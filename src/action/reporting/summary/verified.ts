import { counted } from '../../runner/format.ts';
import type { ArtifactResult } from '../../results/result.ts';
import { reasonFor } from '../../results/verified.ts';
import { shortDigest } from './graph.ts';
import { code, prose, table } from './markdown.ts';

const MAX_ROWS = 100;

/** What held of input `verify`: a row for each rule and signature. */
export function verifiedOf({ verified }: ArtifactResult): string[] {
  if (!verified) return [];
  const rows = verified
    .slice(0, MAX_ROWS)
    .map((one) => [code(shortDigest(one.digest)), `${one.rule}: ${one.kind}`, prose(reasonFor(one), 500)]);
  const omitted = verified.length - rows.length;
  const more = omitted > 0 ? [`and ${counted(omitted, 'more row')}`] : [];
  return [table(['Verified', 'Rule', 'Because'], rows), ...more];
}
