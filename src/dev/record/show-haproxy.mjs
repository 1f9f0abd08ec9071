/** `node show-haproxy.mjs SOCKET CONFIG…`: runs haproxy on the files until its socket has told its statistics, and prints them. */
import { spawn } from "node:child_process";
import { connect } from "node:net";

const [socket, ...files] = process.argv.slice(2);
const child = spawn("haproxy", ["-db", ...files.flatMap((file) => ["-f", file])], { stdio: "ignore" });
child.on("exit", () => process.exit());
ask(100);

function ask(tries) {
  const client = connect(socket);
  client.on("connect", () => client.end("show stat\n"));
  client.on("data", (data) => process.stdout.write(data));
  client.on("close", (failed) => (failed ? undefined : child.kill("SIGKILL")));
  client.on("error", () => (tries > 0 ? setTimeout(ask, 50, tries - 1) : child.kill("SIGKILL")));
}
