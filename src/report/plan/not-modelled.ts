/** What the models leave out, said once under every plan that has a backend. */
export const NOT_MODELLED: readonly string[] = [
  "Requests arrive at random; bursts from crawlers, purges or a restart of the cache in front wait longer.",
  "All servers are taken for equally fast, and a slot for as fast beside busy ones as alone.",
  "A database or a ZEO server that all share may end throughput earlier; a load test shows it.",
];
