// The whole network of a browser, as a proxy that all its requests go through: notes every one, lets through
// what goes to the given sites, and can be unplugged. It listens on this computer only.
import http from "node:http";

/**
 * `sites` are the addresses that can be reached, each with its last slash. `own` is what the browser asks for by
 * itself, which is noted apart.
 */
export async function network(sites, own = /^$/) {
  const seen = [];
  const background = [];
  let plugged = true;
  const note = (what) => (own.test(what) ? background : seen).push(what);
  const server = http.createServer((request, response) => {
    note(`${request.method} ${request.url}`);
    if (!plugged) return request.socket.destroy();
    if (!sites.some((site) => request.url.startsWith(site))) return response.writeHead(502).end();
    const onward = http.request(request.url, { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    return request.pipe(onward);
  });
  for (const kind of ["connect", "upgrade"]) {
    server.on(kind, (request, socket) => {
      note(`${kind.toUpperCase()} ${request.url}`);
      socket.on("error", () => {}).end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    });
  }
  // A test that fails does not have to close it for the process to end.
  await new Promise((resolve) => { server.unref().listen(0, "127.0.0.1", resolve); });
  return {
    /** Host and port of the proxy. */
    address: `127.0.0.1:${server.address().port}`,
    seen,
    background,
    /** From now on nothing is reached; what is asked for is still noted. */
    unplug() {
      plugged = false;
      server.closeAllConnections();
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => { server.close(resolve); });
    },
  };
}
