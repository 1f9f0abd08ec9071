/**
 * What sample expressions are made of, written as the other words are (`keyword-tables.ts`); `a{b c}` stands for `ab ac`. A word
 * that was first seen in an even series may have come with the odd one before it, which is given then.
 */

/** What fetches a sample, such as the `path` in `%[path,lower]`. */
export const FETCHES = `
  51d.* accept_date@2.9 acl@2.9 act_conn@2.9 always_false always_true avg_queue base base32 base32+src baseq@2.3
  bc.timer.connect@2.9 bc_err@2.5 bc_err_str@2.5 bc_http_major bc_reused@3.1 bc_settings_streams_limit@3.1 bc_{be_queue
  err_name nb_streams setting_streams_limit srv_queue}@2.9 bc_{dst dst_port src src_port}@2.3 bc_{glitches rtt rttvar}@2.7
  be_server_timeout@2.3 be_tunnel_timeout@2.3 be_{conn conn_free id name sess_rate} be_{connect_timeout queue_timeout
  tarpit_timeout}@3.4 bin bool bs.{aborted debug_str id rst_code}@2.9 bytes_in@2.9 bytes_out@2.9 capture.req.hdr
  capture.req.method capture.req.uri capture.req.ver capture.res.hdr capture.res.ver connslots cook cook_cnt cook_val cookie
  cpu_calls cpu_ns_avg cpu_ns_tot cpu_usage_grp@3.4 cpu_usage_proc@3.4 cpu_usage_thr@3.4 cur_client_timeout@2.9
  cur_server_timeout@2.3 cur_tunnel_timeout@2.3 cur_{connect_timeout queue_timeout tarpit_timeout}@3.4 da-csv* date date_us
  distcc_body distcc_param dst dst_conn dst_is_local dst_port dump_all_vars@3.4 env fc.timer.handshake@2.9 fc.timer.total@2.9
  fc_glitches@2.7 fc_pp_authority@2.1 fc_pp_unique_id@2.1 fc_saved_syn@3.4 fc_{dst dst_is_local dst_port err err_str src
  src_is_local src_port}@2.5 fc_{err_name nb_streams pp_tlv settings_streams_limit}@2.9 fc_{fackets http_major lost rcvd_proxy
  reordering retrans rtt rttvar sacked unacked} fcgi.docroot@2.1 fcgi.index@2.1 fe_client_timeout@2.3 fe_tarpit_timeout@3.4
  fe_{conn defbe id name req_rate sess_rate} fs.{aborted debug_str id rst_code}@2.9 hdr hdr_cnt hdr_ip hdr_val hostname
  http_auth http_auth_bearer@2.5 http_auth_group http_auth_pass@2.1 http_auth_type@2.1 http_auth_user@2.1 http_first_req int
  internal.htx.{data free free_data has_eom nbblks size used}@2.1 internal.htx_blk.{data hdrname hdrval size start_line
  type}@2.1 internal.strm.is_htx@2.1 ipv4 ipv6 last_entity@3.1 last_rule_file@2.5 last_rule_line@2.5 lat_ns_avg lat_ns_tot
  lua.* meth method nbproc nbsrv path pathq@2.1 payload payload_lv pid@2.9 prio_class prio_offset proc query queue
  quic_enabled@2.7 rand rdp_cookie rdp_cookie_cnt rep_ssl_hello_type req.bytes_in@3.3 req.bytes_out@3.3 req.cook_names@2.9
  req.ssl_{alpn ec_ext hello_type sni st_ext ver} req.ssl_{cipherlist keyshare_groups sigalgs supported_groups}@3.1
  req.timer.{hdr idle queue tq}@2.9 req.{body body_len body_param body_size cook cook_cnt cook_val fhdr fhdr_cnt hdr hdr_cnt
  hdr_ip hdr_names hdr_val hdrs hdrs_bin len payload payload_lv proto_http rdp_cookie rdp_cookie_cnt ver} req_{len proto_http
  ssl_hello_type ssl_sni ssl_ver ver} request_date@2.9 res.bytes_in@3.3 res.bytes_out@3.3 res.cache_hit@2.3 res.cache_name@2.3
  res.cook_names@2.9 res.timer.data@2.9 res.timer.hdr@2.9 res.{body body_len body_size hdrs hdrs_bin}@2.1 res.{comp comp_algo
  cook cook_cnt cook_val fhdr fhdr_cnt hdr hdr_cnt hdr_ip hdr_names hdr_val len payload payload_lv ssl_hello_type ver}
  resp_ver scook scook_cnt scook_val server_status@2.9 set-cookie shdr shdr_cnt shdr_ip shdr_val so_id so_name
  spoe.engine-id@3.1 src src_is_local src_port src_updt_conn_cnt srv_name@2.1 srv_{conn conn_free id is_up queue sess_rate}
  srv_{iweight uweight weight}@2.3 ssl_bc ssl_bc_err@2.5 ssl_bc_err_str@2.5 ssl_bc_sni@3.1 ssl_bc_{alg_keysize alpn cipher
  client_random is_resumed npn protocol server_random session_id session_key unique_id use_keysize}
  ssl_bc_{client_early_traffic_secret client_handshake_traffic_secret client_traffic_secret_0 curve early_exporter_secret
  exporter_secret server_handshake_traffic_secret server_traffic_secret_0}@2.9 ssl_c_chain_der@2.1 ssl_c_r_dn@2.7
  ssl_c_san@3.1 ssl_c_{ca_err ca_err_depth der err i_dn key_alg notafter notbefore s_dn serial sha1 sig_alg used verify
  version} ssl_f_{der i_dn key_alg notafter notbefore s_dn serial sha1 sig_alg version} ssl_fc ssl_fc_crtname@3.4
  ssl_fc_curve@2.9 ssl_fc_{alg_keysize alpn cipher cipherlist_bin cipherlist_hex cipherlist_str cipherlist_xxh client_random
  has_crt has_early has_sni is_resumed npn protocol server_random session_id session_key sni unique_id use_keysize}
  ssl_fc_{client_early_traffic_secret client_handshake_traffic_secret client_traffic_secret_0 early_exporter_secret
  exporter_secret server_handshake_traffic_secret server_traffic_secret_0}@2.1 ssl_fc_{early_rcvd sigalgs_bin
  supported_versions_bin}@3.1 ssl_fc_{ecformats_bin eclist_bin err err_str extlist_bin protocol_hello_id}@2.5 ssl_ocsp_{certid
  certname fail_cnt status status_str success_cnt}@2.7 ssl_s_{chain_der der i_dn key_alg notafter notbefore s_dn serial sha1
  sig_alg version}@2.1 status stopping str table_avl table_cnt term_events@3.1 tgroup@3.4 thread txn.{conn_retries id32
  redispatched sess_term_state status timer.total timer.user}@2.9 unique-id uptime@2.9 url url32 url32+src url_ip url_param
  url_port urlp urlp_val uuid var wait_end waiting_entity@3.1 wurfl-* {sc_ sc0_ sc1_ sc2_ src_}{bytes_in_rate bytes_out_rate
  clr_gpc0 clr_gpc1 conn_cnt conn_cur conn_rate get_gpc0 get_gpc1 get_gpt0 gpc0_rate gpc1_rate http_err_cnt http_err_rate
  http_req_cnt http_req_rate inc_gpc0 inc_gpc1 kbytes_in kbytes_out sess_cnt sess_rate} {sc_ sc0_ sc1_ sc2_ src_}{clr_gpc
  get_gpc get_gpt gpc_rate inc_gpc}@2.5 {sc_ sc0_ sc1_ sc2_ src_}{glitch_cnt glitch_rate}@2.9 {sc_ sc0_ sc1_ sc2_
  src_}{http_fail_cnt http_fail_rate}@2.3 {sc_ sc0_ sc1_ sc2_}{key}@3.1 {sc_ sc0_ sc1_ sc2_}{tracked trackers}`;

