import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { type AddressGuard, openSource, whyNotPublic } from "../src/index.ts";

const PAGE = "<!doctype html><p>نص المقال";
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  host = "127.0.0.1",
): Promise<{ port: number; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    answer(request, response);
  });
  servers.push(server);
  server.listen(0, host);
  await once(server, "listening");
  return { port: (server.address() as AddressInfo).port, asked };
}

/** Names that end in `.public` lead to 127.0.0.1, which passes for public here; those in `.private` to 127.0.0.2, which does not. */
const guard: AddressGuard = {
  whyNot: (address) => (address === "127.0.0.1" ? null : (whyNotPublic(address) ?? null)),
  resolve: async (host) => {
    if (host.endsWith(".public")) return [{ address: "127.0.0.1", family: 4 }];
    if (host.endsWith(".private")) return [{ address: "127.0.0.2", family: 4 }];
    if (host.endsWith(".mixed"))
      return [
        { address: "127.0.0.1", family: 4 },
        { address: "10.0.0.1", family: 4 },
      ];
    throw Object.assign(new Error("not found"), { code: "ENOTFOUND" });
  },
};
const html = (response: ServerResponse, body: string | Uint8Array = PAGE, headers = {}) =>
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);
const code = (name: string) => expect.objectContaining({ name: "MahdarError", code: name });

describe("a fetched page", () => {
  it("comes with its address, type and charset", async () => {
    const { port, asked } = await serve((_, response) => html(response));
    const source = await openSource(`http://news.public:${port}/a?b=1#part`, { guard });
    expect(source).toMatchObject({
      url: `http://news.public:${port}/a?b=1`,
      mediaType: "text/html",
      charset: "utf-8",
    });
    expect(Buffer.from(source.bytes).toString()).toBe(PAGE);
    expect(asked).toEqual([`news.public:${port}/a?b=1`]);
  });
  it.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ] as const)("is unpacked from %s", async (name, pack) => {
    const { port } = await serve((_, response) => html(response, pack(PAGE), { "content-encoding": name }));
    expect(Buffer.from((await openSource(`http://n.public:${port}/`, { guard })).bytes).toString()).toBe(
      PAGE,
    );
  });
  it("is followed over redirects, relative ones too", async () => {
    const { port } = await serve((request, response) =>
      request.url === "/2" ? html(response) : response.writeHead(301, { location: "/2" }).end(),
    );
    expect((await openSource(`http://n.public:${port}/1`, { guard })).url).toBe(`http://n.public:${port}/2`);
  });
  it("is not followed over a redirect to a private network, by name, by number, or with another scheme", async () => {
    const inner = await serve((_, response) => html(response), "127.0.0.2");
    for (const [location, expected] of [
      [`http://in.private:${inner.port}/`, "blocked-address"],
      [`http://127.0.0.2:${inner.port}/`, "blocked-address"],
      [`http://0x7f000002:${inner.port}/`, "blocked-address"],
      [`//127.0.0.2:${inner.port}/`, "blocked-address"],
      [`http://[::ffff:127.0.0.2]:${inner.port}/`, "blocked-address"],
      ["file:///etc/passwd", "bad-url"],
      ["gopher://x/", "bad-url"],
    ] as const) {
      const outer = await serve((_, response) => response.writeHead(302, { location }).end());
      await expect(openSource(`http://n.public:${outer.port}/`, { guard })).rejects.toThrow(code(expected));
    }
    expect(inner.asked).toEqual([]);
  });
  it("is not asked for when one address of its name is private", async () => {
    const { port, asked } = await serve((_, response) => html(response));
    await expect(openSource(`http://n.mixed:${port}/`, { guard })).rejects.toThrow(code("blocked-address"));
    expect(asked).toEqual([]);
  });
  it("is fetched from the checked address even when the name's second answer differs", async () => {
    const inner = await serve((_, response) => html(response, "<p>secret"), "127.0.0.2");
    let answers = 0;
    const rebinding: AddressGuard = {
      ...guard,
      resolve: async () => [{ address: answers++ === 0 ? "127.0.0.1" : "127.0.0.2", family: 4 }],
    };
    await expect(openSource(`http://turn.public:${inner.port}/`, { guard: rebinding })).rejects.toThrow(
      code("blocked-address"),
    );
    expect(inner.asked).toEqual([]);
  });
  it("stops after five redirects", async () => {
    const { port, asked } = await serve((_, response) =>
      response.writeHead(302, { location: "/again" }).end(),
    );
    await expect(openSource(`http://n.public:${port}/`, { guard })).rejects.toThrow(code("bad-url"));
    expect(asked.length).toBe(6);
  });
  it("must answer with success", async () => {
    const { port } = await serve((_, response) =>
      response.writeHead(403, { "content-type": "text/html" }).end("no"),
    );
    await expect(openSource(`http://n.public:${port}/`, { guard })).rejects.toThrow(
      expect.objectContaining({ code: "bad-status", message: expect.stringContaining("403") }),
    );
  });
  it("must answer in time, also when it drips", async () => {
    const silent = await serve(() => undefined);
    await expect(openSource(`http://n.public:${silent.port}/`, { guard, timeoutMs: 200 })).rejects.toThrow(
      code("timeout"),
    );
    const dripping = await serve((_, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const timer = setInterval(() => response.write("a"), 20);
      response.on("close", () => clearInterval(timer));
    });
    await expect(openSource(`http://n.public:${dripping.port}/`, { guard, timeoutMs: 300 })).rejects.toThrow(
      code("timeout"),
    );
  });
  it("may not be larger than the limit, said or unsaid, packed or unpacked", async () => {
    const said = await serve((_, response) =>
      html(response, "", { "content-length": String(200 * 1024 * 1024) }),
    );
    await expect(openSource(`http://n.public:${said.port}/`, { guard })).rejects.toThrow(code("too-large"));
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 32));
    const packed = await serve((_, response) => html(response, bomb, { "content-encoding": "gzip" }));
    await expect(openSource(`http://n.public:${packed.port}/`, { guard })).rejects.toThrow(code("too-large"));
    const endless = await serve((_, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65536, 97)));
      };
      response.on("drain", more);
      more();
    });
    await expect(openSource(`http://n.public:${endless.port}/`, { guard })).rejects.toThrow(
      code("too-large"),
    );
  });
  it("must be of a type that holds an article, in a packing that is known and sound", async () => {
    for (const [headers, expected] of [
      [{ "content-type": "video/mp4" }, "unsupported"],
      [{ "content-type": "image/png" }, "unsupported"],
      [{ "content-encoding": "zstd" }, "unsupported"],
      [{ "content-encoding": "gzip, gzip, gzip" }, "unsupported"],
      [{ "content-encoding": "gzip" }, "unreachable"],
    ] as const) {
      const { port } = await serve((_, response) => html(response, "not packed at all", headers));
      await expect(openSource(`http://n.public:${port}/`, { guard })).rejects.toThrow(code(expected));
    }
  });
  it("must be there: no such name, no such port", async () => {
    await expect(openSource("http://nowhere.example/", { guard })).rejects.toThrow(code("unreachable"));
    const { port } = await serve((_, response) => html(response));
    servers.pop()!.close();
    await expect(openSource(`http://n.public:${port}/`, { guard })).rejects.toThrow(code("unreachable"));
  });
});
