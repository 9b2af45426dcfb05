// Serves a folder as a host would: brotli, quality 11, compressed once; "/a/" is "/a/index.html"; unknown paths are 404.
// Used by the benchmarks only, so that every site that is compared travels the same way.
import { createServer } from "node:http";
import { readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".svg": "image/svg+xml",
  ".json": "application/json", ".webmanifest": "application/manifest+json", ".png": "image/png", ".woff2": "font/woff2", ".txt": "text/plain",
};
const LARGE_ALREADY = new Set([".png", ".woff2"]);

/**
 * @param folder a built site
 * @param change what to do with the bytes of each HTML page before they are sent: (html) => html
 * @returns {Promise<{url: string, close: () => void}>} on a free port of loopback
 */
export function serve(folder, change = (html) => html) {
  const ready = new Map();
  const answer = (path) => {
    if (ready.has(path)) return ready.get(path);
    let file = join(folder, path.endsWith("/") ? path + "index.html" : path);
    let status = 200;
    try {
      if (!statSync(file).isFile()) throw new Error("a folder");
    } catch {
      [file, status] = [join(folder, "404.html"), 404];
    }
    const kind = extname(file);
    let bytes = readFileSync(file);
    if (kind === ".html") bytes = Buffer.from(change(bytes.toString()));
    const headers = { "Content-Type": TYPES[kind] ?? "application/octet-stream", "Cache-Control": /-[0-9a-f]{16}\.|^\/assets\//.test(path) ? "max-age=31536000, immutable" : "no-cache" };
    if (!LARGE_ALREADY.has(kind)) {
      bytes = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
      headers["Content-Encoding"] = "br";
    }
    ready.set(path, { status, headers: { ...headers, "Content-Length": bytes.length }, bytes });
    return ready.get(path);
  };
  const server = createServer((request, response) => {
    const { status, headers, bytes } = answer(decodeURI(new URL(request.url, "http://x").pathname));
    response.writeHead(status, headers);
    response.end(request.method === "HEAD" ? undefined : bytes);
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done({ url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() })));
}
