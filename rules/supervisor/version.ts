import { causedBy, defineRule, supervisors } from "#rule";

/**
 * Run a supervisor that is a release and has no known hole.
 *
 * The betas before 3.0 lose events and processes. Releases before 3.0.1, 3.1.4,
 * 3.2.4 and 3.3.3 let whoever may speak to the control port run any command
 * (CVE-2017-11610). Version 4 is the one that is still maintained.
 *
 * The version is the pin of the buildout and the declared one. The package
 * of a distribution shows in no file: declare its version in punchlist.yaml.
 *
 * @see https://supervisord.org/changes.html
 */
export default defineRule({
  title: "Supervisor is a release without known holes",
  fault: "This release of supervisor has a known hole",
  harm: "exposure",
  severity: "error",
  item: "T37",
  needs: [supervisors],
  roles: ["production", "staging"],
  messages: {
    early: "Supervisor {version} is older than the first stable release; use 4.2.5 or newer.",
    hole: "Supervisor {version} lets users of its control port run any command (CVE-2017-11610); use 4.2.5 or newer.",
    packaged:
      "Supervisor {version} has a hole (CVE-2017-11610) unless its distributor mended it; the package's changelog would tell.",
    unsaid: "No file says which supervisor runs here; declare versions.supervisor in punchlist.yaml.",
  },

  subjects: ({ supervisors }) => supervisors,

  judge({ span, version, packaged }, { pass, fail, unknown }) {
    if (!version) return unknown({ span }, "unsaid", {}, causedBy("no version"));
    const [, major = "", minor = "0", patch = "0", stage] =
      /^(\d+)(?:\.(\d+))?(?:\.(\d+))?(a|b|c|rc|dev)?/.exec(version.value) ?? [];
    const isBeta = Number(major) === 3 && Number(minor) === 0 && Number(patch) === 0 && stage !== undefined;
    if (major !== "" && (Number(major) < 3 || isBeta)) return fail(version, "early", { version }, causedBy(version));
    const fixed = Number(major) === 3 ? FIRST_FIXED.get(Number(minor)) : undefined;
    if (fixed === undefined || Number(patch) >= fixed) return pass(version);
    const cause = causedBy(version);
    return packaged ? unknown(version, "packaged", { version }, cause) : fail(version, "hole", { version }, cause);
  },
});

/** The first patch release without CVE-2017-11610, by minor version of 3. */
const FIRST_FIXED: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [1, 4],
  [2, 4],
  [3, 3],
]);
