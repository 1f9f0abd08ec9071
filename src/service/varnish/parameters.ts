import { parseRelease, type Release } from "../../languages/grammar/varnish-release.ts";

/** Parameters that a release of 6.0 and newer knows, whichever it is. */
const ALWAYS: ReadonlySet<string> = new Set(
  `accept_filter acceptor_sleep_decay acceptor_sleep_incr acceptor_sleep_max auto_restart backend_idle_timeout ban_cutoff ban_dups
  ban_lurker_age ban_lurker_batch ban_lurker_holdoff ban_lurker_sleep between_bytes_timeout cc_command cli_limit cli_timeout clock_skew
  clock_step connect_timeout critbit_cooloff debug default_grace default_keep default_ttl feature fetch_chunksize fetch_maxchunksize
  first_byte_timeout gzip_buffer gzip_level gzip_memlevel h2_header_table_size h2_initial_window_size h2_max_concurrent_streams
  h2_max_frame_size h2_max_header_list_size h2_rx_window_increment h2_rx_window_low_water http_gzip_support http_max_hdr
  http_range_support http_req_hdr_len http_req_size http_resp_hdr_len http_resp_size idle_send_timeout listen_depth lru_interval
  max_esi_depth max_restarts max_retries nuke_limit ping_interval pipe_timeout pool_req pool_sess pool_vbo prefer_ipv6 rush_exponent
  send_timeout shortlived sigsegv_handler syslog_cli_traffic tcp_fastopen tcp_keepalive_intvl tcp_keepalive_probes tcp_keepalive_time
  thread_pool_add_delay thread_pool_destroy_delay thread_pool_fail_delay thread_pool_max thread_pool_min thread_pool_reserve
  thread_pool_stack thread_pool_timeout thread_pools thread_queue_limit thread_stats_rate timeout_idle timeout_linger
  vcc_allow_inline_c vcc_err_unref vcc_unsafe_path vcl_cooldown vcl_path vmod_path vsl_buffer vsl_mask vsl_reclen vsl_space
  vsm_free_cooldown workspace_backend workspace_client workspace_session workspace_thread`.split(/\s+/),
);

/** When a parameter came and went. */
interface Dated {
  /** Its first release; absent for one that 6.0.0 had. */
  readonly since?: string;
  /** Its first patch release of the 6.0 branch, where it came there later or earlier. */
  readonly sixSince?: string;
  /** The first release without it. */
  readonly gone?: string;
  /** What does the same now. */
  readonly instead?: string;
}

/**
 * Parameters that came or went within the releases that are known.
 *
 * @see https://varnish-cache.org/docs/trunk/reference/varnishd.html#list-of-parameters
 */
