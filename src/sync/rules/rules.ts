import type { Digest } from '../../core/digest.ts';
import type { TagRules } from './tag-selection.ts';

/** What is copied from where to where, and what holds for it. */
export interface SyncRule {
  /** Its number where none is given. */
  readonly name: string;
  /** The text of a location. */
  readonly from: string;
  /** Names or globs below `from`, `!` denies; without any, `from` is the repository itself. */
  readonly repositories: readonly string[];
  /** Texts of locations, also with placeholders such as `{repository}`. */
  readonly to: readonly string[];
  readonly select: TagRules;
  /** The name at the destination, with placeholders such as `{tag}`. */
  readonly retag: string;
  /** Tags of the destination that are never moved: patterns, or the word `versions`. */
  readonly fixed: readonly string[];
  /** The tag that keeps what a tag stood for before it moves, as `{tag}-was-{digest:12}`. */
  readonly backup: string | undefined;
  /** `signature` or artifact types, of which one must refer to what is copied. */
  readonly onlyWith: readonly string[];
  /** All contents are copied before the first tag; one failure moves none. */
  readonly together: boolean;
  readonly ifNone: 'error' | 'warn' | 'ignore';
  /** Tags of one repository; more is an error. */
  readonly atMost: number;
  readonly prune: PruneRule | undefined;
  /** As input `verify` takes it, unchecked. */
  readonly verify: unknown;
  /** Texts by the names of the inputs that they stand for. */
  readonly settings: Readonly<Record<string, string>>;
  /** Of all that the rule says, without its name: a changed rule has another. */
  readonly digest: Digest;
}

/** Which tags of the destination go when they are no longer selected. */
export interface PruneRule {
  /** Patterns of tags that stay. */
  readonly keep: readonly string[];
  /** Runs one after the other in which a tag was not selected. */
  readonly after: number;
  /** Of one repository and run; more is an error. */
  readonly max: number;
  /** The same as a share of the repository's tags, 0 to 1. */
  readonly maxShare: number;
  readonly scope: 'ours' | 'all';
}

/** What a registry is asked for at most, by the whole sync. */
export interface Rate {
  /** A second. */
  readonly requests?: number;
  /** So many, or a share of those that the registry says are left. */
  readonly pulls?: number | { readonly share: number };
  /** Bytes a second. */
  readonly bandwidth?: number;
}

export interface SyncRules {
  readonly rules: readonly SyncRule[];
  /** By the canonical name of a registry. */
  readonly rates: ReadonlyMap<string, Rate>;
  readonly digest: Digest;
}
