/**
 * The words HAProxy knows, by place, from its manuals (1.5 to 3.4) and from what 2.6 prints with `-dKall`.
 * `word@2.8` came with 2.8, `word@-2.4` was last taken by 2.4, a final `*` stands for any ending, `a{b c}` for `ab ac`.
 */

export const SECTIONS = `
  global defaults frontend backend listen peers userlist ruleset@-1.5 mailers@1.6 namespace_list@1.6 resolvers@1.6
  cache@1.8 program@2.0-3.2 fcgi-app@2.1 http-errors@2.2 ring@2.2 log-forward@2.3 crt-store@3.0 log-profile@3.1
  traces@3.1 acme@3.2 healthcheck@3.4`;

export const GLOBAL = `
  51degrees-* acme.* anonkey@2.7 busy-polling@1.9 ca-base chroot close-spread-time@2.6 cluster-secret@2.6 cpu-affinity@3.4
  cpu-map cpu-policy@3.2 cpu-set@3.2 crt-base daemon debug@-2.2 default-path@2.4 description deviceatlas-* dns-accept-family@3.2
  expose-deprecated-directives@3.0 expose-experimental-directives@2.4 external-check fd-hard-limit@2.6 force-cfg-parser-pause@3.2 gid grace@2.4
  group h1-accept-payload-with-any-method@2.5 h1-case-adjust h1-case-adjust-file h1-do-not-close-on-insecure-transfer-encoding@3.0
  h2-workaround-bogus-websocket-clients@2.4 hard-stop-after harden.* httpclient.* insecure-fork-wanted@2.2 insecure-setuid-wanted@2.2
  issuers-chain-path@2.2 key-base@3.0 limited-quic@3.0 localpeer@2.2 log log-send-hostname log-tag lua-load lua-load-per-thread@2.4
  lua-prepend-path@2.2 master-worker@1.8-3.4 max-spread-checks maxcompcpuusage maxcomprate maxconn maxconnrate maxpipes maxsessrate
  maxsslconn maxsslrate maxzlibmem mworker-max-reloads nbproc@-2.4 nbthread no-memory-trimming@2.4 no-quic@2.8-3.2 node
  noepoll noevports nogetaddrinfo nokqueue nopoll noreuseport nosepoll@-1.5 nospeculative@-1.5 nosplice noktls@3.3 numa-cpu-mapping@2.4
  ocsp-update.* pidfile pp2-never-send-local@2.2 prealloc-fd@2.8 presetenv profiling.* quiet resetenv server-state-base server-state-file
  set-dumpable set-var@2.4 set-var-fmt@2.5 setcap@2.8 setenv shm-stats-file*@3.3 spread-checks ssl-default-bind-* ssl-default-server-* ssl-dh-param-file
  ssl-engine ssl-load-extra-del-ext@2.3 ssl-load-extra-files@2.2 ssl-mode-async ssl-passphrase-cmd@3.3 ssl-propquery@2.6 ssl-provider@2.6
  ssl-provider-path@2.6 ssl-security-level@3.0 ssl-server-verify ssl-skip-self-issued-ca@2.2 stats stats-file@3.0 strict-limits@2.1
  thread-group@2.5 thread-groups@2.5 thread-hard-limit@3.0
  tune.applet.*@3.0 tune.buffers.limit tune.buffers.reserve tune.bufsize tune.bufsize.*@3.1 tune.chksize@-2.4 tune.comp.maxlevel tune.cpu.*@3.4
  tune.disable-fast-forward@2.8 tune.disable-zero-copy-forwarding@2.8 tune.defaults.purge@3.4 tune.dns.*@3.2 tune.epoll.*@3.0 tune.events.*@2.8 tune.fail-alloc
  tune.fd.edge-triggered@2.2 tune.glitches.*@3.1 tune.h1.*@2.9 tune.h2.be.*@2.8 tune.h2.fe.*@2.8 tune.h2.header-table-size
  tune.h2.initial-window-size tune.h2.log-errors@3.1 tune.h2.max-concurrent-streams tune.h2.max-frame-size tune.h2.zero-copy-fwd-send@2.9 tune.http.cookielen tune.http.logurilen
  tune.http.maxhdr tune.idle-pool.shared@2.2 tune.idletimer tune.listener.default-shards@2.8 tune.listener.multi-queue
  tune.lua.bool-sample-conversion@3.1 tune.lua.burst-timeout@2.8 tune.lua.forced-yield tune.lua.log.*@2.8 tune.lua.maxmem tune.lua.openlibs@3.4
  tune.lua.service-timeout tune.lua.session-timeout tune.lua.task-timeout tune.max-checks-per-thread@2.4 tune.max-rules-at-once@3.2 tune.maxaccept
  tune.maxpollevents tune.maxrewrite tune.memory.hot-size@2.7 tune.notsent-lowat.*@3.1 tune.pattern.cache-size
  tune.peers.max-updates-at-once@2.6 tune.pipesize tune.pool-high-fd-ratio tune.pool-low-fd-ratio tune.pt.*@2.4 tune.quic.be.*@3.3
  tune.quic.fe.*@3.3 tune.quic.* tune.rcvbuf.* tune.recv_enough tune.renice.*@3.1 tune.ring.queues@3.0 tune.runqueue-depth
  tune.sched.low-latency@2.2 tune.sndbuf.* tune.ssl.* tune.stick-counters@2.8 tune.streams.*@3.4 tune.takeover-other-tg-connections@3.2 tune.vars.* tune.zlib.*
  uid ulimit-n unix-bind unsetenv user warn-blocked-traffic-after@3.0 wurfl-* zero-warning@2.2
  acme.scheduler@3.2 debug.counters@3.2 harden.reject-privileged-ports.quic@2.8 harden.reject-privileged-ports.tcp@2.8 http-err-codes@3.0
  http-fail-codes@3.0 httpclient.resolvers.disabled@2.8 httpclient.resolvers.id@2.6 httpclient.resolvers.prefer@2.6 httpclient.retries@2.8
  httpclient.ssl.ca-file@2.6 httpclient.ssl.verify@2.6 httpclient.timeout.connect@2.8 jwt.decrypt_alg_list@3.4 jwt.decrypt_enc_list@3.4
  max-threads-per-group@3.4 ocsp-update.disable@3.0 ocsp-update.httpproxy@3.0 ocsp-update.maxdelay@3.0 ocsp-update.mindelay@3.0
  ocsp-update.mode@3.0 quick-exit@2.8 ssl-default-bind-client-sigalgs@2.8 ssl-default-bind-curves@2.2 ssl-default-bind-sigalgs@2.8
  ssl-default-server-client-sigalgs@3.0 ssl-default-server-curves@3.0 ssl-default-server-sigalgs@3.0 stress-level@3.2 trace@2.8-3.0
  tune.bufsize.large@3.4 tune.cli.max-payload-size@3.4 tune.streams-elasticity@3.4 tune.events.max-events-at-once@3.0 tune.h1.be.glitches-threshold@3.4 tune.h1.fe.glitches-threshold@3.4
  tune.h2.be.rxbuf@3.2 tune.h2.fe.rxbuf@3.2 tune.pt.zero-copy-forwarding@3.0 tune.rcvbuf.backend@3.0 tune.rcvbuf.frontend@3.0
  tune.sndbuf.backend@3.0 tune.sndbuf.frontend@3.0 tune.ssl.capture-buffer-size@2.6 tune.ssl.hard-maxrecord@2.6 tune.ssl.keylog@2.2
  tune.ssl.ocsp-update.maxdelay@2.8 tune.ssl.ocsp-update.mindelay@2.8 tune.vars.check-max-size@2.2`;

