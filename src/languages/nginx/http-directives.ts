/**
 * The directives of nginx's own modules up to 1.31, from the command tables of its releases: places/arguments: names.
 *
 * Places: main, events, http, server, location, `if` in a server (i) and in a location (j), limit_except (x), upstream, stream (t), its
 * server (v) and upstream (w), mail (p) and its server (q); `*` is any. Arguments: how many (12 is one or two, 1+ one or more, f is on or
 * off, b opens a block), then what one is: t a time down to ms, s a time in s, z a size, o an offset, n a number, =a|b one of a list; ! where
 * a block takes the directive once.
 * Releases: @1.13.9 is the first that takes it, @-1.25.0 the last; without one it was there in 1.10.
 */

/** Of the process, its events and the outermost blocks. */
export const CORE_DIRECTIVES = `
  */1: include
  e/1: debug_connection
  e/1!: use
  e/1n!: epoll_events worker_aio_requests worker_connections
  e/1t!: accept_mutex_delay
  e/f!: accept_mutex multi_accept
  m/1: env google_perftools_profiles load_module ssl_engine
  m/1!: lock_file pid worker_priority working_directory
  m/1+: error_log worker_cpu_affinity
  m/12!: user
  m/1=stop|abort!: debug_points
  m/1n!: worker_processes worker_rlimit_nofile
  m/1o!: worker_rlimit_core
  m/1t!: timer_resolution
  m/1t!@1.11.11: worker_shutdown_timeout
  m/23: thread_pool
  m/b0: events http mail stream
  m/f!: daemon master_process pcre_jit
  m/f!@1.25.0: quic_bpf
  m/f!@1.27.4: ssl_object_cache_inheritable`;

