import fc from "fast-check";
import { expect, test } from "vitest";
import { isPublicAddress, isPublicOrOwnAddress } from "#web/public-address.ts";

test.each([
  "8.8.8.8",
  "93.184.216.34",
  "172.15.255.255",
  "172.32.0.0",
  "100.63.255.255",
  "100.128.0.0",
  "223.255.255.255",
  "2606:4700:4700::1111",
  "2a00:1450:4001:80b::200e",
  // What an IPv6-only network makes of a public IPv4 address.
  "64:ff9b::808:808",
  "::ffff:8.8.8.8",
])("%s is public", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each(["10.0.0.1", "192.168.1.20", "127.0.0.1", "::1", "fd12:3456::1", "100.64.1.1", "8.8.8.8"])(
  "%s may be opened by the operator",
  (address) => {
    expect(isPublicOrOwnAddress(address)).toBe(true);
  },
);

test("an IPv4 address is what it is in every notation within IPv6", () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const [a = 0, b = 0, c = 0, d = 0] = address.split(".").map(Number);
      const hex = `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
      for (const wrapped of [`::ffff:${address}`, `::ffff:${hex}`, `64:ff9b::${hex}`]) {
        expect(isPublicAddress(wrapped)).toBe(isPublicAddress(address));
      }
      for (const wrapped of [`::${hex}`, `2002:${hex}::`, `::ffff:0:${hex}`])
        expect(isPublicAddress(wrapped)).toBe(false);
    }),
  );
});

test("what is no address in full is not public", () => {
  fc.assert(fc.property(fc.string(), (text) => !isPublicAddress(text)));
  for (const text of ["", "8.8.8", "08.8.8.8", "0x8.8.8.8", "134744072", "8.8.8.8.", " 8.8.8.8", "2606:4700::1%eth0"]) {
    expect(isPublicAddress(text)).toBe(false);
  }
});
