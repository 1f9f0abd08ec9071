import { defineRule, pinnedReleases } from "#rule";

/**
 * Run the release that was deployed last.
 *
 * Capistrano, Deployer and their like unpack each release into a folder with its
 * time, and point the link `current` at it. A section that names the folder itself
 * goes on running that release whatever is deployed, until the clean-up of old
 * releases removes it, and then nothing starts.
 *
 * Leave it off where the deployment writes this file anew each time.
 *
 * @see https://capistranorb.com/documentation/getting-started/structure/
 */
export default defineRule({
  title: "Programs run the current release",
  fault: "A program runs an old release",
  harm: "outage",
  severity: "warning",
  item: "T35",
  needs: [pinnedReleases],
  roles: ["production", "staging"],
  onlySeen: true,
  messages: {
    pinned:
      "Program {name} runs the release {release} whatever is deployed after it; name the link to the current one ({current}).",
  },

  subjects: ({ pinnedReleases }) => pinnedReleases,

  judge: ({ name, place, pinned }, { pass, fail }) =>
    pinned ? fail(place, "pinned", { name, ...pinned }) : pass(place),
});
