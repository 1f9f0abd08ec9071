/** The directives of `stream` and `mail`, written as in `http-directives.ts`. */

/** Of `stream` and what stands in it. */
export const STREAM_DIRECTIVES = `
  h/b1: upstream
  t/12@1.11.3: geoip_city geoip_country geoip_org
  t/1@1.25.5: server_names_hash_bucket_size server_names_hash_max_size
  t/1n!@1.11.2: map_hash_bucket_size map_hash_max_size variables_hash_bucket_size variables_hash_max_size
  t/2: limit_conn_zone
  t/2+@1.11.4: log_format
  t/b0: server
  t/b1: upstream
  t/b12@1.11.3: geo
  t/b2@1.11.2: map
  t/b2@1.11.3: split_clients
  tv/1: allow deny proxy_ssl_password_file ssl_certificate ssl_certificate_key ssl_password_file
    ssl_session_ticket_key
  tv/1!: proxy_ssl_certificate proxy_ssl_certificate_key proxy_ssl_ciphers proxy_ssl_crl proxy_ssl_name
    proxy_ssl_trusted_certificate ssl_ciphers ssl_dhparam ssl_ecdh_curve
  tv/1!@1.11.8: ssl_client_certificate ssl_crl ssl_trusted_certificate
  tv/1+: error_log
  tv/1+!@1.21.4: ssl_alpn
  tv/1+=SSLv2|SSLv3|TLSv1|TLSv1.1|TLSv1.2|TLSv1.3: proxy_ssl_protocols ssl_protocols
  tv/1+@1.11.3: resolver
  tv/1+@1.11.4: access_log
  tv/1+@1.31.0: proxy_ssl_alpn
  tv/12: ssl_session_cache
  tv/12!: proxy_bind
  tv/1234!@1.11.4: open_log_file_cache
  tv/123@1.27.4: proxy_ssl_certificate_cache ssl_certificate_cache
  tv/1=info|notice|warn|error!: limit_conn_log_level
  tv/1=off|on|leaf@1.27.2: ssl_ocsp
  tv/1=off|on|optional|optional_no_ca!@1.11.8: ssl_verify_client
  tv/1@1.11.4: set_real_ip_from
  tv/1@1.27.2: ssl_ocsp_cache ssl_ocsp_responder ssl_stapling_file ssl_stapling_responder
  tv/1@1.29.4: ssl_ech_file
  tv/1@1.31.3: proxy_socket_rcvbuf proxy_socket_sndbuf
  tv/1n!: proxy_next_upstream_tries proxy_responses proxy_ssl_verify_depth
  tv/1n!@1.11.8: ssl_verify_depth
  tv/1n!@1.15.7: proxy_requests
  tv/1s!: ssl_session_timeout
  tv/1t!: proxy_connect_timeout proxy_next_upstream_timeout proxy_timeout ssl_handshake_timeout
  tv/1t!@1.11.3: resolver_timeout
  tv/1t!@1.11.4: proxy_protocol_timeout
  tv/1t!@1.11.5: preread_timeout
  tv/1z!: proxy_buffer_size proxy_download_rate proxy_downstream_buffer proxy_upload_rate proxy_upstream_buffer
  tv/1z!@1.11.5: preread_buffer_size
  tv/2: limit_conn
  tv/2@1.19.4: proxy_ssl_conf_command ssl_conf_command
  tv/f!: proxy_next_upstream proxy_protocol proxy_ssl proxy_ssl_server_name proxy_ssl_session_reuse proxy_ssl_verify
    ssl_prefer_server_ciphers ssl_session_tickets tcp_nodelay
  tv/f!@1.11.5: ssl_preread
  tv/f!@1.15.6: proxy_socket_keepalive
  tv/f!@1.17.6: limit_conn_dry_run
  tv/f!@1.21.4: proxy_half_close
  tv/f!@1.25.5: ssl_reject_handshake
  tv/f!@1.27.2: ssl_stapling ssl_stapling_verify
  tv/f!@1.29.1: ssl_certificate_compression
  u/0: ip_hash least_conn
  u/012@1.15.1: random
  u/1+: server
  u/1+@1.27.3: resolver
  u/12: hash zone
  u/12!: keepalive
  u/12@1.31.0: least_time
  u/1@1.27.3: resolver_timeout
  u/1n!@1.15.3: keepalive_requests
  u/1t!@1.15.3: keepalive_timeout
  u/1t!@1.19.10: keepalive_time
  u/2+@1.29.6: sticky
  v/1!: proxy_pass
  v/1+: listen
  v/1+@1.25.5: server_name
  v/1@1.11.2: return
  v/1@1.25.5: pass
  v/2@1.19.3: set
  w/0: least_conn
  w/012@1.15.1: random
  w/1+: server
  w/1+@1.27.3: resolver
  w/12: hash zone
  w/12@1.31.0: least_time
  w/1@1.27.3: resolver_timeout`;

/** Of `mail` and its servers. */
export const MAIL_DIRECTIVES = `
  p/b0: server
  pq/1: auth_http ssl_certificate ssl_certificate_key ssl_password_file ssl_session_ticket_key
  pq/1!: server_name ssl_ciphers ssl_client_certificate ssl_crl ssl_dhparam ssl_ecdh_curve ssl_trusted_certificate
  pq/1+: error_log imap_capabilities pop3_capabilities resolver smtp_capabilities
  pq/1+=SSLv2|SSLv3|TLSv1|TLSv1.1|TLSv1.2|TLSv1.3: ssl_protocols
  pq/1+=plain|apop|cram-md5|external: pop3_auth
  pq/1+=plain|login|cram-md5|external: imap_auth
  pq/1+=plain|login|cram-md5|external|none: smtp_auth
  pq/12: ssl_session_cache
  pq/1=off|on|only!: starttls
  pq/1=off|on|optional|optional_no_ca!: ssl_verify_client
  pq/1@1.19.8: set_real_ip_from
  pq/1n!: ssl_verify_depth
  pq/1n!@1.21.0: max_errors
  pq/1s!: ssl_session_timeout
  pq/1t!: auth_http_timeout proxy_timeout resolver_timeout smtp_greeting_delay timeout
  pq/1z!: imap_client_buffer proxy_buffer smtp_client_buffer
  pq/2: auth_http_header
  pq/2@1.19.4: ssl_conf_command
  pq/f!: auth_http_pass_client_cert proxy proxy_pass_error_message ssl_prefer_server_ciphers ssl_session_tickets
    xclient
  pq/f!@1.19.4: proxy_smtp_auth
  pq/f!@1.19.8: proxy_protocol
  pq/f!@1.29.1: ssl_certificate_compression
  pq/f@-1.25.0: ssl
  q/1!: protocol
  q/1+: listen`;