/** What turns one sample into another, such as the `lower` in `%[path,lower]`. */
export const CONVERTERS = `
  51d.* add add_item@2.5 aes_cbc_dec@3.4 aes_cbc_enc@3.4 aes_gcm_dec aes_gcm_enc@2.9 and b64dec base2@3.1 base64 be2dec@2.5
  be2hex@2.5 bool bytes capture-req capture-res concat cpl crc32 crc32c cut_crlf@2.1 da-csv* date@3.1 debug@2.1 digest@2.1 div
  djb2 eth.{data dst hdr proto src vlan}@3.4 even fe_exists@3.4 field fix_is_valid@2.3 fix_tag_value@2.3 has_ctl@3.1 hex hex2i
  hmac@2.1 host_only@2.5 htonl@2.1 http_date iif@2.3 in_table ip.{data df dst fp hdr proto src tos ttl ver}@3.4 ipmask json
  json_query@2.3 jwt_decrypt_cert@3.4 jwt_decrypt_jwk@3.4 jwt_decrypt_secret@3.4 jwt_header_query@2.5 jwt_payload_query@2.5
  jwt_verify@2.5 jwt_verify_cert@3.3 language le2dec@3.1 length lower ltime ltrim@2.1 lua.* map map_beg_key@2.9 map_beg{ _int
  _ip} map_dir_key@2.9 map_dir{ _int _ip} map_dom_key@2.9 map_dom{ _int _ip} map_end_key@2.9 map_end{ _int _ip}
  map_int_key@2.9 map_int{ _int _ip} map_ip_key@2.9 map_ip{ _int _ip} map_reg_key@2.9 map_regm map_reg{ _int _ip}
  map_str_key@2.9 map_str{ _int _ip} map_sub_key@2.9 map_sub{ _int _ip} mod mqtt_field_value@2.3 mqtt_is_valid@2.3
  ms_ltime@2.9 ms_utime@2.9 mul nbsrv neg not odd or param@2.7 port_only@2.5 protobuf regsub reverse@3.4 reverse_dom@3.4
  rfc7239_nn@3.1 rfc7239_np@3.1 rfc7239_{field is_valid n2nn n2np}@2.7 rtrim@2.1 sdbm secure_memcmp@2.1 set-var sha1 sha2@2.1
  srv_is_up@3.1 srv_queue@2.1 strcmp sub table_glitch_cnt@2.9 table_glitch_rate@2.9 table_http_fail_cnt@2.3
  table_http_fail_rate@2.3 table_{bytes_in_rate bytes_out_rate conn_cnt conn_cur conn_rate gpc0 gpc0_rate gpc1 gpc1_rate gpt0
  http_err_cnt http_err_rate http_req_cnt http_req_rate kbytes_in kbytes_out server_id sess_cnt sess_rate trackers}
  table_{clr_gpc clr_gpc0 clr_gpc1 inc_gpc inc_gpc0 inc_gpc1}@3.1 table_{expire gpc gpc_rate gpt idle}@2.5 tcp.options.{mss
  sack tsopt tsval wscale wsopt}@3.4 tcp.options_list@3.4 tcp.{dst flags seq src win}@3.4 ub64dec@2.3 ub64enc@2.3 ungrpc
  unset-var upper url_dec url_enc@2.1 us_ltime@2.9 us_utime@2.9 utime when@2.9 word wt6 x509_v_err_str@2.7 xor xxh32 xxh3@2.3
  xxh64`;

/** What an acl may ask for, beside samples. */
export const ACL_KEYWORDS = `
  base base_{beg dir dom end len reg sub} cook cook_{beg dir dom end len reg sub} hdr hdr_{beg dir dom end len reg sub}
  http_auth_group method path path_{beg dir dom end len reg sub} payload payload_lv req.ssl_ver req_{rdp_cookie rdp_cookie_cnt
  ssl_sni ssl_ver ver} resp_ver scook scook_{beg dir dom end len reg sub} shdr shdr_{beg dir dom end len reg sub}
  ssl_fc_sni_end ssl_fc_sni_reg url url_{beg dir dom end len reg sub} urlp urlp_{beg dir dom end len reg sub}`;
