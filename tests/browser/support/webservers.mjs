// Starts real web servers with the settings that the build wrote, each with dist/ at the root of one site and
// in a folder of another: what a county's web team would do, in a directory of its own that is deleted again.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ROOT } from "./places.mjs";

/** The servers as a system's root has them, or nothing where they are not to be had. */
export const { SERVERS } = process.env;
/** The folder of the second site that holds the app. */
export const FOLDER = "clean slate/help";

const DIST = join(ROOT, "dist");
const SETTINGS = join(ROOT, "dist-config");

/** What each writes for its two sites, and how it is started. */
export const KINDS = {
  nginx: {
    program: "usr/sbin/nginx",
    args: (own) => ["-p", own, "-c", join(own, "settings"), "-e", "stderr"],
    settings: (own, [alone, within]) => {
      const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${own}/tmp;`);
      const site = (port, root, location) => `server { listen 127.0.0.1:${port}; root "${root}"; location "${location}" { include ${SETTINGS}/nginx-location.conf; } }`;
      return `load_module ${SERVERS}/usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
        daemon off; master_process off; pid ${own}/pid; events {}
        http { access_log off; ${temporary.join(" ")} include ${SETTINGS}/nginx-http.conf;
          ${site(alone, DIST, "/")} ${site(within, join(own, "www"), `/${FOLDER}/`)} }`;
    },
  },
  apache: {
    program: "usr/sbin/apache2",
    args: (own) => ["-X", "-d", own, "-f", join(own, "settings")],
    settings: (own, [alone, within]) => {
      const modules = ["mpm_event", "authz_core", "headers", "mime", "dir", "rewrite", "setenvif"];
      const site = (port, root) => `Listen 127.0.0.1:${port}\n<VirtualHost 127.0.0.1:${port}>\nDocumentRoot "${root}"\n</VirtualHost>`;
      return `${modules.map((name) => `LoadModule ${name}_module ${SERVERS}/usr/lib/apache2/modules/mod_${name}.so`).join("\n")}
        ServerName test.invalid
        PidFile ${own}/pid
        ErrorLog ${own}/log
        Mutex file:${own} default
        TypesConfig /dev/null
        # As in the settings that come with it, since this is what .htaccess must put right.
        AddLanguage br .br
        AddType application/x-gzip .gz .tgz
        <Directory />
          AllowOverride FileInfo Indexes
          Options FollowSymLinks
          Require all granted
        </Directory>
        ${site(alone, DIST)}
        ${site(within, join(own, "www"))}\n`;
    },
  },
  caddy: {
    program: "usr/bin/caddy",
    args: (own) => ["run", "--adapter", "caddyfile", "--config", join(own, "settings")],
    settings: (own, [alone, within]) => `{
        admin off
        auto_https off
      }
      import ${SETTINGS}/Caddyfile
      http://:${alone} {
        bind 127.0.0.1
        root * "${DIST}"
        import relief_check
      }
      http://:${within} {
        bind 127.0.0.1
        root * "${join(own, "www")}"
        handle "/${FOLDER}/*" {
          import relief_check
        }
      }\n`,
  },
};

/** A port that was free a moment ago. */
const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/** Starts one of the kinds. Gives back the two addresses of the app, and what ends the server. */
export async function serve(kind) {
  const { program, args, settings } = KINDS[kind];
  const own = mkdtempSync(join(tmpdir(), `relief-check-${kind}-`));
  mkdirSync(join(own, "tmp"));
  mkdirSync(dirname(join(own, "www", FOLDER)), { recursive: true });
  symlinkSync(DIST, join(own, "www", FOLDER));
  const ports = [await freePort(), await freePort()];
  writeFileSync(join(own, "settings"), settings(own, ports));
  const child = spawn(join(SERVERS, program), args(own), {
    cwd: own,
    // A home of its own, since Caddy keeps notes there; and the libraries that were unpacked with Apache.
    env: { ...process.env, HOME: own, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own, LD_LIBRARY_PATH: libraries() },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (text) => { said += text; });
  child.stderr.on("data", (text) => { said += text; });
  const ended = new Promise((resolve) => { child.on("exit", resolve).on("error", resolve); });
  const close = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(own, { recursive: true });
  };
  const [alone, within] = ports.map((port) => `http://127.0.0.1:${port}/`);
  for (let tries = 0; child.exitCode === null && tries < 200; tries += 1) {
    const up = await fetch(alone).then((answer) => answer.arrayBuffer()).catch(() => undefined);
    if (up) return { addresses: [alone, `${within}${encodeURI(FOLDER)}/`], close };
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  if (existsSync(join(own, "log"))) said += readFileSync(join(own, "log"), "utf8");
  await close();
  throw new Error(`${kind} does not start: ${said}`);
}

/** Debian has one folder for each kind of machine. */
function libraries() {
  const machine = { x64: "x86_64", arm64: "aarch64" }[process.arch];
  const folder = join(SERVERS, `usr/lib/${machine}-linux-gnu`);
  if (!existsSync(folder)) throw new Error(`${folder} is missing.`);
  return folder;
}