export const PROXY = `
  acl backlog balance bind bind-process@-2.6 capture clitcpka-cnt@2.3 clitcpka-idle@2.3 clitcpka-intvl@2.3 compression cookie declare
  default-server default_backend description disabled dispatch@-3.4 dynamic-cookie-key email-alert enabled error-log-format@2.5
  errorfile errorfiles@2.2 errorloc errorloc302 errorloc303 external-check filter filter-sequence@3.4 force-be-switch@3.4 force-persist fullconn
  guid@3.0 hash-balance-factor hash-preserve-affinity@3.2 hash-type http-after-response@2.2 http-check http-error@2.2
  http-request http-response http-reuse http-send-name-header id ignore-persist load-server-state-from-file log log-format log-format-sd
  log-steps@3.2 log-tag max-keep-alive-queue max-session-srv-conns maxconn mode monitor monitor-uri option persist quic-initial@3.1 rate-limit
  redirect retries retry-on server server-state-file-name server-template source ssl-f-use@3.2 srvtcpka-cnt@2.3 srvtcpka-idle@2.3 srvtcpka-intvl@2.3
  stats stick stick-table tcp-check tcp-request tcp-response timeout transparent unique-id-format unique-id-header use-fcgi-app@2.1
  use-server use_backend
  appsession@-1.5 block@-2.0 capture-cookie@-2.0 clitimeout@-2.0 contimeout@-2.0 srvtimeout@-2.0 cliexp@-2.0 srvexp@-2.0 grace@-2.4 monitor-net@-2.2 redispatch@-2.0 redisp@-2.0
  reqadd@-2.0 reqallow@-2.0 reqdel@-2.0 reqdeny@-2.0 reqiallow@-2.0 reqidel@-2.0 reqideny@-2.0 reqipass@-2.0 reqirep@-2.0 reqisetbe@-2.0 reqitarpit@-2.0
  reqpass@-2.0 reqrep@-2.0 reqsetbe@-2.0 reqtarpit@-2.0 rspadd@-2.0 rspdel@-2.0 rspdeny@-2.0 rspidel@-2.0 rspideny@-2.0 rspirep@-2.0 rsprep@-2.0`;