const DATED: ReadonlyMap<string, Dated> = new Map<string, Dated>([
  ["backend_local_error_holddown", { since: "6.1.0", sixSince: "6.0.1" }],
  ["backend_remote_error_holddown", { since: "6.1.0", sixSince: "6.0.1" }],
  ["backend_wait_limit", { since: "7.6.0" }],
  ["backend_wait_timeout", { since: "7.6.0" }],
  ["ban_any_variant", { since: "7.7.0" }],
  ["cc_warnings", { since: "7.1.0" }],
  ["esi_iovs", { gone: "6.2.0", instead: "http1_iovs" }],
  ["experimental", { since: "7.1.0" }],
  ["h2_rapid_reset", { since: "7.3.1", sixSince: "6.0.12" }],
  ["h2_rapid_reset_limit", { since: "7.3.1", sixSince: "6.0.12" }],
  ["h2_rapid_reset_period", { since: "7.3.1", sixSince: "6.0.12" }],
  ["h2_rxbuf_storage", { since: "7.0.0", sixSince: "6.0.12" }],
  ["h2_window_timeout", { since: "7.3.2", sixSince: "6.0.13" }],
  ["http1_iovs", { since: "6.2.0" }],
  ["http_req_overflow_status", { since: "7.7.0" }],
  ["max_vcl", { since: "6.1.0", sixSince: "6.0.7" }],
  ["max_vcl_handling", { since: "6.1.0", sixSince: "6.0.7" }],
  ["panic_buffer", { since: "7.6.0" }],
  ["pcre2_depth_limit", { since: "7.0.0" }],
  ["pcre2_jit_compilation", { since: "7.0.0" }],
  ["pcre2_match_limit", { since: "7.0.0" }],
  ["pcre_match_limit", { gone: "7.0.0", instead: "pcre2_match_limit" }],
  ["pcre_match_limit_recursion", { gone: "7.0.0", instead: "pcre2_depth_limit" }],
  ["pipe_sess_max", { since: "6.3.0" }],
  ["pipe_task_deadline", { since: "7.5.0" }],
  ["shm_reclen", { gone: "6.2.0", instead: "vsl_reclen" }],
  ["startup_timeout", { since: "7.4.0" }],
  ["thread_pool_watchdog", { since: "6.1.1", sixSince: "6.0.2" }],
  ["transit_buffer", { since: "7.3.0" }],
  ["uncacheable_ttl", { since: "8.0.0" }],
  ["vary_notice", { since: "6.6.0" }],
  ["vcc_acl_pedantic", { since: "6.5.0", gone: "7.0.0" }],
  ["vcc_feature", { since: "7.2.0" }],
  ["vcl_dir", { gone: "6.2.0", instead: "vcl_path" }],
  ["vmod_dir", { gone: "6.2.0", instead: "vmod_path" }],
  ["vsm_space", { gone: "7.1.0" }],
  ["waiter", { gone: "6.4.0" }],
]);

/** Parameters of releases before 6.0, and what does the same now; empty where nothing does. */
const FORMER: ReadonlyMap<string, string> = new Map([
  ["cache_vbe_conns", ""],
  ["cli_buffer", "cli_limit"],
  ["err_ttl", ""],
  ["group", "-j unix,ccgroup="],
  ["listen_address", "-a"],
  ["log_hashstring", "vsl_mask"],
  ["obj_workspace", ""],
  ["overflow_max", "thread_queue_limit"],
  ["purge_dups", "ban_dups"],
  ["queue_max", "thread_queue_limit"],
  ["saintmode_threshold", ""],
  ["sess_timeout", "timeout_idle"],
  ["sess_workspace", "workspace_client"],
  ["session_linger", "timeout_linger"],
  ["session_max", ""],
  ["shm_workspace", "vsl_buffer"],
  ["thread_pool_purge_delay", "thread_pool_destroy_delay"],
  ["thread_pool_workspace", "workspace_thread"],
  ["timeout_req", ""],
  ["user", "-j unix,user="],
  ["vcl_trace", ""],
]);

/** Why a release does not know a parameter: it is newer, or gone, or never was one that is known here. */
export type Unknown =
  | { readonly why: "newer"; readonly since: string }
  /** `long`: before any release that is still kept up. */
  | { readonly why: "gone"; readonly instead: string; readonly long: boolean }
  | { readonly why: "never" };

/** Whether varnishd knows a parameter; undefined where it does, and for releases before 6.0. */
export function unknownParameter(name: string, release: Release): Unknown | undefined {
  if (ALWAYS.has(name) || isBefore(release, "6.0.0")) return undefined;
  const former = FORMER.get(name);
  if (former !== undefined) return { why: "gone", instead: former, long: true };
  const dated = DATED.get(name);
  if (!dated) return { why: "never" };
  const { since, sixSince, gone, instead = "" } = dated;
  if (gone !== undefined && !isBefore(release, gone)) return { why: "gone", instead, long: false };
  const first = sixSince !== undefined && isBefore(release, "6.1.0") ? sixSince : since;
  return first !== undefined && isBefore(release, first) ? { why: "newer", since: first } : undefined;
}

/** Whether a release is older than another. */
export function isBefore(release: Release, other: string): boolean {
  return release < (parseRelease(other) ?? 0);
}

/** How many threads there are, for each pool; all releases since 3.0 agree. */
export const THREAD_DEFAULTS = { pools: 2, least: 100, most: 5000 } as const;
