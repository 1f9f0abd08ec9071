/** The program whose configuration a file is by its path, where this version does not read it; undefined for all others. */
export function unreadProgram(path: string): string | undefined {
  return PROGRAMS.find(({ paths }) => paths.test(path))?.program;
}

const PROGRAMS: readonly { readonly program: string; readonly paths: RegExp }[] = [
  { program: "Varnish", paths: /\.vcl(?:\.\w+)?$/ },
  { program: "gunicorn", paths: /(?:^|\/)gunicorn[^/]*\.(?:conf|ini)$/ },
  { program: "uWSGI", paths: /(?:^|\/)uwsgi[^/]*\.ini(?:\.\w+)?$/ },
  { program: "PostgreSQL", paths: /(?:^|\/)(?:postgresql\.conf|pg_hba\.conf)(?:\.\w+)?$/ },
  { program: "Redis", paths: /(?:^|\/)redis[^/]*\.conf(?:\.\w+)?$/ },
  { program: "systemd", paths: /\.(?:service|timer)$/ },
  { program: "Docker Compose", paths: /(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$/ },
];
