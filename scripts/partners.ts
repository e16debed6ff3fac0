import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unpackWithApt } from './partners/apt.ts';
import { buildWithGo } from './partners/go.ts';
import { unpackWithNpm } from './partners/npm.ts';
import { broughtPath, onPath, partnerPath, partnersFolder } from './partners/places.ts';
import { step } from './partners/step.ts';
import { partnerNames, partners, type Partner, type PartnerName } from './partners/table.ts';

export interface BringOptions {
  /** Only what takes seconds. */
  readonly quick?: boolean;
  /** Only these, optional ones too. */
  readonly only?: readonly PartnerName[];
}

export interface BroughtPartner {
  readonly name: PartnerName;
  readonly state: 'there' | 'brought' | 'missing';
  /** Why it is missing, or how long it took. */
  readonly note: string;
}

/** Sees to it that the partners are in .partners/bin; one that cannot be had is reported, never thrown. */
export async function bringPartners(options: BringOptions = {}): Promise<BroughtPartner[]> {
  const results: BroughtPartner[] = [];
  for (const name of options.only ?? partnerNames) {
    const result = await bringOne(name, options);
    results.push(result);
    if (result.state === 'there' && options.quick === true) continue;
    console.log(`partners: ${name} ${result.state === 'missing' ? 'is not there: ' : ''}${result.note}`);
  }
  return results;
}

async function bringOne(name: PartnerName, options: BringOptions): Promise<BroughtPartner> {
  const { byName = false, quick, check } = partners[name];
  if (isCurrent(name)) return { name, state: 'there', note: `${partners[name].version} is there` };
  const installed = partners[name].from === 'apt' ? onPath(name) : undefined;
  if (installed !== undefined && (await works(installed, check)))
    return { name, state: 'there', note: 'of the machine is used' };
  const byHand = byName && options.only === undefined;
  if (byHand && partnerPath(name) !== undefined) return { name, state: 'there', note: 'is there' };
  if (byHand) return { name, state: 'missing', note: `optional, \`npm run partners -- ${name}\` tries` };
  if (options.quick === true && quick !== true)
    return { name, state: 'missing', note: '`npm run partners` brings it' };
  const started = performance.now();
  try {
    await bring(name, options.quick === true);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    return { name, state: 'brought', note: `${partners[name].version} brought in ${seconds} s` };
  } catch (error) {
    return { name, state: 'missing', note: error instanceof Error ? error.message : String(error) };
  }
}

/** Everything happens in a folder of its own; what other processes see appears by rename, complete and tried. */
async function bring(name: PartnerName, quick: boolean): Promise<void> {
  const partner = partners[name];
  const target = broughtPath(name);
  mkdirSync(dirname(target), { recursive: true });
  const folder = mkdtempSync(join(partnersFolder, `${name}-`));
  let keep = false;
  try {
    const made =
      partner.from === 'go'
        ? await buildWithGo(partner, folder, goTimeoutMs(partner, quick))
        : partner.from === 'npm'
          ? await unpackWithNpm(partner, folder, 120_000)
          : await unpackWithApt(partner, folder, 60_000);
    keep = made.endsWith('.sh');
    // A wrapper finds its folder from .partners/bin, so it is tried there.
    const fresh = join(dirname(target), `.new-${process.pid}-${name}`);
    renameSync(made, fresh);
    chmodSync(fresh, 0o755);
    try {
      await step(fresh, partner.check, { timeoutMs: 20_000 });
      renameSync(fresh, target);
    } finally {
      rmSync(fresh, { force: true });
    }
    writeFileSync(join(folder, 'stamp'), stampOf(name));
    renameSync(join(folder, 'stamp'), stampFile(name));
  } catch (error) {
    keep = false;
    throw error;
  } finally {
    if (!keep) rmSync(folder, { recursive: true, force: true });
  }
}

/** Who names a partner waits for it. */
function goTimeoutMs({ byName }: Partner, quick: boolean): number {
  if (quick) return 180_000;
  return byName === true ? 3_600_000 : 900_000;
}

async function works(path: string, check: readonly string[]): Promise<boolean> {
  return step(path, check, { timeoutMs: 10_000 }).then(
    () => true,
    () => false,
  );
}

function stampFile(name: PartnerName): string {
  return join(partnersFolder, `${name}.stamp`);
}

function stampOf(name: PartnerName): string {
  return JSON.stringify({ recipe: 1, platform: `${process.platform}-${process.arch}`, ...partners[name] });
}

function isCurrent(name: PartnerName): boolean {
  try {
    return readFileSync(stampFile(name), 'utf8') === stampOf(name) && partnerPath(name) === broughtPath(name);
  } catch {
    return false;
  }
}

async function main(args: readonly string[]): Promise<number> {
  const names = args.filter((arg) => arg !== '--quick');
  const only = partnerNames.filter((name) => names.includes(name));
  if (only.length < names.length) {
    console.error(`Usage: node scripts/partners.ts [--quick] [${partnerNames.join(' | ')}]...`);
    return 2;
  }
  const quick = args.includes('--quick');
  const results = await bringPartners(only.length === 0 ? { quick } : { quick, only });
  const missing = results.filter(({ state }) => state === 'missing');
  console.log(`partners: ${results.length - missing.length} of ${results.length} usable`);
  const required = missing.filter(({ name }) => partners[name].optional !== true);
  return required.length > 0 && !quick && process.env['CI'] === 'true' ? 1 : 0;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
