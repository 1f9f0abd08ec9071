/** What every program may say. */
const PROGRAM = words(`autorestart autostart command directory environment exitcodes killasgroup numprocs numprocs_start
  priority process_name redirect_stderr serverurl startretries startsecs stderr_capture_maxbytes stderr_events_enabled
  stderr_logfile stderr_logfile_backups stderr_logfile_maxbytes stderr_syslog stdout_capture_maxbytes
  stdout_events_enabled stdout_logfile stdout_logfile_backups stdout_logfile_maxbytes stdout_syslog stopasgroup
  stopsignal stopwaitsecs umask user`);

/** What supervisord reads in its sections, by the word before the colon; sections of plugins take any option. */
export const SUPERVISOR_OPTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ["program", PROGRAM],
  ["fcgi-program", [...PROGRAM, ...words("socket socket_backlog socket_mode socket_owner")]],
  ["eventlistener", [...PROGRAM, ...words("buffer_size events result_handler")]],
  ["group", words("programs priority")],
  [
    "supervisord",
    words(`childlogdir directory environment identifier logfile logfile_backups logfile_maxbytes loglevel minfds minprocs
      nocleanup nodaemon pidfile profile_options silent strip_ansi umask user`),
  ],
  ["supervisorctl", words("history_file interactive password prompt serverurl username")],
  ["inet_http_server", words("port username password")],
  ["unix_http_server", words("file chmod chown username password")],
  ["include", words("files")],
]);

/** Options that an early release read, and what took their place. */
export const FORMER_OPTIONS: ReadonlyMap<string, string> = new Map([
  ["http_port", "write port= in [inet_http_server] or file= in [unix_http_server]"],
  ["http_username", "write username= in [inet_http_server]"],
  ["http_password", "write password= in [inet_http_server]"],
  ["sockchmod", "write chmod= in [unix_http_server]"],
  ["sockchown", "write chown= in [unix_http_server]"],
]);

function words(text: string): readonly string[] {
  return text.split(/\s+/);
}
