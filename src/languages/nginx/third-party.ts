/** Whether a directive is one of a module that is known and is not nginx's own: what it may say is not judged. */
export function isThirdParty(name: string): boolean {
  return NAMES.has(name) || PREFIXES.test(name);
}

/** Whether a word begins like the directives of Lua's module. */
const PREFIXES =
  /_by_lua(?:_block|_file)?$|^(?:access_by|content_by|lua|more|echo|brotli|zstd|pagespeed|passenger|rails|rack|modsecurity|js|vhost_traffic_status|vts|stream_server_traffic|upload|upload_progress|rtmp|hls|dash|vod|nchan|push|auth_jwt|auth_ldap|auth_pam|auth_gss|oauth2|opentracing|otel|opentelemetry|zipkin|jaeger|datadog|geoip2|srcache|memc|redis2?|drizzle|postgres|encrypted_session|set|array|rds|xss|iconv|form_input|fancyindex|cache_purge|proxy_cache_purge|fastcgi_cache_purge|ajp|check|sysguard|tfs|concat|naxsi|libinjection|waf|ngx_waf|testcookie|dynamic_limit_req|push_stream|mruby|nsoc|health_check|zone_sync|keyval|api|status|state|sticky|app_protect|f4f|mgmt|internal_redirect|auth_require|num_map|proxy_bind_dynamic|dav_ext|headers|bt|uthash|length_hiding|eval|substitutions|subs|accounting|limit_upload|replace|ssl_ct|ssl_fingerprint|http_gunzip|perftools|pinba|secure_token|kafka|statsd|graphite|ip2location|dyups|session|svn|acme|security|real_status|jwt|limit_traffic|proxy_upload|spnego)_/;

const NAMES: ReadonlySet<string> = new Set(
  (
    "match status status_format status_zone state sticky ntlm queue api api_write f4f hls zone_sync keyval keyval_zone js_content " +
    "health_check session_log upstream_conf auth_jwt mgmt usage_report license_token deployment_context enforce_initial_report " +
    "resolver_file brotli zstd pagespeed modsecurity modsecurity_rules_file modsecurity_rules passenger_enabled passenger_root " +
    "echo fancyindex concat concat_max_files fair upstream_fair ajp_pass dav_ext_methods dav_ext_lock dav_ext_lock_zone " +
    "rtmp naxsi sysguard check check_http_send trim jdomain consistent_hash upstream_hash rrd_graph footer footer_types " +
    "subs_filter strip mogilefs_pass slowfs_cache uwsgi_cache_purge scgi_cache_purge proxy_cache_purge fastcgi_cache_purge " +
    "SecRulesEnabled LearningMode DeniedUrl CheckRule BasicRule MainRule basic_auth auth_digest geoip2 geoip2_proxy " +
    "zstd_static dclass ldap_server auth_ldap auth_ldap_servers auth_pam auth_pam_service_name untar_archive zip security_rule " +
    "secure_link_hash access_control proxy_set_header_inherit healthcheck_enabled proxy_connect proxy_connect_allow " +
    "proxy_connect_connect_timeout proxy_connect_read_timeout upsync upsync_lb upsync_dump_path quic http3_stream otel_trace"
  ).split(" "),
);