export const CACHE =
  "early-hints@3.4 max-age max-object-size max-secondary-entries@2.3 process-vary@2.3 total-max-size";

/** Those that take `no` and `default`. */
export const SWITCHES = `
  abortonclose accept-invalid-http-request accept-invalid-http-response accept-unsafe-violations-in-http-request@3.1
  accept-unsafe-violations-in-http-response@3.1 allbackups assume-rfc6587-ntf@3.2 checkcache clitcpka contstats disable-h2-upgrade
  dont-parse-log@3.2 dontlog-normal dontlognull forceclose@-2.4 forwarded@2.8 h1-case-adjust-bogus-client h1-case-adjust-bogus-server
  http-buffer-request http-drop-request-trailers@3.1 http-drop-response-trailers@3.1 http-ignore-probes http-keep-alive http-no-delay
  http-pretend-keepalive http-server-close http-tunnel@-2.4 http-use-proxy-header http_proxy@-2.4 httpclose idle-close-on-response@2.2 http-use-htx@1.9-2.4 independant-streams@-2.0
  independent-streams log-health-checks log-separate-errors logasap nolinger persist prefer-last-server redispatch socket-stats splice-auto splice-request
  splice-response srvtcpka tcp-smart-accept tcp-smart-connect transparent@-3.4 use-small-buffers@3.4`;

/** Those that refuse `no` and `default`. */
export const PLAIN_OPTIONS = `
  external-check forwardfor h2-* http-restrict-req-hdr-names@2.4 httpchk httplog httpslog@2.5 ldap-check mysql-check originalto pgsql-check
  redis-check smtpchk spop-check ssl-hello-chk tcp-check tcpka tcplog lb-agent-chk@-1.5`;

export const TIMEOUTS = `
  appsession@-1.5 check client client-fin client-hs@2.9 clitimeout@-2.0 connect contimeout@-2.0 http-keep-alive http-request queue server server-fin srvtimeout@-2.0 tarpit tunnel`;

export const MODES = "tcp http health@-2.2 log@2.9 spop@3.1 haterm@3.4";

export const BALANCES = `
  first hash@2.6 hdr log-hash@2.9 leastconn rdp-cookie random@1.9 roundrobin source static-rr sticky@2.9 uri url_param`;

/** What may stand before an address, up to the `@`. */
export const ADDRESS_KINDS = `
  ipv4 ipv6 unix uxst uxdg abns abnsz@3.1 fd sockpair tcp tcp4 tcp6 udp udp4 udp6 quic+fd@2.7 quic quic4 quic6 mptcp@3.1 mptcp4@3.1 mptcp6@3.1 rhttp@2.9 rev@2.9-2.9
  ring@2.2 backend@2.9 stdout stderr dgram+* stream+* udp+* tcp+* acc+*`;

export const COMPRESSION =
  "algo type offload direction@2.8 algo-req@2.8 algo-res@2.8 type-req@2.8 type-res@2.8 minsize-req@3.2 minsize-res@3.2";

