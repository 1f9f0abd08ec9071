import { builtImage } from "./dockerfile.ts";

/** A program that distributions package. */
export type Packaged = "apache" | "haproxy" | "nginx" | "varnish";

/**
 * The release that the last image of a Dockerfile gets from a package: the one that is pinned, or what the distribution of its base
 * has. Undefined where the program is not installed so, or comes from other archives.
 */
export function packagedRelease(dockerfile: string, program: Packaged): string | undefined {
  const { base, instructions } = builtImage(dockerfile) ?? { base: "", instructions: [] };
  const word = instructions.flatMap(installedWords).findLast((each) => PACKAGES[program].test(each));
  if (word === undefined) return undefined;
  const isElsewhere = instructions.some((line) => ELSEWHERE[program].test(line));
  return PINNED.exec(word)?.[1] ?? (isElsewhere ? undefined : distributionOf(base)?.[program]);
}

/** What a line has its package manager install. */
function installedWords(line: string): readonly string[] {
  return [...line.matchAll(INSTALL)].flatMap(([, words = ""]) => words.split(/[ \t"']+/));
}

const INSTALL =
  /\b(?:apt-get|apt|aptitude|apk|yum|dnf|microdnf)[ \t](?:[^&;|\n]{0,300}[ \t])?(?:install|add)[ \t]([^&;|\n]{1,4000})/g;

const PACKAGES: Readonly<Record<Packaged, RegExp>> = {
  apache: /^(?:apache2|httpd)(?:$|[=~<>-]+\d)/,
  haproxy: /^haproxy(?:$|[=~<>-]+\d)/,
  nginx: /^nginx(?:-(?:core|extras|full|light))?(?:$|[=~<>-]+\d)/,
  varnish: /^varnish(?:$|[=~<>-]+\d)/,
};

/** `nginx=1.18.0-0ubuntu1`, `haproxy-2.4.17-3.el9`; an epoch before it says nothing. */
const PINNED = /[=~<>-]=?(?:\d{1,2}:)?(\d{1,2}\.\d{1,2}(?:\.\d{1,3})?)/;

/** Archives of the program's makers, of backports, and of people who package newer ones. */
const ELSEWHERE: Readonly<Record<Packaged, RegExp>> = {
  apache: /ondrej|backports/,
  haproxy: /vbernat|haproxy\.debian\.net|backports/,
  nginx: /nginx\.org|ppa:nginx|ondrej|backports|dotdeb/,
  varnish: /packagecloud|varnish-cache\.org|varnishsoftware|backports/,
};

type Distribution = Readonly<Partial<Record<Packaged, string>>>;

/** The distribution that an image is made of, where its name or tag says it. */
function distributionOf(image: string): Distribution | undefined {
  const [, name = "", tag = ""] = /(?:^|\/)([\w.-]+):([\w.-]+)/.exec(image) ?? [];
  const alpine = name === "alpine" ? /^3\.\d{1,2}/.exec(tag)?.[0] : /alpine(3\.\d{1,2})/.exec(tag)?.[1];
  if (alpine !== undefined) return ALPINE.get(alpine);
  const numbered = NUMBERED.get(`${name} ${/^(?:centos)?(\d{1,2}(?:\.04)?)/.exec(tag)?.[1] ?? ""}`);
  const word = tag.split(/[^a-z]/).find((each) => NAMED.has(each));
  return numbered ?? (word === undefined ? undefined : NAMED.get(word));
}

/** By the names of Debian's and Ubuntu's releases. @see https://packages.debian.org/ @see https://packages.ubuntu.com/ */
const NAMED: ReadonlyMap<string, Distribution> = new Map([
  ["wheezy", { apache: "2.2.22", nginx: "1.2.1", varnish: "3.0.2" }],
  ["jessie", { apache: "2.4.10", haproxy: "1.5.8", nginx: "1.6.2", varnish: "4.0.2" }],
  ["stretch", { apache: "2.4.25", haproxy: "1.7.5", nginx: "1.10.3", varnish: "5.0.0" }],
  ["buster", { apache: "2.4.38", haproxy: "1.8.19", nginx: "1.14.2", varnish: "6.1.1" }],
  ["bullseye", { apache: "2.4.62", haproxy: "2.2.9", nginx: "1.18.0", varnish: "6.5.1" }],
  ["bookworm", { apache: "2.4.62", haproxy: "2.6.12", nginx: "1.22.1", varnish: "7.1.1" }],
  ["trixie", { apache: "2.4.65", haproxy: "3.0.11", nginx: "1.26.3", varnish: "7.7.0" }],
  ["precise", { apache: "2.2.22", haproxy: "1.4.18", nginx: "1.1.19", varnish: "3.0.2" }],
  ["trusty", { apache: "2.4.7", haproxy: "1.4.24", nginx: "1.4.6", varnish: "3.0.5" }],
  ["xenial", { apache: "2.4.18", haproxy: "1.6.3", nginx: "1.10.3", varnish: "4.1.1" }],
  ["bionic", { apache: "2.4.29", haproxy: "1.8.8", nginx: "1.14.0", varnish: "5.2.1" }],
  ["focal", { apache: "2.4.41", haproxy: "2.0.33", nginx: "1.18.0", varnish: "6.2.1" }],
  ["jammy", { apache: "2.4.52", haproxy: "2.4.30", nginx: "1.18.0", varnish: "6.6.1" }],
  ["noble", { apache: "2.4.58", haproxy: "2.8.30", nginx: "1.24.0", varnish: "7.1.1" }],
]);

/** Releases by the numbers that stand for the same. Of Enterprise Linux 7 nginx and Varnish come from elsewhere. */
const NUMBERED: ReadonlyMap<string, Distribution> = new Map([
  ...[..."wheezy jessie stretch buster bullseye bookworm trixie".split(" ").entries()].map(
    ([index, name]) => [`debian ${index + 7}`, NAMED.get(name) ?? {}] as const,
  ),
  ...[..."precise trusty xenial bionic focal jammy noble".split(" ").entries()].map(
    ([index, name]) => [`ubuntu ${12 + 2 * index}.04`, NAMED.get(name) ?? {}] as const,
  ),
  ["centos 6", { apache: "2.2.15", haproxy: "1.5.18" }],
  ["centos 7", { apache: "2.4.6", haproxy: "1.5.18" }],
  ...["centos", "rockylinux", "almalinux"].map(
    (name) => [`${name} 8`, { apache: "2.4.37", haproxy: "1.8.27", nginx: "1.14.1", varnish: "6.0.8" }] as const,
  ),
  ...["rockylinux", "almalinux"].map(
    (name) => [`${name} 9`, { apache: "2.4.62", haproxy: "2.4.22", nginx: "1.20.1", varnish: "6.6.2" }] as const,
  ),
]);

/** nginx by releases of Alpine. @see https://pkgs.alpinelinux.org/ */
const ALPINE: ReadonlyMap<string, Distribution> = new Map(
  [
    ["3.8 3.9", "1.14.2"],
    ["3.10 3.11", "1.16.1"],
    ["3.12 3.13", "1.18.0"],
    ["3.14 3.15", "1.20.2"],
    ["3.16 3.17", "1.22.1"],
    ["3.18 3.19", "1.24.0"],
    ["3.20 3.21", "1.26.3"],
  ].flatMap(([releases = "", nginx = ""]) => releases.split(" ").map((release) => [release, { nginx }] as const)),
);
