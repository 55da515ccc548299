import { describe, expect, it } from "vitest";
import { openSource, whyNotPublic } from "../src/index.ts";

describe("whyNotPublic", () => {
  it.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "100.127.255.255",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.7",
    "224.0.0.1",
    "239.1.1.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::1",
    "2002:7f00:1::",
    "2001::1",
    "2001:db8::1",
    "3fff::1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "[::1]",
    "100::1",
    "not an address",
    "",
  ])("refuses %s", (address) => expect(whyNotPublic(address)).not.toBeNull());
  it.each([
    "8.8.8.8",
    "100.63.255.255",
    "100.128.0.1",
    "172.15.0.1",
    "172.32.0.1",
    "151.101.1.1",
    "2606:4700::1111",
    "2a00:1450:4001::8a",
  ])("lets %s through", (address) => expect(whyNotPublic(address)).toBeNull());
  it("says what the address is", () => {
    expect(whyNotPublic("169.254.169.254")).toBe("link-local");
    expect(whyNotPublic("64:ff9b::1.2.3.4")).toContain("NAT64");
    expect(whyNotPublic("2002::1")).toContain("6to4");
  });
});

describe("every spelling of this machine", () => {
  it.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.1/",
    "http://017700000001/",
    "http://0177.0.0.1/",
    "http://0/",
    "http://0.0.0.0/",
    "http://localhost/",
    "http://LOCALHOST/",
    "http://localhost./",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[0:0:0:0:0:ffff:7f00:0001]/",
    "http://１２７.０.０.１/",
    "http://①②⑦.0.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://10.0.0.1:8080/",
    "https://192.168.0.1/",
  ])("%s is blocked", async (url) => {
    await expect(openSource(url)).rejects.toThrow(expect.objectContaining({ code: "blocked-address" }));
  });
});