/** `stats` in a proxy. */
export const STATS = `
  admin auth enable hide-version http-request realm refresh scope show-desc show-legends show-modules@2.3 show-node uri show-version@3.4`;

/** Parameters of `bind`; `+` marks those that take a value. */
export const BIND = `
  accept-netscaler-cip+ accept-proxy allow-0rtt alpn+ backlog+ ca-file+ ca-ignore-err+ ca-sign-file+ ca-sign-pass+ ca-verify-file+@2.2 cc+@3.3 ciphers+
  ciphersuites+ client-sigalgs+@2.8 crl-file+ crt+ crt-ignore-err+ crt-list+ curves+ default-crt+@3.0 defer-accept ech+@3.3 ecdhe+ expose-fd+ force-sslv3   force-tlsv10 force-tlsv11 force-tlsv12 force-tlsv13 generate-certificates gid+ group+ guid-prefix+@3.0 id+ idle-ping+@3.2 interface+
  ktls+@3.3 label+@3.2 level+ maxconn+ mode+ mss+ name+ namespace+ nbconn+@2.9 nice+ no-alpn@2.7 no-ca-names no-sslv3 no-strict-sni@3.2 no-tls-tickets no-tlsv10 no-tlsv11
  no-tlsv12 no-tlsv13 npn+ prefer-client-ciphers process+@-2.6 proto+ quic-cc-algo+ quic-force-retry quic-socket+   severity-output+ shards+@2.5 sigalgs+@2.8 ssl ssl-max-ver+ ssl-min-ver+ strict-sni tcp-md5sig+@3.3 tcp-ss+@3.4 tcp-ut+ tfo thread+@2.5 tls-ticket-keys+ tls-tickets@3.2 transparent
  uid+ user+ v4v6 v6only verify+`;

/** Parameters of `server`; `+` marks those that take a value. */
export const SERVER = `
  addr+ agent-addr+ agent-check agent-inter+ agent-port+ agent-send+ allow-0rtt alpn+ backup ca-file+ cc+@3.3 check check-alpn+ check-pool-conn-name+@3.2
  check-proto+@2.2 check-reuse-pool@3.2 check-send-proxy check-sni+ check-sni-auto@3.3 check-ssl check-via-socks4 ciphers+ ciphersuites+ client-sigalgs+@3.0 cookie+
  crl-file+ crt+ curves+@3.0 disabled downinter+ ech+@3.3 enabled error-limit+ fall+ fastinter+ force-sslv3 force-tlsv10 force-tlsv11 force-tlsv12
  force-tlsv13 from+@3.4 guid+@3.0 hash-key+@3.0 healthcheck+@3.4 id+ idle-ping+@3.2 init-addr+ init-state+@3.1 inter+ ktls+@3.3 log-bufsize+@2.9 log-proto+@2.2 max-reuse+ maxconn+ maxqueue+
  minconn+ name+@3.4 namespace+ no-agent-check no-backup no-check no-check-reuse-pool@3.2 no-check-send-proxy no-check-sni-auto@3.3 no-check-ssl no-renegotiate@3.3 no-send-proxy
  no-send-proxy-v2 no-send-proxy-v2-ssl no-send-proxy-v2-ssl-cn no-sni-auto@3.3 no-ssl no-ssl-reuse no-sslv3 no-tfo no-tls-tickets no-tlsv10 no-tlsv11
  no-tlsv12 no-tlsv13 non-stick npn+ observe+ on-error+ on-marked-down+ on-marked-up+ pool-conn-name+@3.0 pool-low-conn+@2.2 pool-max-conn+
  pool-purge-delay+ port+ proto+ proxy-v2-options+ redir+ renegotiate@3.3 resolve-net+ resolve-opts+ resolve-prefer+ resolvers+ rise+ send-proxy send-proxy-v2
  send-proxy-v2-ssl send-proxy-v2-ssl-cn set-proxy-v2-tlv-fmt*+@2.9 shard+@2.8 sigalgs+@3.0 slowstart+ sni+ sni-auto@3.3 socks4+ source+ ssl ssl-max-ver+ ssl-min-ver+
  ssl-reuse stick strict-maxconn@3.1 tcp-md5sig+@3.3 tcp-ut+ tfo tls-tickets track+ usesrc+ verify+ verifyhost+ weight+ ws+@2.4 interface+
  quic-cc-algo+@3.4`;

