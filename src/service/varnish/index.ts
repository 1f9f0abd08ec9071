export type { VarnishDaemon, VarnishParameter } from "./daemon.ts";
export { daemonOpts, type DaemonOpts } from "./daemon-opts.ts";
export { varnishOption, varnishParameter } from "./daemon-of.ts";
export { varnishDaemons } from "./daemons.ts";
export { THREAD_DEFAULTS } from "./parameters.ts";
export { formatVarnish } from "../../languages/grammar/varnish-release.ts";
export { startingVarnish, staysInFront } from "./start-faults.ts";
