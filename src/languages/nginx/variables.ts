/** The variables that nginx's own modules make, without those that a request or a line names. */
export const VARIABLES: ReadonlySet<string> = new Set(
  (
    "args binary_remote_addr body_bytes_sent bytes_sent connection connection_requests connection_time content_length content_type " +
    "document_root document_uri host hostname https is_args limit_rate msec nginx_version pid pipe proxy_protocol_addr " +
    "proxy_protocol_port proxy_protocol_server_addr proxy_protocol_server_port query_string realpath_root remote_addr remote_port " +
    "remote_user request request_body request_body_file request_completion request_filename request_id request_length " +
    "request_method request_port request_time request_uri is_request_port scheme server_addr server_name server_port server_protocol status " +
    "tcpinfo_rtt tcpinfo_rttvar tcpinfo_snd_cwnd tcpinfo_rcv_space time_iso8601 time_local uri ancient_browser modern_browser " +
    "msie connections_active connections_reading connections_writing connections_waiting date_local date_gmt " +
    "fastcgi_script_name fastcgi_path_info gzip_ratio http2 http3 invalid_referer limit_conn_status limit_req_status " +
    "memcached_key proxy_add_x_forwarded_for proxy_host proxy_port proxy_internal_body_length proxy_internal_chunked " +
    "realip_remote_addr realip_remote_port secure_link secure_link_expires secure_link_hash slice_range spdy " +
    "spdy_request_priority uid_got uid_reset uid_set upstream_addr upstream_bytes_received upstream_bytes_sent " +
    "upstream_cache_status upstream_cache_last_modified upstream_cache_etag upstream_cache_key upstream_connect_time " +
    "upstream_first_byte_time upstream_header_time upstream_last_server_name upstream_queue_time upstream_response_length " +
    "upstream_response_time upstream_session_time upstream_status protocol session_time ssl_preread_alpn_protocols " +
    "ssl_preread_protocol ssl_preread_server_name"
  ).split(" "),
);

/** Whether nginx itself makes a variable, or the request does. */
export function isBuiltIn(name: string): boolean {
  return (
    VARIABLES.has(name) ||
    /^\d$|^(?:arg|cookie|http|sent_http|sent_trailer|upstream_http|upstream_cookie|upstream_trailer|ssl|geoip|proxy_protocol_tlv|jwt)_/.test(
      name,
    )
  );
}

/** Whether `set` may change a variable that nginx makes. */
export function isSettable(name: string): boolean {
  return SETTABLE.has(name) || !VARIABLES.has(name);
}

const SETTABLE: ReadonlySet<string> = new Set(
  "args limit_rate ancient_browser modern_browser msie invalid_referer proxy_host proxy_port memcached_key spdy spdy_request_priority uid_reset http3".split(
    " ",
  ),
);

/** The names of the variables in a text: `$name` and `${name}`. */
export function variablesIn(text: string): readonly string[] {
  return text.includes("$")
    ? [...text.matchAll(/\$(?:\{(\w{1,80})\}|([A-Za-z_]\w{0,80}|\d))/g)].map(([, braced, bare]) => braced ?? bare ?? "")
    : [];
}
