/** How a service says where it listens. */
export interface BindingForm {
  /** Options that take an address, or a port alone. */
  readonly addresses?: readonly string[];
  readonly ports?: readonly string[];
  /** What an address looks like that stands there without an option. */
  readonly plain?: RegExp;
  /** Options that take the host of a port. */
  readonly hosts?: readonly string[];
  /** Where a port without a host is bound: empty for all interfaces, undefined where that depends on what is not read. */
  readonly host: string | undefined;
  /** What it binds where nothing says so. */
  readonly port?: number;
  /** The file of its own that may say so. */
  readonly file?: BindingFile | undefined;
  /** It takes the variable PORT, on the host that is named here. */
  readonly variable?: { readonly host: string | undefined };
}

/** A file in a format that is not read but for the lines that bind. */
export interface BindingFile {
  /** Options before its path. */
  readonly behind: readonly string[];
  /** What it is called where no option names it. */
  readonly usual?: string;
  /** Lines that bind; their first group is the address or the port. */
  readonly line: RegExp;
}

/** By the names of services. https://docs.gunicorn.org/en/stable/settings.html#bind, and each one's own manual. */
export const BINDING_FORMS: ReadonlyMap<string, BindingForm> = new Map<string, BindingForm>([
  [
    "gunicorn",
    {
      addresses: ["-b", "--bind"],
      // Django's old command takes its address without an option.
      plain: /^(?:[\d.]{7,15}|localhost)?:\d{2,5}$/,
      host: "127.0.0.1",
      port: 8000,
      file: { behind: ["-c", "--config"], usual: "gunicorn.conf.py", line: /^bind[ \t]*=[ \t]*["']([^"'\s]+)["']/m },
      variable: { host: "" },
    },
  ],
  ["uvicorn", { ports: ["--port"], hosts: ["--host"], host: "127.0.0.1", port: 8000 }],
  [
    "hypercorn",
    {
      addresses: ["-b", "--bind"],
      host: "127.0.0.1",
      port: 8000,
      file: { behind: ["-c", "--config"], line: /^bind[ \t]*=[ \t]*\[?[ \t]*["']([^"'\s]+)["']/m },
    },
  ],
  ["daphne", { ports: ["-p", "--port"], hosts: ["-b", "--bind"], host: "127.0.0.1", port: 8000 }],
  ["waitress", { addresses: ["--listen"], ports: ["--port"], hosts: ["--host"], host: "", port: 8080 }],
  [
    "puma",
    {
      addresses: ["-b", "--bind"],
      ports: ["-p", "--port"],
      host: "",
      file: {
        behind: ["-C", "--config"],
        usual: "config/puma.rb",
        line: /^[ \t]*(?:bind[ \t]+["']|port[ \t]+(?:ENV\.fetch\(["']PORT["']\)[ \t]*\{[ \t]*|ENV\.fetch\(["']PORT["'],[ \t]*)?)([^"'\s)}]+)/m,
      },
    },
  ],
  [
    "unicorn",
    {
      addresses: ["-l", "--listen"],
      ports: ["-p", "--port"],
      hosts: ["-o", "--host"],
      host: "",
      file: { behind: ["-c", "--config-file"], line: /^[ \t]*listen[ \t]+["']?([^"'\s,]+)/m },
    },
  ],
  ["thin", { ports: ["-p", "--port"], hosts: ["-a", "--address"], host: "", port: 3000 }],
  [
    "uwsgi",
    {
      addresses: ["--http", "--http-socket", "--socket", "-s"],
      host: "",
      file: { behind: ["--ini"], line: /^[ \t]*(?:http|http-socket|socket)[ \t]*=[ \t]*(\S+)/m },
    },
  ],
  ["flower", { ports: ["--port"], hosts: ["--address"], host: "", port: 5555 }],
  ["redis", { ports: ["--port"], hosts: ["--bind"], host: undefined }],
  ["memcached", { ports: ["-p", "--port"], hosts: ["-l", "--listen"], host: "", port: 11211 }],
  [
    "node",
    { ports: ["--port", "-p"], hosts: ["--host", "--hostname", "-H"], host: undefined, variable: { host: undefined } },
  ],
  [
    "java",
    {
      ports: ["--server.port", "-Dserver.port"],
      hosts: ["--server.address", "-Dserver.address"],
      host: undefined,
    },
  ],
]);

/** Rails takes other options than the Puma that it starts. https://guides.rubyonrails.org/command_line.html#rails-server */
export const RAILS_FORM: BindingForm = {
  ports: ["-p", "--port"],
  hosts: ["-b", "--binding"],
  host: undefined,
  port: 3000,
  file: BINDING_FORMS.get("puma")?.file,
  variable: { host: undefined },
};
