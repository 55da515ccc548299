import { BlockList, isIP } from "node:net";

/** Ranges of IPv4 that are not the public internet, each with what it is (shown in the message). */
const IPV4_BLOCKED: readonly (readonly [network: string, prefix: number, what: string])[] = [
  ["0.0.0.0", 8, "this host (unspecified)"],
  ["10.0.0.0", 8, "a private network"],
  ["100.64.0.0", 10, "a provider's inner network (CGNAT)"],
  ["127.0.0.0", 8, "this machine (loopback)"],
  ["169.254.0.0", 16, "link-local"],
  ["172.16.0.0", 12, "a private network"],
  ["192.0.0.0", 24, "reserved"],
  ["192.0.2.0", 24, "reserved for documents"],
  ["192.88.99.0", 24, "a 6to4 relay"],
  ["192.168.0.0", 16, "a private network"],
  ["198.18.0.0", 15, "reserved for tests"],
  ["198.51.100.0", 24, "reserved for documents"],
  ["203.0.113.0", 24, "reserved for documents"],
  ["224.0.0.0", 4, "multicast"],
  ["240.0.0.0", 4, "reserved or broadcast"],
];
/** Ranges inside 2000::/3 that are not the public internet; all IPv6 outside 2000::/3 is refused. */
const IPV6_BLOCKED: readonly (readonly [network: string, prefix: number, what: string])[] = [
  ["2001::", 23, "reserved or a tunnel (Teredo, ORCHID)"],
  ["2001:db8::", 32, "reserved for documents"],
  ["2002::", 16, "an IPv4 address inside IPv6 (6to4)"],
  ["3fff::", 20, "reserved for documents"],
];
/** What the commonest refused IPv6 ranges are, for the message alone. */
const IPV6_NAMED: readonly (readonly [network: string, prefix: number, what: string])[] = [
  ["::1", 128, "this machine (loopback)"],
  ["::", 128, "this host (unspecified)"],
  ["::ffff:0:0", 96, "an IPv4 address inside IPv6"],
  ["64:ff9b::", 96, "an IPv4 address inside IPv6 (NAT64)"],
  ["64:ff9b:1::", 48, "an IPv4 address inside IPv6 (NAT64)"],
  ["fc00::", 7, "a private network"],
  ["fe80::", 10, "link-local"],
  ["ff00::", 8, "multicast"],
];

const globalIpv6 = listOf([["2000::", 3, ""]], "ipv6");
const lists4 = IPV4_BLOCKED.map((row) => [listOf([row], "ipv4"), row[2]] as const);
const lists6 = [...IPV6_NAMED, ...IPV6_BLOCKED].map((row) => [listOf([row], "ipv6"), row[2]] as const);

/**
 * Why an address may not be fetched from, or null when it is a public unicast one.
 * Takes the numeric form DNS gives; a text that is no address at all is refused too.
 *
 * @example whyNotPublic("127.0.0.1") // "this machine (loopback)"
 * @example whyNotPublic("::ffff:10.0.0.1") // "an IPv4 address inside IPv6"
 * @example whyNotPublic("151.101.1.1") // null
 */
export function whyNotPublic(address: string): string | null {
  const bare = address.replace(/^\[|\]$/gu, "");
  const family = isIP(bare);
  if (family === 0) return "not an address";
  if (family === 4) return lists4.find(([list]) => list.check(bare, "ipv4"))?.[1] ?? null;
  if (bare.includes("%")) return "link-local";
  const named = lists6.find(([list]) => list.check(bare, "ipv6"))?.[1];
  if (named !== undefined) return named;
  return globalIpv6.check(bare, "ipv6") ? null : "not a public address";
}

function listOf(rows: readonly (readonly [string, number, string])[], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of rows) list.addSubnet(network, prefix, family);
  return list;
}
