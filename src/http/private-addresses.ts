import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { OrasError } from '../core/errors.ts';

const PRIVATE = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // The host of an Azure virtual machine.
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  PRIVATE.addSubnet(network, bits, 'ipv4');
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
  PRIVATE.addSubnet(network, bits, 'ipv6');
}

/** Whether the address is not public: loopback, private, link-local, or reserved. */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, '');
  const mapped = /^::ffff:([0-9.]+)$/i.exec(bare)?.[1];
  if (mapped !== undefined) return PRIVATE.check(mapped, 'ipv4');
  return PRIVATE.check(bare, isIP(bare) === 6 ? 'ipv6' : 'ipv4');
}

/** Metadata services hand out credentials: no registry may refer to one, not even a private registry. */
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
 * Whether a host is private, as far as its text shows: an address by its range, `localhost` and the names of metadata
 * services. Undefined for a name that must be looked up.
 */
export function isPrivateHost(hostname: string): boolean | undefined {
  const host = bareHost(hostname);
  if (isIP(host) !== 0) return isPrivateAddress(host);
  return host === 'localhost' || host.endsWith('.localhost') || isMetadataHost(host) ? true : undefined;
}

function bareHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

/** Hosts that the user named. One that ever had a public address is not private. */
export class KnownHosts {
  readonly #private = new Map<string, boolean>();

  record(hostname: string, isPrivate: boolean): void {
    this.#private.set(hostname, isPrivate && this.#private.get(hostname) !== false);
  }

  isPrivate(hostname: string): boolean {
    return isPrivateHost(hostname) ?? this.#private.get(hostname) ?? false;
  }
}

/** Looks a name up and records whether it is private. */
export function recordingLookup(
  knownHosts: KnownHosts,
  lookup: LookupFunction = defaultLookup,
): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, options, (error, address, family) => {
      if (!error) knownHosts.record(hostname, addressesOf(address).every(isPrivateAddress));
      callback(error, address, family);
    });
}

/**
 * For URLs that a server gave: fails when a name has a private address. Checked on the addresses that are then connected
 * to, so that DNS rebinding cannot get around it.
 */
export function guardedLookup(lookup: LookupFunction = defaultLookup): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, options, (error, address, family) => {
      if (!error && addressesOf(address).some(isPrivateAddress)) {
        callback(privateAddressError(hostname), '', 0);
      } else {
        callback(error, address, family);
      }
    });
}

const defaultLookup: LookupFunction = (hostname, options, callback) => {
  systemLookup(hostname, options, callback);
};

export function privateAddressError(hostname: string): OrasError {
  return new OrasError(
    'UNSUPPORTED',
    `a server referred to the private address ${hostname}, which is not followed`,
    {
      details: { host: hostname, reason: 'not-followed' },
    },
  );
}

function addressesOf(address: string | LookupAddress[]): string[] {
  return typeof address === 'string' ? [address] : address.map((entry) => entry.address);
}
