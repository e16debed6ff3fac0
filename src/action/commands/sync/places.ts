import type { Transfers } from '../../../copy/transfers.ts';
import { SingleFlight } from '../../../core/concurrency.ts';
import { OrasError } from '../../../core/errors.ts';
import type { Source, Target } from '../../../core/target.ts';
import { Repository, type PinnedTags } from '../../../sync/repository.ts';
import { destinationPlace, sourcePlace, type RepositoryPlace } from '../../../sync/rules/places.ts';
import { namedRepositories, needsCatalog, repositoryMatcher } from '../../../sync/rules/repositories.ts';
import { plannedSource } from '../../../sync/matrix/planned-source.ts';
import type { PlanItem } from '../../../sync/records/plan-item.ts';
import type { SyncRule } from '../../../sync/rules/rules.ts';
import type { ActiveRule } from '../../../sync/sync-rule.ts';
import { Unit, type Destination } from '../../../sync/unit.ts';
import { formatLocation, parseLocation, type Location } from '../../inputs/location.ts';
import { wrong } from '../../inputs/raw-inputs.ts';
import type { TargetOptions } from '../../open/local-targets.ts';
import type { Context } from '../shared/context.ts';
import { counted } from '../../runner/format.ts';
import { transfersBetween } from '../shared/mounting.ts';
import { tagsIn } from '../shared/tags-in.ts';

/** What stands between copies and the places that they read and write. */
export interface Between {
  /** What is read in place of an archive that an export wrote; undefined for all else. */
  exported(source: Source, location: Location): Promise<Source | undefined>;
  /** For the copies of one repository. */
  destination(target: Target, repository: string): Target;
  readonly targets: TargetOptions;
}

/** The repositories of all rules, each opened once. */
export class Places {
  readonly #context: Context;
  readonly #between: Between | undefined;
  readonly #catalogs = new SingleFlight<string, readonly string[]>('keep');
  readonly #ids = new Set<string>();
  readonly #sources = new SingleFlight<string, Repository>('keep');
  readonly #targets = new SingleFlight<string, Destination>('keep');
  readonly #transfersTo: (to: Location) => Transfers = transfersBetween();
  /** By the text of the location: an archive is written as a whole. */
  readonly #opened = new SingleFlight<string, Target>('keep');

  constructor(context: Context, between?: Between) {
    this.#context = context;
    this.#between = between;
  }

  /** All that were opened for writing. */
  targets(): Promise<Target[]> {
    return Promise.all(this.#opened.values());
  }

  /** The repositories of the rule, with all places of each. */
  async units(rule: ActiveRule): Promise<Unit[]> {
    const names = await this.#namesOf(rule.rule);
    const units: Unit[] = [];
    for (const name of names) {
      const from = await this.#source(sourcePlace(rule.rule, name));
      const to = rule.rule.to.map((one) => this.#target(destinationPlace(rule.rule, one, name)));
      const isFirst = !this.#ids.has(from.key);
      this.#ids.add(from.key);
      const id = isFirst ? from.key : `${from.key} (rule ${rule.rule.name})`;
      units.push(new Unit({ rule, id }, from, await Promise.all(to)));
    }
    return units;
  }

  /** A repository of a plan and where its items go. Tags stand for what they stood for then. */
  async planned(rule: ActiveRule, items: readonly PlanItem[]): Promise<Unit> {
    const [{ from }] = items as readonly [PlanItem, ...PlanItem[]];
    const location = locationOf(from);
    const source = plannedSource(await this.#context.open.source(location), items);
    const digests = new Map(items.map(({ tag, digest }) => [tag, digest]));
    const repository = new Repository(source, { text: from, pinned: { digests, others: true } });
    const to = [...new Set(items.map((item) => item.to))].map((text) => this.#target({ text }));
    return new Unit({ rule, id: from }, repository, await Promise.all(to));
  }

  /** Names below `from`, in a layout full names; undefined for `from` itself. */
  async #namesOf(rule: SyncRule): Promise<readonly (string | undefined)[]> {
    if (rule.repositories.length === 0) return [undefined];
    if (!needsCatalog(rule)) return namedRepositories(rule);
    const all = await this.#repositoriesIn(locationOf(rule.from));
    const names = all.filter(repositoryMatcher(rule));
    if (names.length > 0) return names;
    throw new OrasError(
      'NOT_FOUND',
      `rule ${rule.name}: none of the ${counted(all.length, 'repository', 'repositories')} in ${rule.from} is meant`,
    );
  }

  async #repositoriesIn(location: Location): Promise<readonly string[]> {
    if (location.kind !== 'registry') {
      const { target } = await this.#source({ text: location.text });
      const names = await tagsIn(target, location.text, this.#context.signal);
      return [...new Set(names.flatMap((name) => /^(.+):[^:/]*$/.exec(name)?.[1] ?? []))];
    }
    const { registry, repository } = location.reference;
    const all = await this.#catalogs.get(registry, () => this.#catalog(registry));
    const below = `${repository}/`;
    return all.flatMap((one) => (one.startsWith(below) ? one.slice(below.length) : []));
  }

  #catalog(registry: string): Promise<string[]> {
    const { open, signal } = this.#context;
    return Array.fromAsync(open.repositories(registry, signal));
  }

  #source({ text, prefix = '' }: RepositoryPlace): Promise<Repository> {
    return this.#sources.get(`${text} ${prefix}`, async () => {
      const location = locationOf(text);
      const opened = await this.#context.open.source(location);
      const exported = await this.#between?.exported(opened, location);
      return new Repository(exported ?? opened, {
        text: formatLocation(location),
        prefix,
        pinned: pinnedIn(location),
        asksAll: exported !== undefined,
      });
    });
  }

  #target({ text, prefix = '' }: RepositoryPlace): Promise<Destination> {
    return this.#targets.get(`${text} ${prefix}`, async () => {
      const location = locationOf(text);
      const opened = await this.#opened.get(formatLocation(location), () =>
        this.#context.open.target(location, this.#between?.targets),
      );
      const target = this.#between?.destination(opened, prefix) ?? opened;
      return Object.assign(new Repository(target, { text: formatLocation(location), prefix }), {
        transfers: this.#transfersTo(location),
      });
    });
  }
}

/** A digest with tags stands for them, whatever they stand for at the source. */
function pinnedIn(location: Location): PinnedTags | undefined {
  const digest = location.kind === 'registry' ? location.reference.digest : location.digest;
  if (digest === undefined) return undefined;
  if (location.tags.length > 0) return { digests: new Map(location.tags.map((tag) => [tag, digest])) };
  throw wrong('rules', location.text, 'a tag before the digest, which is its name at the destination');
}

function locationOf(text: string): Location {
  return parseLocation('rules', text);
}