/** Actions of `http-request`; arguments in brackets are left out. */
export const HTTP_REQUEST = `
  add-acl add-header add-headers-bin@3.4 allow auth block@-2.1 cache-use capture del-acl del-header del-headers-bin@3.4 del-map deny disable-l7-retry do-log@3.1
  do-resolve early-hint lua.* normalize-uri@2.3 ot-group pause@3.1 redirect reject replace-header replace-path replace-pathq@2.1
  replace-uri replace-value return@2.1 sc-{add-gpc@2.7 inc-gpc@2.5 inc-gpc0 inc-gpc1 set-gpt@2.5 set-gpt0} send-spoe-group
  set-{bandwidth-limit@2.7 bc-mark@2.9 bc-tos@2.9 dst dst-port fc-mark@2.9 fc-tos@2.9 header headers-bin@3.4 log-level map mark method nice path
  pathq@2.1 priority-class priority-offset query retries@3.1 src src-port timeout@2.3 tos uri var var-fmt@2.5} silent-drop strict-mode@2.1 tarpit
  track-sc* unset-var use-service wait-for-body@2.3 wait-for-handshake`;

export const HTTP_RESPONSE = `
  add-acl add-header add-headers-bin@3.4 allow cache-store capture del-acl del-header del-headers-bin@3.4 del-map deny do-log@3.1 lua.* ot-group
  pause@3.1 redirect replace-header replace-value return@2.1 sc-{add-gpc@2.7 inc-gpc@2.5 inc-gpc0 inc-gpc1 set-gpt@2.5 set-gpt0} send-spoe-group
  set-{bandwidth-limit@2.7 fc-mark@2.9 fc-tos@2.9 header headers-bin@3.4 log-level map mark nice status timeout@2.9 tos var var-fmt@2.5}
  silent-drop strict-mode@2.1 track-sc* unset-var wait-for-body@2.3`;

export const HTTP_AFTER_RESPONSE = `
  add-header add-headers-bin@3.4 allow capture@2.5 del-acl@2.7 del-header del-headers-bin@3.4 del-map@2.7 do-log@3.1 lua.* ot-group
  replace-header replace-value sc-{add-gpc inc-gpc inc-gpc0 inc-gpc1 set-gpt set-gpt0}@2.7
  set-{header headers-bin@3.4 log-level@2.7 map@2.7 status var var-fmt@2.5} strict-mode unset-var`;

/** Actions of the three rule sets of `tcp-request` together. */
export const TCP_REQUEST = `
  accept attach-srv@2.9 capture do-log@3.1 do-resolve expect-netscaler-cip expect-proxy lua.* ot-group reject
  sc-{add-gpc@2.7 inc-gpc@2.5 inc-gpc0 inc-gpc1 set-gpt@2.5 set-gpt0} send-spoe-group
  set-{bandwidth-limit@2.7 bc-mark@2.9 bc-tos@2.9 dst dst-port fc-mark@2.9 fc-tos@2.9 log-level mark nice priority-class priority-offset
  retries@3.1 src src-port tos var var-fmt@2.5} silent-drop switch-mode@2.3 track-sc* unset-var use-service`;

export const TCP_RESPONSE = `
  accept close do-log@3.1 lua.* ot-group reject sc-{add-gpc@2.7 inc-gpc@2.5 inc-gpc0 inc-gpc1 set-gpt@2.5 set-gpt0} send-spoe-group
  set-{bandwidth-limit@2.7 fc-mark@2.9 fc-tos@2.9 log-level mark nice tos var var-fmt@2.5} silent-drop unset-var`;

export const HTTP_CHECK =
  "comment@2.1 connect@2.1 disable-on-404 expect send send-state set-var@2.1 set-var-fmt@2.5 unset-var@2.1";

export const TCP_CHECK = `
  comment connect expect send send-binary send-binary-lf@2.1 send-lf@2.1 set-var@2.1 set-var-fmt@2.5 unset-var@2.1`;

/** Filters. */
export const FILTERS =
  "bwlim-in@2.7 bwlim-out@2.7 cache comp-req@3.4 comp-res@3.4 compression fcgi-app@2.1 lua.* opentracing otel* spoe trace";
