import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** All of the IPv6 internet lies in here (RFC 4291); what is outside is local, embeds another address, or is not given out. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");
/** RFC 6052: behind this an IPv6-only network reaches the IPv4 internet. */
const NAT64 = ipaddr.IPv6.parseCIDR("64:ff9b::/96");

/** Ranges that an operator may open; link-local (where clouds keep their metadata), multicast and reserved ones stay closed. */
const OWN_NETWORK = new Set(["loopback", "private", "uniqueLocal", "carrierGradeNat"]);
/** Metadata services of Alibaba and AWS that lie in those ranges. */
const METADATA = new Set(["100.100.100.200", "fd00:ec2::254"]);

/** Whether an IP address is one of the public internet, after taking IPv4 out of IPv6; false for what is no address. */
export function isPublicAddress(address: string): boolean {
  const parsed = unwrapped(address);
  if (parsed === null || parsed.range() !== "unicast") return false;
  return !(parsed instanceof ipaddr.IPv6) || parsed.match(GLOBAL_UNICAST);
}

/** Whether an IP address is public or of a home or office network, this machine among it. */
export function isPublicOrOwnAddress(address: string): boolean {
  const parsed = unwrapped(address);
  if (parsed === null || METADATA.has(parsed.toString())) return false;
  return isPublicAddress(address) || OWN_NETWORK.has(parsed.range());
}

/** null for what is no address in full; an IPv4 address in NAT64 or mapped notation is that IPv4 address. */
function unwrapped(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  if (isIP(address) === 0 || address.includes("%")) return null;
  const parsed = ipaddr.parse(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed;
  if (parsed.isIPv4MappedAddress()) return parsed.toIPv4Address();
  return parsed.match(NAT64) ? ipaddr.fromByteArray(parsed.toByteArray().slice(12)) : parsed;
}
