import { isRecord } from '../../../core/descriptor.ts';
import { isDigest, type Digest } from '../../../core/digest.ts';
import type { WrittenIndex } from '../../../registry/referrers/written-indexes.ts';
import type { InputName } from '../../inputs/raw-inputs.ts';
import type { StepState } from '../../runner/runner.ts';
import type { Runtime } from '../../runner/runtime.ts';
import { keepInputs, type KeptInputs } from '../shared/kept-inputs.ts';

const REFERRERS = 'referrers';

/** Bytes of JSON. The post step is given it as a variable, which on Windows has at most 32,767 characters. */
const MAX_INDEXES = 20 * 1024;

/** What a registry is reached with. */
const CONNECTION: ReadonlySet<InputName> = new Set<InputName>([
  'registry',
  'username',
  'password',
  'registry-auth',
  'github-token',
  'if-unauthorized',
  'plain-http',
  'ca-file',
  'client-cert',
  'client-key',
  'headers',
  'referrers-mode',
  'retries',
]);

/** A referrers index that was written, and its repository. */
export interface InRepository {
  readonly repository: string;
  readonly written: WrittenIndex;
}

/** What the post step looks at once more: digests and names, no secret. */
export interface ReferrersState extends KeptInputs {
  readonly indexes: readonly InRepository[];
}

/** The newest, as many as fit into the state; and the others, whose writers have had the most time. */
export function fitting(all: readonly InRepository[]): {
  readonly kept: readonly InRepository[];
  readonly rest: readonly InRepository[];
} {
  const newest = all.toSorted((one, other) => other.written.writtenAt - one.written.writtenAt);
  let size = 0;
  const end = newest.findIndex((one) => (size += JSON.stringify(one).length + 1) > MAX_INDEXES);
  return end < 0 ? { kept: newest, rest: [] } : { kept: newest.slice(0, end), rest: newest.slice(end) };
}

export function rememberReferrers(
  step: StepState,
  indexes: readonly InRepository[],
  { runtime, logins }: { readonly runtime: Runtime; readonly logins: readonly string[] },
): void {
  const state: ReferrersState = { ...keepInputs(runtime, logins, (name) => CONNECTION.has(name)), indexes };
  step.save(REFERRERS, state);
}

/** Undefined where the step wrote no referrers index. */
export function rememberedReferrers(step: StepState): ReferrersState | undefined {
  const state = step.read(REFERRERS);
  const json: unknown = state === '' ? undefined : JSON.parse(state);
  if (!isRecord(json) || !isRecord(json['inputs']) || !Array.isArray(json['indexes'])) return undefined;
  const known = json as unknown as ReferrersState;
  return { ...known, indexes: json['indexes'].flatMap((one: unknown) => indexIn(one) ?? []) };
}

function indexIn(json: unknown): InRepository | undefined {
  if (!isRecord(json) || !isRecord(json['written'])) return undefined;
  const { subject, digest, writtenAt, tookMs, added, removed } = json['written'];
  if (!isDigest(String(subject)) || !isDigest(String(digest))) return undefined;
  const written = {
    subject: subject as Digest,
    digest: digest as Digest,
    added: digestsIn(added),
    removed: digestsIn(removed),
    writtenAt: Number(writtenAt),
    tookMs: Number(tookMs),
  };
  return { repository: String(json['repository']), written };
}

function digestsIn(json: unknown): Digest[] {
  return Array.isArray(json) ? json.map(String).filter(isDigest) : [];
}
