import { lookup as resolve } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import { buildConnector } from "undici";

/** The IP addresses of a host name. */
export type Lookup = (hostname: string) => Promise<readonly string[]>;

/** Thrown where a host is at an address to which we do not connect. */
export class PrivateAddress extends Error {}

/** The addresses that the system's own resolver gives. */
export const systemLookup: Lookup = async (hostname) =>
  (await resolve(hostname, { all: true, order: "verbatim" })).map(({ address }) => address);

/**
 * Opens connections to hosts all of whose addresses pass `mayReach`. A name is resolved once, and the socket is opened to what was checked,
 * so that a name server cannot change its mind between check and connection; certificates are checked against the name.
 */
export function guardedConnect(
  mayReach: (address: string) => boolean,
  lookup: Lookup,
  timeout: number,
): buildConnector.connector {
  const connect = buildConnector({
    timeout,
    allowH2: false,
    autoSelectFamily: true,
    lookup: checkedLookup(mayReach, lookup),
  });
  return (options, callback) => {
    // Node resolves no literal address, and so would not ask the checked lookup.
    if (isIP(options.hostname) !== 0 && !mayReach(options.hostname)) callback(new PrivateAddress(), null);
    else connect(options, callback);
  };
}

function checkedLookup(mayReach: (address: string) => boolean, lookup: Lookup): LookupFunction {
  const checked = async (hostname: string) => {
    const addresses = await lookup(hostname);
    // One private address among public ones is a trap, not an oversight.
    if (!addresses.every(mayReach)) throw new PrivateAddress();
    return addresses.map((address) => ({ address, family: isIP(address) }));
  };
  return (hostname, { all }, callback) => {
    checked(hostname).then(
      (found) => {
        const [first] = found;
        if (first === undefined) callback(Object.assign(new Error("no address"), { code: "ENOTFOUND" }), "");
        else if (all) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: Error) => callback(error, ""),
    );
  };
}