/** Of `http` and what stands in it. */
export const HTTP_DIRECTIVES = `
  h/1: degradation geoip_proxy perl_modules perl_require
  h/12: geoip_city geoip_country geoip_org
  h/1@-1.19.6: spdy_recv_buffer_size
  h/1n!: map_hash_bucket_size map_hash_max_size server_names_hash_bucket_size server_names_hash_max_size
    variables_hash_bucket_size variables_hash_max_size
  h/1z!: http2_recv_buffer_size
  h/2: limit_conn_zone perl_set
  h/2+: fastcgi_cache_path log_format proxy_cache_path scgi_cache_path uwsgi_cache_path
  h/3: limit_req_zone
  h/b0: server
  h/b12: geo
  h/b2: charset_map map split_clients
  h/f!: geoip_proxy_recursive
  hs/1: http2_idle_timeout http2_max_field_size http2_max_header_size http2_recv_timeout http2_streams_index_size
    ssl_certificate ssl_certificate_key ssl_password_file ssl_session_ticket_key
  hs/1!: ssl_ciphers ssl_client_certificate ssl_crl ssl_dhparam ssl_ecdh_curve ssl_stapling_file
    ssl_stapling_responder ssl_trusted_certificate
  hs/1!@1.19.0: ssl_ocsp_cache ssl_ocsp_responder
  hs/1+=SSLv2|SSLv3|TLSv1|TLSv1.1|TLSv1.2|TLSv1.3: ssl_protocols
  hs/12: ssl_session_cache
  hs/123@1.27.4: ssl_certificate_cache
  hs/1=off|on|leaf!@1.19.0: ssl_ocsp
  hs/1=off|on|optional|optional_no_ca!: ssl_verify_client
  hs/1@-1.19.6: spdy_headers_comp spdy_keepalive_timeout spdy_max_concurrent_streams spdy_pool_size
    spdy_recv_timeout spdy_streams_index_size
  hs/1@1.11.6: http2_max_requests
  hs/1@1.25.0: http3_max_concurrent_streams http3_stream_buffer_size quic_active_connection_id_limit quic_host_key
  hs/1@1.29.4: ssl_ech_file
  hs/1n!: http2_max_concurrent_streams ssl_verify_depth
  hs/1n!@1.13.9: http2_max_concurrent_pushes
  hs/1n@1.29.8: max_headers
  hs/1s!: ssl_session_timeout
  hs/1t!: client_header_timeout
  hs/1z!: client_header_buffer_size connection_pool_size http2_pool_size request_pool_size ssl_buffer_size
  hs/1z!@1.10.2: http2_body_preread_size
  hs/2!: large_client_header_buffers
  hs/2@1.19.4: ssl_conf_command
  hs/f!: ignore_invalid_headers merge_slashes ssl_prefer_server_ciphers ssl_session_tickets ssl_stapling
    ssl_stapling_verify underscores_in_headers
  hs/f!@1.15.3: ssl_early_data
  hs/f!@1.19.4: ssl_reject_handshake
  hs/f!@1.25.0: http3 http3_hq quic_gso quic_retry
  hs/f!@1.25.1: http2
  hs/f!@1.29.1: ssl_certificate_compression
  hs/f@-1.25.0: ssl
  hsilj/f!: rewrite_log uninitialized_variable_warn
  hsl/1: ancient_browser_value fastcgi_catch_stderr fastcgi_hide_header fastcgi_pass_header fastcgi_split_path_info
    gzip_hash gzip_window image_filter_sharpen modern_browser_value proxy_hide_header proxy_pass_header
    proxy_ssl_password_file scgi_hide_header scgi_pass_header set_real_ip_from uwsgi_hide_header uwsgi_pass_header
  hsl/1!: add_after_body add_before_body aio auth_request default_type directio fastcgi_cache fastcgi_cache_key
    fastcgi_index fastcgi_store limit_conn_status limit_req_status proxy_cache proxy_cache_key proxy_method
    proxy_set_body proxy_ssl_certificate proxy_ssl_certificate_key proxy_ssl_ciphers proxy_ssl_crl proxy_ssl_name
    proxy_ssl_trusted_certificate proxy_store real_ip_header scgi_cache scgi_cache_key scgi_store secure_link
    secure_link_md5 secure_link_secret userid_domain userid_expires userid_mark userid_name userid_p3p userid_path
    uwsgi_cache uwsgi_cache_key uwsgi_ssl_certificate uwsgi_ssl_certificate_key uwsgi_ssl_ciphers uwsgi_ssl_crl
    uwsgi_ssl_name uwsgi_ssl_password_file uwsgi_ssl_trusted_certificate uwsgi_store uwsgi_string xml_entities
  hsl/1!@1.11.10: uwsgi_cache_background_update
  hsl/1!@1.13.10: grpc_ssl_certificate grpc_ssl_certificate_key grpc_ssl_ciphers grpc_ssl_crl grpc_ssl_name
    grpc_ssl_password_file grpc_ssl_trusted_certificate
  hsl/1+: addition_types ancient_browser charset_types error_log fastcgi_cache_bypass fastcgi_cache_valid
    fastcgi_no_cache gzip_disable gzip_types index proxy_cache_bypass proxy_cache_valid proxy_no_cache resolver
    scgi_cache_bypass scgi_cache_valid scgi_no_cache ssi_types sub_filter_types uwsgi_cache_bypass uwsgi_cache_valid
    uwsgi_no_cache xslt_types
  hsl/1+=GET|HEAD|POST: fastcgi_cache_methods proxy_cache_methods scgi_cache_methods uwsgi_cache_methods
  hsl/1+=SSLv2|SSLv3|TLSv1|TLSv1.1|TLSv1.2|TLSv1.3: proxy_ssl_protocols uwsgi_ssl_protocols
  hsl/1+=SSLv2|SSLv3|TLSv1|TLSv1.1|TLSv1.2|TLSv1.3@1.13.10: grpc_ssl_protocols
  hsl/1+=X-Accel-Redirect|X-Accel-Expires|X-Accel-Limit-Rate|X-Accel-Buffering|X-Accel-Charset|Expires|Cache-Control|Set-Cookie|Vary:
    fastcgi_ignore_headers proxy_ignore_headers scgi_ignore_headers uwsgi_ignore_headers
  hsl/1+=X-Accel-Redirect|X-Accel-Expires|X-Accel-Limit-Rate|X-Accel-Buffering|X-Accel-Charset|Expires|Cache-Control|Set-Cookie|Vary@1.13.10:
    grpc_ignore_headers
  hsl/1+=error|timeout|invalid_header|non_idempotent|http_500|http_502|http_503|http_504|http_403|http_404|http_429|off@1.13.10:
    grpc_next_upstream
  hsl/1+=error|timeout|invalid_header|non_idempotent|http_500|http_502|http_503|http_504|http_403|http_404|http_429|updating|off:
    proxy_cache_use_stale proxy_next_upstream
  hsl/1+=error|timeout|invalid_header|non_idempotent|http_500|http_503|http_403|http_404|http_429|updating|off:
    fastcgi_cache_use_stale fastcgi_next_upstream scgi_cache_use_stale scgi_next_upstream uwsgi_cache_use_stale
    uwsgi_next_upstream
  hsl/1+=error|timeout|invalid_response|not_found|off: memcached_next_upstream
  hsl/1+=off|expired|no-cache|no-store|private|no_last_modified|no_etag|auth|any: gzip_proxied
  hsl/1+=off|put|delete|mkcol|copy|move: dav_methods
  hsl/1+@1.29.0: early_hints
  hsl/1+@1.31.0: tunnel_next_upstream
  hsl/12: modern_browser proxy_cookie_domain proxy_cookie_path proxy_redirect
  hsl/12!: disable_symlinks fastcgi_bind keepalive_timeout memcached_bind open_file_cache proxy_bind scgi_bind
    uwsgi_bind
  hsl/12!@1.13.10: grpc_bind
  hsl/123: dav_access fastcgi_store_access limit_req proxy_store_access scgi_store_access uwsgi_store_access
  hsl/1234!: client_body_temp_path fastcgi_temp_path open_log_file_cache proxy_temp_path scgi_temp_path
    uwsgi_temp_path
  hsl/1234@1.19.3: proxy_cookie_flags
  hsl/123=off|secure|httponly|samesite=strict|samesite=lax|samesite=none@1.19.3: userid_flags
  hsl/123@1.27.4: grpc_ssl_certificate_cache proxy_ssl_certificate_cache uwsgi_ssl_certificate_cache
  hsl/12=none|msie6|safari: keepalive_disable
  hsl/12@1.31.0: tunnel_bind
  hsl/1=1.0|1.1!: gzip_http_version
  hsl/1=1.0|1.1|2!: proxy_http_version
  hsl/1=204|444: degrade
  hsl/1=all|any!: satisfy
  hsl/1=html|json|jsonp|xml!: autoindex_format
  hsl/1=info|notice|warn|error!: limit_conn_log_level limit_req_log_level
  hsl/1=off|exact|before!: if_modified_since
  hsl/1=off|log|v1|on!: userid
  hsl/1=off|on|always!: gzip_static lingering_close
  hsl/1=off|on|build!: server_tokens
  hsl/1=off|on|clean!: client_body_in_file_only
  hsl/1@-1.19.6: spdy_chunk_size
  hsl/1@1.13.10: grpc_hide_header grpc_pass_header
  hsl/1@1.13.4: mirror
  hsl/1@1.13.9: http2_push
  hsl/1@1.27.4: keepalive_min_timeout
  hsl/1@1.31.0: tunnel_buffer_size tunnel_connect_timeout tunnel_next_upstream_timeout tunnel_next_upstream_tries
    tunnel_read_timeout tunnel_send_lowat tunnel_send_timeout
  hsl/1@1.31.3: fastcgi_socket_rcvbuf fastcgi_socket_sndbuf grpc_socket_rcvbuf grpc_socket_sndbuf
    proxy_socket_rcvbuf proxy_socket_sndbuf scgi_socket_rcvbuf scgi_socket_sndbuf tunnel_socket_rcvbuf
    tunnel_socket_sndbuf uwsgi_socket_rcvbuf uwsgi_socket_sndbuf
  hsl/1n: image_filter_jpeg_quality
  hsl/1n!: fastcgi_cache_min_uses fastcgi_next_upstream_tries gzip_comp_level keepalive_requests max_ranges
    memcached_gzip_flag memcached_next_upstream_tries min_delete_depth open_file_cache_min_uses proxy_cache_min_uses
    proxy_headers_hash_bucket_size proxy_headers_hash_max_size proxy_next_upstream_tries proxy_ssl_verify_depth
    scgi_cache_min_uses scgi_next_upstream_tries types_hash_bucket_size types_hash_max_size userid_service
    uwsgi_cache_min_uses uwsgi_modifier1 uwsgi_modifier2 uwsgi_next_upstream_tries uwsgi_ssl_verify_depth
  hsl/1n!@1.13.10: grpc_next_upstream_tries grpc_ssl_verify_depth
  hsl/1n@1.11.6: image_filter_webp_quality
  hsl/1o!: client_max_body_size directio_alignment
  hsl/1o!@1.11.6: fastcgi_cache_max_range_offset proxy_cache_max_range_offset scgi_cache_max_range_offset
    uwsgi_cache_max_range_offset
  hsl/1s!: open_file_cache_valid
  hsl/1t!: client_body_timeout fastcgi_cache_lock_age fastcgi_cache_lock_timeout fastcgi_connect_timeout
    fastcgi_next_upstream_timeout fastcgi_read_timeout fastcgi_send_timeout lingering_time lingering_timeout
    memcached_connect_timeout memcached_next_upstream_timeout memcached_read_timeout memcached_send_timeout
    proxy_cache_lock_age proxy_cache_lock_timeout proxy_connect_timeout proxy_next_upstream_timeout
    proxy_read_timeout proxy_send_timeout resolver_timeout scgi_cache_lock_age scgi_cache_lock_timeout
    scgi_connect_timeout scgi_next_upstream_timeout scgi_read_timeout scgi_send_timeout send_timeout
    uwsgi_cache_lock_age uwsgi_cache_lock_timeout uwsgi_connect_timeout uwsgi_next_upstream_timeout
    uwsgi_read_timeout uwsgi_send_timeout
  hsl/1t!@1.13.10: grpc_connect_timeout grpc_next_upstream_timeout grpc_read_timeout grpc_send_timeout
  hsl/1t!@1.17.10: auth_delay
  hsl/1t!@1.19.10: keepalive_time
  hsl/1z!: client_body_buffer_size fastcgi_buffer_size fastcgi_busy_buffers_size fastcgi_limit_rate
    fastcgi_max_temp_file_size fastcgi_send_lowat fastcgi_temp_file_write_size gzip_min_length http2_chunk_size
    image_filter_buffer memcached_buffer_size mp4_buffer_size mp4_max_buffer_size postpone_gzipping postpone_output
    proxy_buffer_size proxy_busy_buffers_size proxy_limit_rate proxy_max_temp_file_size proxy_send_lowat
    proxy_temp_file_write_size read_ahead scgi_buffer_size scgi_busy_buffers_size scgi_limit_rate
    scgi_max_temp_file_size scgi_temp_file_write_size send_lowat sendfile_max_chunk slice ssi_min_file_chunk
    ssi_value_length uwsgi_buffer_size uwsgi_busy_buffers_size uwsgi_limit_rate uwsgi_max_temp_file_size
    uwsgi_temp_file_write_size
  hsl/1z!@1.13.10: grpc_buffer_size subrequest_output_buffer_size
  hsl/2: auth_request_set limit_conn proxy_set_header sub_filter xslt_param xslt_string_param
  hsl/2!: fastcgi_buffers gunzip_buffers gzip_buffers output_buffers proxy_buffers scgi_buffers uwsgi_buffers
  hsl/23: fastcgi_param scgi_param uwsgi_param
  hsl/2@1.13.10: grpc_set_header
  hsl/2@1.19.4: grpc_ssl_conf_command proxy_ssl_conf_command uwsgi_ssl_conf_command
  hsl/b0: types
  hsl/f!: aio_write autoindex autoindex_exact_size autoindex_localtime chunked_transfer_encoding
    client_body_in_single_buffer create_full_put_path etag fastcgi_buffering fastcgi_cache_lock
    fastcgi_cache_revalidate fastcgi_force_ranges fastcgi_ignore_client_abort fastcgi_intercept_errors
    fastcgi_keep_conn fastcgi_pass_request_body fastcgi_pass_request_headers fastcgi_request_buffering gunzip
    gzip_no_buffer gzip_vary image_filter_interlace image_filter_transparency log_not_found log_subrequest
    msie_padding msie_refresh open_file_cache_errors open_file_cache_events port_in_redirect proxy_buffering
    proxy_cache_convert_head proxy_cache_lock proxy_cache_revalidate proxy_force_ranges proxy_ignore_client_abort
    proxy_intercept_errors proxy_pass_request_body proxy_pass_request_headers proxy_request_buffering
    proxy_ssl_server_name proxy_ssl_session_reuse proxy_ssl_verify real_ip_recursive recursive_error_pages
    reset_timedout_connection scgi_buffering scgi_cache_lock scgi_cache_revalidate scgi_force_ranges
    scgi_ignore_client_abort scgi_intercept_errors scgi_pass_request_body scgi_pass_request_headers
    scgi_request_buffering server_name_in_redirect ssi_ignore_recycled_buffers ssi_last_modified ssi_silent_errors
    sub_filter_last_modified sub_filter_once tcp_nodelay tcp_nopush uwsgi_buffering uwsgi_cache_lock
    uwsgi_cache_revalidate uwsgi_force_ranges uwsgi_ignore_client_abort uwsgi_intercept_errors
    uwsgi_pass_request_body uwsgi_pass_request_headers uwsgi_request_buffering uwsgi_ssl_server_name
    uwsgi_ssl_session_reuse uwsgi_ssl_verify xslt_last_modified
  hsl/f!@1.11.10: fastcgi_cache_background_update proxy_cache_background_update scgi_cache_background_update
  hsl/f!@1.11.8: absolute_redirect
  hsl/f!@1.13.10: grpc_intercept_errors grpc_ssl_server_name grpc_ssl_session_reuse grpc_ssl_verify
  hsl/f!@1.13.4: mirror_request_body
  hsl/f!@1.13.9: http2_push_preload
  hsl/f!@1.15.6: fastcgi_socket_keepalive grpc_socket_keepalive memcached_socket_keepalive proxy_socket_keepalive
    scgi_socket_keepalive uwsgi_socket_keepalive
  hsl/f!@1.17.1: limit_req_dry_run
  hsl/f!@1.17.6: limit_conn_dry_run
  hsl/f!@1.21.4: mp4_start_key_frame
  hsl/f!@1.27.2: proxy_pass_trailers
  hsl/f!@1.31.0: tunnel_socket_keepalive
  hsl/f!@1.31.3: xml_external_entities
  hslj/1!: charset post_action root source_charset
  hslj/12!: expires
  hslj/1=off|on|merge@1.29.3: add_header_inherit add_trailer_inherit
  hslj/1z!: limit_rate limit_rate_after
  hslj/2+: error_page
  hslj/23: add_header
  hslj/23@1.13.2: add_trailer
  hslj/f!: gzip override_charset sendfile ssi
  hsljx/1+: access_log
  hslx/1: allow deny
  hslx/1!: auth_basic auth_basic_user_file
  l/0: empty_gif flv mp4
  l/0!: internal
  l/1!: alias
  l/1+: xslt_stylesheet
  l/123: image_filter
  l/b1+: limit_except
  l/f!: random_index
  lj/1: memcached_pass
  lj/1!: fastcgi_pass scgi_pass uwsgi_pass
  lj/1!@1.13.10: grpc_pass
  ljx/1!: proxy_pass
  lx/1: perl
  s/1+: listen server_name
  silj/0: break
  silj/12: return
  silj/2: set
  silj/23: rewrite
  sl/01: stub_status
  sl/1+: valid_referers
  sl/1n!: referer_hash_bucket_size referer_hash_max_size
  sl/2+!: try_files
  sl/b1+: if
  sl/b12: location
  slj/01@1.31.0: tunnel_pass`;
