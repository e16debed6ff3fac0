import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { OrasError } from '../core/errors.ts';

const INSIDE = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // The host below an Azure machine.
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  INSIDE.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::', 96],
  ['::ffff:0:0:0', 96],
  ['100::', 64],
  ['2001::', 32],
  ['2002::', 16],
  ['fec0::', 10],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  INSIDE.addSubnet(network, bits, 'ipv6');
}

/** Whether the address lies inside the runner's own network: loopback, private, link-local, or no address for a server. */
export function isInsideAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, '');
  const mapped = /^::ffff:([0-9.]+)$/i.exec(bare)?.[1];
  if (mapped !== undefined) return INSIDE.check(mapped, 'ipv4');
  return INSIDE.check(bare, isIP(bare) === 6 ? 'ipv6' : 'ipv4');
}

/** Where clouds tell a machine its secrets: no registry leads there, not even one inside. */
const METADATA_ADDRESSES = new BlockList();
for (const address of ['169.254.169.254', '169.254.170.2', '168.63.129.16', '100.100.100.200', '192.0.0.192'])
  METADATA_ADDRESSES.addAddress(address, 'ipv4');
for (const address of ['fd00:ec2::254', 'fd20:ce::254']) METADATA_ADDRESSES.addAddress(address, 'ipv6');
const METADATA_NAMES =
  /^(?:metadata(?:\.google\.internal|\.goog|\.azure\.internal|\.tencentyun\.com|\.packet\.net|\.platformequinix\.com)?|instance-data(?:\.ec2\.internal)?|rancher-metadata)$/i;

export function isMetadataHost(hostname: string): boolean {
  const host = bareHost(hostname);
  const family = isIP(host);
  if (family === 0) return METADATA_NAMES.test(host);
  return METADATA_ADDRESSES.check(host, family === 4 ? 'ipv4' : 'ipv6');
}

/**
 * What the text of a host tells: an address by its range; `localhost` and the names of metadata services are inside;
 * undefined for a name that must be looked up.
 */
export function isInsideHost(hostname: string): boolean | undefined {
  const host = bareHost(hostname);
  if (isIP(host) !== 0) return isInsideAddress(host);
  return host === 'localhost' || host.endsWith('.localhost') || isMetadataHost(host) ? true : undefined;
}

function bareHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

/** The hosts that the user named; one that had any address outside, once, does not count as inside. */
export class KnownHosts {
  readonly #inside = new Map<string, boolean>();

  note(hostname: string, inside: boolean): void {
    this.#inside.set(hostname, inside && this.#inside.get(hostname) !== false);
  }

  isInside(hostname: string): boolean {
    return isInsideHost(hostname) ?? this.#inside.get(hostname) ?? false;
  }
}

/** Looks a name up, and notes whether it is inside. */
export function notingLookup(known: KnownHosts, lookup: LookupFunction = defaultLookup): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, options, (error, address, family) => {
      if (!error) known.note(hostname, addressesOf(address).every(isInsideAddress));
      callback(error, address, family);
    });
}

/**
 * Looks a name up for a URL that a server gave, and refuses it when one of its addresses is inside: checked here, after
 * DNS and for the very addresses that are connected to, so that a name cannot change its mind in between.
 */
export function guardedLookup(lookup: LookupFunction = defaultLookup): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, options, (error, address, family) => {
      if (!error && addressesOf(address).some(isInsideAddress)) {
        callback(insideError(hostname), '', 0);
      } else {
        callback(error, address, family);
      }
    });
}

const defaultLookup: LookupFunction = (hostname, options, callback) => {
  systemLookup(hostname, options, callback);
};

export function insideError(hostname: string): OrasError {
  return new OrasError(
    'UNSUPPORTED',
    `a server gave an address inside this network, ${hostname}, which is not followed`,
    {
      details: { host: hostname, reason: 'not-followed' },
    },
  );
}

function addressesOf(address: string | LookupAddress[]): string[] {
  return typeof address === 'string' ? [address] : address.map((entry) => entry.address);
}
