import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import type { CallOptions } from '../../core/target.ts';
import { discard } from '../../http/http.ts';
import type { RegistryClient } from '../client.ts';
import type { ReferrersApi } from './api.ts';
import { readIndexState, type EarlyRead } from './tag-schema.ts';

/** Milliseconds for which it is known that a subject had no index. */
const MISSING_MS = 10_000;
/** Milliseconds after which an index is read again before it is changed. */
const EARLY_MS = 1000;

/** What was asked ahead for the referrers of one subject. */
interface Preparation {
  /** Until when there is known to have been no index; 0 where that is not known. */
  readonly missingUntil: Promise<number>;
  /** How many referrers are to be linked. */
  referrers: number;
  /** The index, read while the only referrer was sent. */
  early?: Promise<EarlyRead | undefined>;
}

/** What was asked ahead is known to an update of the index. */
export interface Prepared {
  readonly wasMissing: boolean;
  readonly early: EarlyRead | undefined;
}

/** Asks ahead what has to be known to link referrers, while they and their content are sent. */
export class LinkPreparations {
  readonly #client: RegistryClient;
  readonly #api: ReferrersApi;
  readonly #bySubject = new Map<Digest, Preparation>();

  constructor(client: RegistryClient, api: ReferrersApi) {
    this.#client = client;
    this.#api = api;
  }

  /** Once for each referrer that is to be linked. */
  async prepare(subject: Descriptor, options: CallOptions): Promise<void> {
    if (this.#api.isConfirmed) return;
    const known = this.#bySubject.get(subject.digest);
    if (known) known.referrers += 1;
    if (known) return;
    const missingUntil = this.#askAhead(subject, options).catch(() => 0);
    this.#bySubject.set(subject.digest, { missingUntil, referrers: 1 });
    await missingUntil;
  }

  async #askAhead(subject: Descriptor, options: CallOptions): Promise<number> {
    const answer = await this.#api.askToWrite(subject, options);
    if (typeof answer !== 'string') await discard(answer);
    if (this.#api.listsReferrers(answer)) return 0;
    const { kind } = await readIndexState(this.#client, subject.digest, options);
    return kind === 'missing' ? Date.now() + MISSING_MS : 0;
  }

  /**
   * When a referrer is being sent: reads the index that it is to be added to. Only where it is the only one: with the first
   * of several it would be read too early, and with each of them too often.
   */
  readEarly(subject: Descriptor, options: CallOptions): void {
    const prepared = this.#bySubject.get(subject.digest);
    if (prepared?.referrers !== 1 || prepared.early) return;
    const read = async (): Promise<EarlyRead | undefined> => {
      await prepared.missingUntil;
      if (!this.#api.isAbsent) return undefined;
      const began = performance.now();
      return { state: await readIndexState(this.#client, subject.digest, options), began };
    };
    prepared.early = read().catch(() => undefined);
  }

  /** What is known of the index now; no longer after this, since what is linked then changes it. */
  async take({ digest }: Descriptor): Promise<Prepared> {
    const prepared = this.#bySubject.get(digest);
    if (!prepared) return { wasMissing: false, early: undefined };
    this.#bySubject.set(digest, { missingUntil: Promise.resolve(0), referrers: 0 });
    const wasMissing = Date.now() < (await prepared.missingUntil);
    const early = await prepared.early;
    const isRecent = early !== undefined && performance.now() - early.began < EARLY_MS;
    // A missing index counts only when it was missed twice.
    const isSure = wasMissing || early?.state.kind === 'index';
    return { wasMissing, early: isRecent && isSure ? early : undefined };
  }
}
